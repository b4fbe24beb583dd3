/** What each further passage of an article that is listed already loses, up to `MOST_TIMES`; tuned with the fusion. */
export const LOSS = 0.9;
export const MOST_TIMES = 4;

/**
 * Puts scored items in order, best first, so that near equals of other articles come before yet another passage
 * of the same one. Ties keep the order they came in.
 */
export function spread<T>(
  items: readonly T[],
  score: (item: T) => number,
  article: (item: T) => string,
  limit: number,
): T[] {
  const left = [...items].sort((a, b) => score(b) - score(a));
  const listed = new Map<string, number>();
  const value = (item: T): number =>
    score(item) - LOSS * Math.min(MOST_TIMES, listed.get(article(item)) ?? 0);
  const out: T[] = [];
  while (out.length < limit && left.length > 0) {
    let best = 0;
    // Beyond the loss's reach nothing can overtake, so the search stops there.
    const bar = score(left[0] as T) - LOSS * MOST_TIMES;
    for (let i = 1; i < left.length && score(left[i] as T) >= bar; i++)
      if (value(left[i] as T) > value(left[best] as T)) best = i;
    const [taken] = left.splice(best, 1) as [T];
    out.push(taken);
    listed.set(article(taken), (listed.get(article(taken)) ?? 0) + 1);
  }
  return out;
}
