import type { CueHead } from "../../src/quotes/cues/cue-words.ts";
import { NO_WORD } from "../../src/quotes/classes/class-features.ts";
import { type BetaPrior, type Count, fitPrior, fitStrength, shareOf } from "./beta-prior.ts";
import type { JudgedDraft } from "./judged-drafts.ts";

/** Sightings that the mean of all words is worth beside those of a class. */
const CLASS_STRENGTH = 4;

export interface WordShares {
  readonly table: Map<string, number>;
  readonly counts: Map<string, Count>;
  readonly all: BetaPrior;
  readonly means: Map<string, number>;
  readonly strength: number;
}

/** Each word's share, held towards its class's, held towards all words'. */
export function wordShares(list: readonly JudgedDraft[]): WordShares {
  const counts = new Map<string, Count>();
  const classes = new Map<string, Count>();
  const classOf = new Map<string, string>();
  const add = (to: Map<string, Count>, key: string, isSaying: boolean) => {
    const { hits, all } = to.get(key) ?? { hits: 0, all: 0 };
    to.set(key, { hits: hits + (isSaying ? 1 : 0), all: all + 1 });
  };
  for (const { head, isSaying } of list) {
    if (head === null) continue;
    const kind = head.known === undefined ? ":" : `${head.known.class}:`;
    classOf.set(head.lemma, kind);
    add(counts, head.lemma, isSaying);
    add(classes, kind, isSaying);
  }
  const all = fitPrior([...counts.values()]);
  const means = new Map(
    [...classes].map(([kind, count]) => [kind, shareOf(count, { ...all, strength: CLASS_STRENGTH })]),
  );
  const mean = (word: string) => means.get(classOf.get(word) ?? ":") ?? all.mean;
  const strength = Math.max(
    1,
    fitStrength([...counts].map(([word, count]) => ({ ...count, mean: mean(word) }))),
  );
  const table = new Map<string, number>([...means]);
  if (!table.has(":")) table.set(":", all.mean);
  for (const [word, count] of counts)
    if (count.all > 1) table.set(word, shareOf(count, { mean: mean(word), strength }));
  return { table, counts, all, means, strength };
}

/** A word's share; while fitting, without the example itself. */
export function shareFor(
  { table, counts, means, all, strength }: WordShares,
  head: CueHead | null,
  without?: JudgedDraft,
): number {
  if (head === null) return NO_WORD;
  const kind = head.known === undefined ? ":" : `${head.known.class}:`;
  const mean = means.get(kind) ?? table.get(":") ?? all.mean;
  const count = counts.get(head.lemma);
  if (count === undefined) return mean;
  const left =
    without === undefined ? count : { hits: count.hits - (without.isSaying ? 1 : 0), all: count.all - 1 };
  return left.all < 1 ? mean : shareOf(left, { mean, strength });
}
