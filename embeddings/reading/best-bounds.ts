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
