import { setMaxListeners } from "node:events";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** From the first signal on: what is in good order by then ends so, and what is not is cut off, which no archive minds. */
const END_WITHIN_MS = 1_500;

/**
 * Runs work that Ctrl-C stops in good order: the first signal aborts it and calls `onStop`. The second one, or what is still under
 * way after 1.5 seconds, ends the process at once.
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onStop: () => void,
): Promise<T> {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal); // each piece of work that is under way listens
  let deadline: NodeJS.Timeout | undefined;
  const onSignal = (name: NodeJS.Signals): void => {
    // Not `process.exit`: threads that are inside native code would turn it into an abort.
    const endNow = (): void => {
      process.off(name, onSignal);
      process.kill(process.pid, name);
    };
    if (stop.signal.aborted) {
      endNow();
      return;
    }
    deadline = setTimeout(endNow, END_WITHIN_MS);
    onStop();
    stop.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    clearTimeout(deadline);
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}
