/** How many words away the words of each step are at most: single words first, beyond 6 ever wider steps. */
const STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 12, 18, 26, 40, Number.POSITIVE_INFINITY] as const;

/** Steps before the predicate and behind it. */
export const NEAR_WIDTH = STEPS.length * 2;

/** Which of the `NEAR_WIDTH` steps a word at `at` stands in, given the predicate's words `[start, end)`. */
export function nearOf(at: number, start: number, end: number): number {
  if (at >= start && at < end) return 0;
  const before = at < start;
  const distance = before ? start - at : at - end + 1;
  let step = 0;
  while (distance > (STEPS[step] as number)) step += 1;
  return before ? STEPS.length + step : step;
}

/** What else a word has to do with the predicate. */
export const RELATIONS = [
  "isPredicate",
  "sameSentence",
  "sameLine",
  "likelyPredicate",
  "bothQuotedOrNot",
] as const;
