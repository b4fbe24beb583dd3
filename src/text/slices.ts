import { setImmediate as nextTurn } from "node:timers/promises";

/** Work that may pause at each of its yields. */
export type Steps<T> = Generator<undefined, T>;

/** Long enough that pausing costs nothing, short enough that nobody else notices the work. */
const SLICE_MS = 10;

/** Does the work at once, without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work in slices, between which others have their turn. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const endsAt = performance.now() + SLICE_MS;
    while (performance.now() < endsAt) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await nextTurn();
  }
}
