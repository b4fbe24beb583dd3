/**
 * Fits what tells a saying from a deed, a title, a state of things: writes src/quotes/classes/saying-words.tsv and class-weights.ts, and
 * prints how well it does on articles it was not fitted on.
 * Usage: node dist/bench/training/train-quote-class.js [<data folder> [<evaluation folder>]]
 * Labels: bench/training/quote-classes.jsonl (drafts of articles of quotes/train and news, judged by readers) and the half of the
 * ruler that may be fitted on (bench/eval/sets/mouths/fitted.jsonl).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLASS_FEATURES } from "../../src/quotes/classes/class-features.ts";
import { type JudgedDraft, judgedDrafts } from "./judged-drafts.ts";
import { fitCalibrated } from "./quote-logistic.ts";
import { shareFor, wordShares } from "./word-shares.ts";

const [dataFolder = "data", evaluation = "../shared/eval"] = process.argv.slice(2);
const FOLDS = 10;
const PENALTY = 8;
const ROOM = join("src", "quotes", "classes");

const examples = await judgedDrafts(dataFolder, evaluation);

// Out of fold.
const ids = [...new Set(examples.map(({ article }) => article))];
const foldOf = new Map(ids.map((id, i) => [id, i % FOLDS]));
const judged: { example: JudgedDraft; p: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const [inside, outside] = [
    examples.filter((e) => foldOf.get(e.article) !== fold),
    examples.filter((e) => foldOf.get(e.article) === fold),
  ];
  const model = fitOn(inside);
  for (const example of outside) judged.push({ example, p: model(example) });
}
report("all labels", judged);
report(
  "the ruler's half",
  judged.filter(({ example }) => example.isOfRuler),
);
if (process.env.CLASS_ERRORS !== undefined) {
  for (const { example, p } of judged
    .toSorted((a, b) => b.p - a.p)
    .filter(({ example, p }) => example.isOfRuler && example.isSaying !== p >= 0.6)
    .slice(0, 400))
    console.log(
      example.isSaying ? "LOST" : "KEPT",
      p.toFixed(2),
      example.head?.lemma ?? "-",
      "|",
      example.words.slice(0, 110),
    );
}
const shares = wordShares(examples);
const weights = fitWeights(
  examples,
  examples.map((e) => shareFor(shares, e.head, e)),
);
writeFileSync(
  join(ROOM, "saying-words.tsv"),
  `# How often of 100 what a word reports was said or thought, by base form ("n" behind nouns); a class of the lexicon with a colon stands for
# its words that were not seen, ":" for all others. Counted by bench/training/train-quote-class.ts, each held towards its class.
${[...shares.table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, share]) => `${word}\t${Math.round(100 * share)}`)
  .join("\n")}
`,
);
writeFileSync(
  join(ROOM, "class-weights.ts"),
  `import type { ClassFeatures } from "./class-features.ts";

/** Made by bench/training/train-quote-class.ts. */
export const CLASS_WEIGHTS: Readonly<Record<keyof ClassFeatures | "bias", number>> = ${JSON.stringify(
    Object.fromEntries(
      [...CLASS_FEATURES, "bias"].map((name, k) => [name, Number((weights[k] ?? 0).toFixed(2))]),
    ),
    null,
    2,
  )};
`,
);

function rowOf(example: JudgedDraft, share: number): Float64Array {
  const p = Math.min(0.99, Math.max(0.01, share));
  return Float64Array.from(
    CLASS_FEATURES.map((name) => (name === "share" ? Math.log(p / (1 - p)) : (example.features[name] ?? 0))),
  );
}

function fitWeights(list: readonly JudgedDraft[], own: readonly number[]): number[] {
  const rows: Float64Array[] = [];
  const good: boolean[] = [];
  for (const [i, example] of list.entries())
    for (let k = 0; k < Math.max(1, Math.round(example.weight)); k++) {
      rows.push(rowOf(example, own[i] ?? 0.5));
      good.push(example.isSaying);
    }
  return fitCalibrated(rows, good, PENALTY);
}

function fitOn(list: readonly JudgedDraft[]): (example: JudgedDraft) => number {
  const known = wordShares(list);
  const fitted = fitWeights(
    list,
    list.map((e) => shareFor(known, e.head, e)),
  );
  return (example) => {
    const row = rowOf(example, shareFor(known, example.head));
    const sum = row.reduce((total, x, k) => total + x * (fitted[k] ?? 0), fitted.at(-1) ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };
}

function report(name: string, list: readonly { example: JudgedDraft; p: number }[]): void {
  const weigh = (all: typeof list) => all.reduce((sum, { example }) => sum + example.weight, 0);
  const good = list.filter(({ example }) => example.isSaying);
  const bad = list.filter(({ example }) => !example.isSaying);
  console.log(`${name}: ${good.length} sayings, ${bad.length} others`);
  for (const from of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    const kept = weigh(good.filter(({ p }) => p >= from)) / weigh(good);
    const left = weigh(bad.filter(({ p }) => p >= from));
    const of = left / (left + weigh(good.filter(({ p }) => p >= from)));
    console.log(
      `  from ${from}: sayings kept ${kept.toFixed(3)}, others kept ${(left / weigh(bad)).toFixed(3)}, others among kept ${of.toFixed(3)}`,
    );
  }
}
