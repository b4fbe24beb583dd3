import { watchLoop } from "../support/loop-watch.ts";

/** How work on something hostile fared. */
export interface Fared<T> {
  readonly value: T;
  /** Longest that the event loop was held, in milliseconds of the processor. */
  readonly holdMs: number;
  /** What it took in milliseconds: of the processor's time, or on the clock where that is less. */
  readonly tookMs: number;
}

export async function faredBy<T>(work: () => Promise<T>): Promise<Fared<T>> {
  const watch = watchLoop((look) => setTimeout(look, 1));
  const stopwatch = startStopwatch();
  try {
    const value = await work();
    const tookMs = stopwatch();
    return { value, tookMs, holdMs: (await watch.stop()).longestMs };
  } finally {
    await watch.stop();
  }
}

/** Tells the time since it was started. On a busy machine the clock runs for others, too; on an idle one several threads work at once. */
export function startStopwatch(): () => number {
  const [before, startedAt] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min((user + system) / 1_000, performance.now() - startedAt);
  };
}
