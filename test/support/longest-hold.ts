import { type Holds, watchLoop } from "./loop-watch.ts";

/** How long the event loop of this thread is held while work runs. */
export async function longestHold(work: () => Promise<unknown>): Promise<Holds> {
  const watch = watchLoop();
  try {
    await work();
  } finally {
    await watch.stop();
  }
  return watch.stop();
}
