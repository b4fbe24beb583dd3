/**
 * How far one text agrees with another, by their runs of four words: parts of the runs of both that are shared, that only the found text
 * has, and that only the gold text has; they add up to 1. The measure of the public article-extraction-benchmark (Zyte), after
 * its `evaluate.py`.
 */
export interface ShingleScore {
  readonly shared: number;
  readonly extra: number;
  readonly missing: number;
}

const SHINGLE = 4;
/** Python's `\w`, as the benchmark has it. */
const WORD = /[\p{L}\p{N}_]+/gu;

export function shingleScore(gold: string, found: string): ShingleScore {
  const [expected, got] = [shinglesOf(gold), shinglesOf(found)];
  let [shared, extra, missing] = [0, 0, 0];
  for (const shingle of new Set([...expected.keys(), ...got.keys()])) {
    const [a, b] = [expected.get(shingle) ?? 0, got.get(shingle) ?? 0];
    shared += Math.min(a, b);
    extra += Math.max(0, b - a);
    missing += Math.max(0, a - b);
  }
  const all = shared + extra + missing;
  return all === 0
    ? { shared, extra, missing }
    : { shared: shared / all, extra: extra / all, missing: missing / all };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export interface TextFigures {
  readonly precision: number;
  readonly recall: number;
  /** Of the two means, not the mean of the pages' own. */
  readonly f1: number;
}

/** Means over pages, each page counting the same. */
export function textFigures(scores: readonly ShingleScore[]): TextFigures {
  const precision = mean(
    scores.flatMap(({ shared, extra }) => (shared + extra > 0 ? [shared / (shared + extra)] : [])),
  );
  const recall = mean(
    scores.flatMap(({ shared, missing }) => (shared + missing > 0 ? [shared / (shared + missing)] : [])),
  );
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
