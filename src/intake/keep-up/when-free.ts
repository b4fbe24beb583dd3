import { setTimeout as wait } from "node:timers/promises";
import { ArchiveBusy } from "../../archive/archive-busy.ts";

/** Between two tries to take the writer's place, in milliseconds. */
const TRY_EVERY_MS = 500;

/**
 * Runs work that takes the writer's place of an archive; where another process has it, waits until that is done, and says so
 * once. Rejects with the signal's reason.
 */
export async function whenFree<T>(
  work: () => Promise<T>,
  { signal, onWaiting }: { readonly signal: AbortSignal; readonly onWaiting: () => void },
): Promise<T> {
  for (let isTold = false; ; isTold = true) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArchiveBusy)) throw error;
      if (!isTold) onWaiting();
      await wait(TRY_EVERY_MS, undefined, { signal });
    }
  }
}
