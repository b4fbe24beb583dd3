import { createRandom } from "../../../bench/random.ts";

/** Vectors of unit length around a number of centres, as texts lie around topics. */
export function clusteredVectors(count: number, dimensions: number, seed: number): Float32Array[] {
  const random = createRandom(seed);
  const noise = () => random() + random() + random() - 1.5;
  const centres = Array.from({ length: 40 }, () => Float32Array.from({ length: dimensions }, noise));
  return Array.from({ length: count }, (_, i) => {
    const centre = centres[i % centres.length] as Float32Array;
    return unit(centre.map((value) => value + 0.8 * noise()));
  });
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

export function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
