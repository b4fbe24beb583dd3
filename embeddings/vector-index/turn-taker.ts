/** Longest time that a loop works before it lets other work have a turn, in milliseconds. */
const SLICE_MS = 8;

/**
 * Call between two steps of a long loop: resolves at once while the slice lasts, otherwise after the event loop has
 * had a turn. `true` when it had one.
 */
export function createTurnTaker(): () => Promise<boolean> | false {
  let sliceEnd = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < sliceEnd) return false;
    return new Promise((resolve) =>
      setImmediate(() => {
        sliceEnd = performance.now() + SLICE_MS;
        resolve(true);
      }),
    );
  };
}
