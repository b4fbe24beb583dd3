import { isDenial } from "../../quotes/quote.ts";
import type { CheckVerdict, FoundWords, SaidBy } from "./check-answer.ts";
import type { Finding } from "./found-words.ts";

/** Of findings that are equally near, whose words they are decides. */
const WORTH: Readonly<Record<SaidBy, number>> = { speaker: 0, uncertain: 1, somebody_else: 2, article: 3 };

/** Beside the best place, places are told that differ by so many more words at most, as a part of the quotation. */
const FARTHER = 0.15;

/** The nearest first, of these what was said before what is denied, then those of who was asked for; what differs much more than the best is left out. */
export function inOrderOfWorth(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(isDenial(a)) - Number(isDenial(b)) ||
      WORTH[a.saidBy] - WORTH[b.saidBy] ||
      (a.published ?? "9999").localeCompare(b.published ?? "9999"),
  );
  const best = sorted[0];
  return best === undefined ? [] : sorted.filter((f) => f.similarity >= best.similarity - FARTHER);
}

/** The verdict that the best finding makes. */
export function checkVerdict(best: FoundWords | undefined, isSpeakerAsked: boolean): CheckVerdict {
  if (best === undefined) return "not_found";
  if (isDenial(best)) return "denied";
  if (isSpeakerAsked && (best.saidBy === "somebody_else" || best.saidBy === "article"))
    return "other_speaker";
  return best.words;
}
