/** Weights of a logistic regression by Newton's method, the last one its bias; `penalty` counts on standardised values. */
export function fitCalibrated(
  rows: readonly Float64Array[],
  isGood: readonly boolean[],
  penalty: number,
): number[] {
  const size = rows[0]?.length ?? 0;
  const means = new Float64Array(size);
  const scales = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const mean = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[k] ?? 0) - mean) ** 2, 0) / rows.length;
    means[k] = mean;
    scales[k] = Math.sqrt(variance);
  }
  const standard = rows.map((row) => {
    const values = new Float64Array(size + 1);
    for (let k = 0; k < size; k++) {
      const scale = scales[k] ?? 0;
      values[k] = scale < 1e-9 ? 0 : ((row[k] ?? 0) - (means[k] ?? 0)) / scale;
    }
    values[size] = 1;
    return values;
  });
  const weights = new Float64Array(size + 1);
  for (let step = 0; step < 12; step++) newtonStep(weights, standard, isGood, penalty);
  const result = Array.from({ length: size }, (_, k) => {
    const scale = scales[k] ?? 0;
    return scale < 1e-9 ? 0 : (weights[k] ?? 0) / scale;
  });
  const shift = result.reduce((sum, weight, k) => sum + weight * (means[k] ?? 0), 0);
  return [...result, (weights[size] ?? 0) - shift];
}

function newtonStep(
  weights: Float64Array,
  rows: readonly Float64Array[],
  isGood: readonly boolean[],
  penalty: number,
): void {
  const size = weights.length;
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const gradient = new Float64Array(size);
  for (const [i, row] of rows.entries()) {
    const p = 1 / (1 + Math.exp(-row.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0)));
    const pull = p - (isGood[i] ? 1 : 0);
    for (let k = 0; k < size; k++) {
      const x = row[k] ?? 0;
      gradient[k] = (gradient[k] ?? 0) + pull * x;
      const line = hessian[k];
      if (line === undefined || x === 0) continue;
      const bend = p * (1 - p) * x;
      for (let j = 0; j <= k; j++) line[j] = (line[j] ?? 0) + bend * (row[j] ?? 0);
    }
  }
  for (let k = 0; k < size; k++) {
    const line = hessian[k];
    if (line === undefined) continue;
    const ridge = k < size - 1 ? penalty : 1e-9;
    line[k] = (line[k] ?? 0) + ridge;
    gradient[k] = (gradient[k] ?? 0) + ridge * (weights[k] ?? 0);
  }
  solve(hessian, gradient).forEach((change, k) => {
    weights[k] = (weights[k] ?? 0) - change;
  });
}

/** Solves for a symmetric positive definite matrix, given by its lower half, by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const line = matrix[i];
      if (line !== undefined) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - at(i, k) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] ?? 0) - at(k, i) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  return x;
}
