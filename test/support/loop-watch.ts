import { readFileSync } from "node:fs";

/** How the event loop was held. */
export interface Holds {
  /** Longest time between two looks, in milliseconds of the processor: a busy machine adds none. */
  readonly longestMs: number;
  /** The same of every hundredth look. */
  readonly p99Ms: number;
}

/** Looks at the event loop of this thread again and again until it is told to stop. */
export interface LoopWatch {
  stop(): Promise<Holds>;
}

/** @param pause between two looks; the event loop's next turn when left out */
export function watchLoop(pause: (look: () => void) => unknown = setImmediate): LoopWatch {
  const holds: number[] = [];
  let isDone = false;
  let last = threadCpuMs();
  const watched = (async () => {
    while (!isDone) {
      await new Promise<void>((resolve) => pause(resolve));
      const now = threadCpuMs();
      holds.push(now - last);
      last = now;
    }
  })();
  return {
    async stop() {
      isDone = true;
      await watched;
      holds.sort((a, b) => a - b);
      return { longestMs: holds.at(-1) ?? 0, p99Ms: holds[Math.floor(holds.length * 0.99)] ?? 0 };
    },
  };
}

/** Processor time of this thread so far, in milliseconds; where the system does not tell, of all threads of this process. */
export function threadCpuMs(): number {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ", 1)[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}
