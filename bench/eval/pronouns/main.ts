import { evaluateGap, hasGap } from "./evaluate-gap.ts";

// Whom "he" and "she" mean: `npm run eval:pronouns -- development`, from the project's root. `validation` is for a last look.

const [part = "development"] = process.argv.slice(2);
if (part !== "development" && part !== "validation") {
  console.error(`Expected development or validation, got ${part}`);
  process.exitCode = 2;
} else if (!hasGap(part)) {
  console.error("skipped: ../shared is absent");
} else {
  const { cases, overall, feminine, masculine, bias } = evaluateGap(part);
  const shown = (share: number): string => share.toFixed(3);
  console.log(
    `pronouns ${cases}  F1 ${shown(overall)}  feminine ${shown(feminine)}  masculine ${shown(masculine)}`,
  );
  console.log(`feminine / masculine ${shown(bias)}`);
}
