/** Rows `[first, last]`, both counted, with how well they fit. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly fit: number;
}

/**
 * The first and the last row with `from <= first <= last < to` and `last - first <= reach` that fit best together.
 * `bounds` holds two numbers a row: how well it fits as the first and as the last. The earlier pair where two fit
 * alike; `undefined` where there is no row.
 */
export function bestBounds(
  bounds: Float32Array,
  from: number,
  to: number,
  reach: number,
): Bounds | undefined {
  let best: Bounds | undefined;
  for (let first = from; first < to; first++) {
    for (let last = first; last < to && last - first <= reach; last++) {
      const fit = (bounds[2 * first] as number) + (bounds[2 * last + 1] as number);
      if (best === undefined || fit > best.fit) best = { first, last, fit };
    }
  }
  return best;
}

/**
 * The best pair, and the next best of rows that none before has, best first; `most` at most, from 1. Arguments as of `bestBounds`.
 */
export function severalBounds(
  bounds: Float32Array,
  from: number,
  to: number,
  reach: number,
  most: number,
): Bounds[] {
  const found: Bounds[] = [];
  let free: readonly (readonly [from: number, to: number])[] = [[from, to]];
  while (found.length < most) {
    let best: Bounds | undefined;
    for (const [start, end] of free) {
      const one = bestBounds(bounds, start, end, reach);
      if (one !== undefined && (best === undefined || one.fit > best.fit)) best = one;
    }
    if (best === undefined) break;
    const { first, last } = best;
    found.push(best);
    free = free.flatMap(([start, end]) =>
      first >= start && first < end
        ? [[start, first] as const, [last + 1, end] as const]
        : [[start, end] as const],
    );
  }
  return found;
}
