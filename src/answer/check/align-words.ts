import type { Steps } from "../../text/slices.ts";
import type { GivenWords, QuoteWord } from "./quote-words.ts";

/** One column of an alignment: numbers of the given and the stored word; `null` where the other side has none. */
export interface AlignedPair {
  readonly given: number | null;
  readonly stored: number | null;
  /** A stored word that the quotation leaves out where it marks a cut, or has other words in brackets. */
  readonly isCut: boolean;
}

/** Where a quotation comes nearest to a run of stored words. */
export interface NearestRun {
  /** Words replaced, missing and added; words left out at marked cuts are not counted. */
  readonly distance: number;
  /** The stored words it is compared with, half-open. */
  readonly from: number;
  readonly to: number;
}

const STEP = 65_536;
/** Compared at once, a millisecond or so. */
const CELLS_A_STEP = 50_000;
/**
 * Every difference costs a step. Of equals, the alignment with more words in common is told, and rather a word replaced
 * than one added: so the words around a change stay together. Words left out at a gap are no difference, but the shortest gap is
 * taken; one of 65,536 words counts as one.
 */
const COST = { leftOut: 1, missing: STEP, replaced: STEP + 1, added: STEP + 2 } as const;

/** Compares all of `given` with the part of `stored` that is nearest to it. O(given × stored) time, linear memory. */
export function* nearestRun({ words, gaps }: GivenWords, stored: readonly QuoteWord[]): Steps<NearestRun> {
  const size = stored.length;
  const numbers = new Map([...new Set(words.map(({ key }) => key))].map((key, i) => [key, i]));
  const keys = Int32Array.from(stored, ({ key }) => numbers.get(key) ?? -1);
  let before = rowOf(size);
  before.starts.set(Int32Array.from({ length: size + 1 }, (_, i) => i));
  let next = rowOf(size);
  for (const [i, { key }] of words.entries()) {
    next.costs[0] = at(before.costs, 0) + COST.added;
    next.starts[0] = 0;
    // Words left out behind this one are no difference where the quotation says so there.
    const skip = gaps.has(i + 1) ? COST.leftOut : COST.missing;
    for (let from = 1; from <= size; from += CELLS_A_STEP) {
      const to = Math.min(size, from + CELLS_A_STEP - 1);
      compareCells({ before, next, keys, key: numbers.get(key) ?? 0, skip, from, to });
      yield;
    }
    yield;
    [before, next] = [next, before];
  }
  const { costs, starts } = before;
  let to = 0;
  for (let j = 1; j <= size; j++) if (at(costs, j) < at(costs, to)) to = j;
  return { distance: Math.floor(at(costs, to) / STEP), from: at(starts, to), to };
}

/** What the given words so far cost against the stored ones up to each, and with which stored word that begins. */
interface Row {
  readonly costs: Int32Array;
  readonly starts: Int32Array;
}

function rowOf(size: number): Row {
  return { costs: new Int32Array(size + 1), starts: new Int32Array(size + 1) };
}

/** Some cells of one row. Apart from what pauses, and with words as numbers: so a cell takes a few nanoseconds, not two hundred. */
function compareCells({
  before,
  next,
  keys,
  key,
  skip,
  from,
  to,
}: {
  readonly before: Row;
  readonly next: Row;
  readonly keys: Int32Array;
  readonly key: number;
  readonly skip: number;
  readonly from: number;
  readonly to: number;
}): void {
  const { costs, starts } = before;
  const { costs: nextCosts, starts: nextStarts } = next;
  for (let j = from; j <= to; j++) {
    const diagonal = at(costs, j - 1) + (keys[j - 1] === key ? 0 : COST.replaced);
    const added = at(costs, j) + COST.added;
    const missing = at(nextCosts, j - 1) + skip;
    if (diagonal <= added && diagonal <= missing) {
      nextCosts[j] = diagonal;
      nextStarts[j] = at(starts, j - 1);
    } else if (added <= missing) {
      nextCosts[j] = added;
      nextStarts[j] = at(starts, j);
    } else {
      nextCosts[j] = missing;
      nextStarts[j] = at(nextStarts, j - 1);
    }
  }
}

/** The columns of the cheapest alignment of `given` with all stored words from `from` to `to`. */
export function* alignedPairs(
  { words, gaps }: GivenWords,
  stored: readonly QuoteWord[],
  { from, to }: Pick<NearestRun, "from" | "to">,
): Steps<AlignedPair[]> {
  const width = to - from + 1;
  const costs = new Int32Array((words.length + 1) * width);
  const skipBehind = (i: number): number => (gaps.has(i) ? COST.leftOut : COST.missing);
  const keyAt = (j: number): string | undefined => stored[from + j - 1]?.key;
  for (let i = 0; i <= words.length; i++) {
    for (let j = 0; j < width; j++) {
      if (i === 0 && j === 0) continue;
      const diagonal =
        i > 0 && j > 0
          ? at(costs, (i - 1) * width + j - 1) + (keyAt(j) === words[i - 1]?.key ? 0 : COST.replaced)
          : Number.POSITIVE_INFINITY;
      const added = i > 0 ? at(costs, (i - 1) * width + j) + COST.added : Number.POSITIVE_INFINITY;
      const missing = j > 0 ? at(costs, i * width + j - 1) + skipBehind(i) : Number.POSITIVE_INFINITY;
      costs[i * width + j] = Math.min(diagonal, added, missing);
      if (j % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
    }
    yield;
  }
  const pairs: AlignedPair[] = [];
  let [i, j] = [words.length, width - 1];
  while (i > 0 || j > 0) {
    const here = at(costs, i * width + j);
    const isSame = keyAt(j) === words[i - 1]?.key;
    if (i > 0 && j > 0 && here === at(costs, (i - 1) * width + j - 1) + (isSame ? 0 : COST.replaced)) {
      pairs.push({ given: i - 1, stored: from + j - 1, isCut: false });
      i -= 1;
      j -= 1;
    } else if (i > 0 && here === at(costs, (i - 1) * width + j) + COST.added) {
      pairs.push({ given: i - 1, stored: null, isCut: false });
      i -= 1;
    } else {
      pairs.push({ given: null, stored: from + j - 1, isCut: gaps.has(i) });
      j -= 1;
    }
  }
  return pairs.reverse();
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}
