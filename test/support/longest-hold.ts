/** How the event loop was held while work ran. */
export interface Holds {
  /** Longest time between two turns of the event loop, in milliseconds of the processor: a busy machine adds none. */
  readonly longestMs: number;
  /** The same of every hundredth turn. */
  readonly p99Ms: number;
}

/**
 * Measures how long the event loop is held. The processor's time is that of all threads of this process, so the work must
 * be on this one.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<Holds> {
  const holds: number[] = [];
  let isDone = false;
  const watched = (async () => {
    let last = cpuMs();
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      const now = cpuMs();
      holds.push(now - last);
      last = now;
    }
  })();
  try {
    await work();
  } finally {
    isDone = true;
    await watched;
  }
  holds.sort((a, b) => a - b);
  return { longestMs: holds.at(-1) ?? 0, p99Ms: holds[Math.floor(holds.length * 0.99)] ?? 0 };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
