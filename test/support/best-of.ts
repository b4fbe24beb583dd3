/**
 * Options of a test that bounds a time: the best of so many runs counts. What the collector, the compiler or a busy machine takes
 * once in between is nobody's doing; what is too slow is so each time.
 */
export const BEST_OF_FIVE = { retry: 4 } as const;
export const BEST_OF_TWO = { retry: 1 } as const;
