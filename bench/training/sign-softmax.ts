import { createAdam } from "./softmax-fit.ts";

/** Options of one case with the signs each has, and which are right. */
export interface SignedGroup {
  readonly rows: readonly (readonly string[])[];
  readonly good: readonly boolean[];
}

const STEPS = 300;
const RATE = 0.1;

/**
 * Weights of signs by listwise softmax: the mass on the right options of a case is maximised, cases without one left out. Signs are there
 * or not, so that `penalty` (L2) holds rare ones near 0: nothing is scaled. Deterministic.
 */
export function fitSigns(
  groups: readonly SignedGroup[],
  signs: readonly string[],
  penalty: number,
): Readonly<Record<string, number>> {
  const place = new Map(signs.map((sign, index) => [sign, index]));
  const usable = groups
    .filter(({ good }) => good.includes(true))
    .map(({ rows, good }) => ({
      rows: rows.map((row) => row.flatMap((sign) => place.get(sign) ?? [])),
      good,
    }));
  const adam = createAdam(signs.length, RATE);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = adam.values.map((weight) => weight * penalty);
    for (const { rows, good } of usable) {
      const scores = rows.map((row) => row.reduce((sum, k) => sum + (adam.values[k] ?? 0), 0));
      const top = Math.max(...scores);
      const mass = scores.map((score) => Math.exp(score - top));
      const all = mass.reduce((sum, x) => sum + x, 0);
      const right = mass.reduce((sum, x, i) => sum + (good[i] === true ? x : 0), 0);
      for (const [i, row] of rows.entries()) {
        const own = mass[i] ?? 0;
        const pull = (own / all - (good[i] === true ? own / right : 0)) / usable.length;
        for (const k of row) gradient[k] = (gradient[k] ?? 0) + pull;
      }
    }
    adam.step(gradient);
  }
  return Object.fromEntries(signs.map((sign, k) => [sign, adam.values[k] ?? 0]));
}
