/** A model's outputs for one window: `tokens` rows of `dimensions` numbers. */
export interface TokenOutputs {
  readonly data: Float32Array;
  readonly dimensions: number;
}

/** Sum of the rows `[from, to)`, added to `sum` in place. */
export function addRows(
  sum: Float32Array,
  { data, dimensions }: TokenOutputs,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const offset = row * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + (data[offset + i] as number);
  }
}

/**
 * The vector scaled to unit length, in place; the mean's divisor cancels out, so sums do as well as means.
 * Throws when its length is zero or not finite: such a vector would silently spoil every comparison.
 */
export function toUnitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (!(length > 0 && Number.isFinite(length))) {
    throw new Error(`Expected model outputs of a finite length above 0, got ${length}`);
  }
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}
