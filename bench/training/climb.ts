const STEPS = [0.3, 0.15];
const TRIES = 3;
const LEAST_GAIN = 1e-4;

/**
 * Coordinate ascent: each weight in turn is raised and lowered by a part of itself while `value` grows. It follows a
 * fit by gradient, for figures that have none, such as "among the first five". Deterministic.
 */
export function climb(start: readonly number[], value: (weights: readonly number[]) => number): number[] {
  let best = [...start];
  let most = value(best);
  for (const step of STEPS)
    for (let k = 0; k < best.length; k++)
      for (const factor of [1 + step, 1 / (1 + step)])
        for (let tries = 0; tries < TRIES; tries++) {
          const tried = best.with(k, (best[k] ?? 0) * factor);
          const got = value(tried);
          if (got <= most + LEAST_GAIN) break;
          most = got;
          best = tried;
        }
  return best;
}
