/** Words `[start, end)` that may be a predicate. */
export interface PredicateWords {
  readonly start: number;
  readonly end: number;
  /** The highest probability of its words. */
  readonly probability: number;
}

/** A word less likely than this belongs to no predicate. */
export const LEAST_LIKELY = 0.15;
/** A predicate reaches as far as its words are at least this many times as likely as its likeliest one. */
const REACH = 0.5;

/**
 * The likeliest predicates, at most `most` of them, in text order and without overlap. `inside` and `first` are the
 * probabilities of each word to be inside a predicate, and to be the first word of one.
 */
export function findPredicates(inside: Float32Array, first: Float32Array, most: number): PredicateWords[] {
  const found: PredicateWords[] = [];
  for (let i = 0; i < inside.length; ) {
    if (at(inside, i) < LEAST_LIKELY) {
      i += 1;
      continue;
    }
    let after = i + 1;
    while (after < inside.length && at(inside, after) >= LEAST_LIKELY && at(first, after) < 0.5) after += 1;
    let best = i;
    for (let k = i + 1; k < after; k++) if (at(inside, k) > at(inside, best)) best = k;
    const probability = at(inside, best);
    let start = best;
    let end = best + 1;
    while (start > i && at(inside, start - 1) >= REACH * probability) start -= 1;
    while (end < after && at(inside, end) >= REACH * probability) end += 1;
    found.push({ start, end, probability });
    i = after;
  }
  if (found.length <= most) return found;
  return found
    .sort((a, b) => b.probability - a.probability || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start);
}

function at(numbers: Float32Array, i: number): number {
  return numbers[i] as number;
}
