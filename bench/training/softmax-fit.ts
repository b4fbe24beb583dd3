/** Rows of features of one question's candidates, and which of them answer it. */
export interface Group {
  readonly rows: readonly Float64Array[];
  readonly good: readonly boolean[];
}

const STEPS = 150;
const RATE = 0.1;

/**
 * Weights of a linear score by listwise softmax: the probability mass on a question's good rows is maximised, the
 * sets counting alike. Adam (Kingma & Ba 2015) over all data; features are scaled by their deviation inside, so
 * that `penalty` (L2) treats them alike. Deterministic.
 */
export function fitSoftmax(sets: readonly (readonly Group[])[], size: number, penalty: number): number[] {
  const scale = deviations(
    sets.flat().flatMap((g) => g.rows),
    size,
  );
  const adam = createAdam(size, RATE);
  const usable = sets.map((groups) => groups.filter((g) => g.good.includes(true)));
  for (let step = 0; step < STEPS; step++) {
    const gradient = adam.values.map((w) => w * penalty);
    for (const groups of usable)
      for (const { rows, good } of groups) {
        const raw = rows.map((row) =>
          row.reduce((s, x, k) => s + ((adam.values[k] ?? 0) * x) / (scale[k] ?? 1), 0),
        );
        const top = Math.max(...raw);
        const mass = raw.map((s) => Math.exp(s - top));
        const all = mass.reduce((s, x) => s + x, 0);
        const right = mass.reduce((s, x, j) => s + (good[j] ? x : 0), 0);
        rows.forEach((row, j) => {
          const m = mass[j] ?? 0;
          const pull = (m / all - (good[j] ? m / right : 0)) / groups.length;
          if (Math.abs(pull) < 1e-9) return;
          for (let k = 0; k < size; k++)
            gradient[k] = (gradient[k] ?? 0) + (pull * (row[k] ?? 0)) / (scale[k] ?? 1);
        });
      }
    adam.step(gradient);
  }
  return adam.values.map((w, k) => w / (scale[k] ?? 1));
}

/** How a logistic regression is fitted beside its rows. */
export interface LogisticOptions {
  /** What each row counts; both classes count alike where left out. */
  readonly counts?: readonly number[];
  /** 1: a feature's weight is not below 0; -1: not above; 0: any. */
  readonly signs?: readonly (1 | 0 | -1)[];
  /** Log odds that each row has before any weight: what is fitted is added to them. 0 where left out. */
  readonly offsets?: readonly number[];
  /** Whether the bias stays 0. */
  readonly withoutBias?: boolean;
}

/** Weights of a logistic regression, the last one its bias. */
export function fitLogistic(
  rows: readonly Float64Array[],
  isGood: readonly boolean[],
  penalty: number,
  { counts, signs = [], offsets = [], withoutBias = false }: LogisticOptions = {},
): number[] {
  const size = rows[0]?.length ?? 0;
  const scale = deviations(rows, size);
  const adam = createAdam(size + 1, RATE);
  const goods = isGood.filter(Boolean).length;
  const all = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  const countOf = (i: number): number =>
    counts === undefined ? 1 / (isGood[i] ? goods : rows.length - goods) : (counts[i] ?? 0) / all;
  for (let step = 0; step < STEPS * 4; step++) {
    const gradient = adam.values.map((w, k) => (k < size ? w * penalty : 0));
    rows.forEach((row, i) => {
      let sum = (adam.values[size] ?? 0) + (offsets[i] ?? 0);
      row.forEach((x, k) => {
        sum += ((adam.values[k] ?? 0) * x) / (scale[k] ?? 1);
      });
      const pull = (1 / (1 + Math.exp(-sum)) - (isGood[i] ? 1 : 0)) * countOf(i);
      row.forEach((x, k) => {
        gradient[k] = (gradient[k] ?? 0) + (pull * x) / (scale[k] ?? 1);
      });
      gradient[size] = (gradient[size] ?? 0) + pull;
    });
    if (withoutBias) gradient[size] = 0;
    adam.step(gradient);
    signs.forEach((sign, at) => {
      if ((adam.values[at] ?? 0) * sign < 0) adam.values[at] = 0;
    });
  }
  return adam.values.map((w, k) => w / (scale[k] ?? 1));
}

function deviations(rows: readonly Float64Array[], size: number): number[] {
  return Array.from({ length: size }, (_, k) => {
    const mean = rows.reduce((s, row) => s + (row[k] ?? 0), 0) / rows.length;
    const variance = rows.reduce((s, row) => s + ((row[k] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
}

export function createAdam(size: number, rate: number) {
  const values: number[] = new Array(size).fill(0);
  const first: number[] = new Array(size).fill(0);
  const second: number[] = new Array(size).fill(0);
  let steps = 0;
  return {
    values,
    step(gradient: readonly number[]): void {
      steps++;
      gradient.forEach((g, k) => {
        first[k] = 0.9 * (first[k] ?? 0) + 0.1 * g;
        second[k] = 0.99 * (second[k] ?? 0) + 0.01 * g * g;
        const m = (first[k] ?? 0) / (1 - 0.9 ** steps);
        const v = (second[k] ?? 0) / (1 - 0.99 ** steps);
        values[k] = (values[k] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8);
      });
    },
  };
}
