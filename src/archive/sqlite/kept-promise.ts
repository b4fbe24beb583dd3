import type { KeepReads } from "./kept-reads.ts";

/**
 * Keeps the result of a read that takes several turns of the event loop until somebody has written. What is written while
 * it is read may be in the result or not; then the next call reads again.
 */
export function createKeptPromise<T>(keep: KeepReads, read: () => Promise<T>): () => Promise<T> {
  /** Another object after each write. */
  const version = keep((_all: null): object => ({}));
  let kept: { readonly of: object; readonly result: Promise<T> } | undefined;
  return () => {
    const now = version(null);
    if (kept?.of === now) return kept.result;
    const reading = { of: now, result: read() };
    kept = reading;
    reading.result.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading.result;
  };
}
