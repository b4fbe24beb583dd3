import type { Steps } from "./slices.ts";

/** Sorted at once, a millisecond or so. */
const RUN = 500;

/** The items in order, equal ones as they came, as `toSorted` has them; pauses between pieces of the work. */
export function* sortedSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let i = 0; i < items.length; i += RUN) {
    runs.push(items.slice(i, i + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [left = [], right] = [runs[i], runs[i + 1]];
      merged.push(right === undefined ? left : yield* mergedSteps(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedSteps<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  const all: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const takesLeft = compare(left[i] as T, right[j] as T) <= 0;
    all.push((takesLeft ? left[i++] : right[j++]) as T);
    if (all.length % RUN === 0) yield;
  }
  for (; i < left.length; i += 1) all.push(left[i] as T);
  for (; j < right.length; j += 1) all.push(right[j] as T);
  return all;
}
