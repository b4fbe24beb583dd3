/** Whether the slow tests are run (`npm run test:slow`), which leave nothing out. The fast ones take a part of what is long and alike. */
export const ALL_RUNS = process.env.VERBATIM_TEST_ALL === "1";

/** How many made-up cases a property is tried on: `all`, or among the fast tests every fifth of them, at least two. */
export function runsOf(all: number): number {
  return ALL_RUNS ? all : Math.max(2, Math.ceil(all / 5));
}

/** Cases of one kind: all, or among the fast tests the first of every `every`. */
export function partOf<T>(cases: readonly T[], every: number): T[] {
  return cases.filter((_, i) => ALL_RUNS || i % every === 0);
}
