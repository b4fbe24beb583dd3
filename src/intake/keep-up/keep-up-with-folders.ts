import { setTimeout as wait } from "node:timers/promises";
import { readArticles } from "../../ingest/read-articles.ts";
import { createRepetitionCounter } from "../../ingest/repetition.ts";
import { createFolderHints } from "../../ingest/watch/folder-hints.ts";
import { lookAtFolders } from "../../ingest/watch/folder-state.ts";
import { createFolderTracker } from "../../ingest/watch/folder-tracker.ts";
import { createAlarm } from "./alarm.ts";
import { createLeftTwins } from "./left-twins.ts";
import type { RoundOptions } from "./round.ts";

/** A burst of changes is looked at together, in milliseconds. */
const BURST_MS = 100;
/** A file that is left alone for so long has been written. */
const QUIET_MS = 400;
/** Where the system tells of changes, it is looked again now and then: some file systems and links tell nothing. */
const LOOK_EVERY_MS = 60_000;
/** Where it does not. */
const LOOK_UNTOLD_EVERY_MS = 1_000;

/** Where many files were looked at for nothing, the next look comes later: some folders never rest. */
const LONGEST_BURST_MS = 1_000;

/** Reads everything in the folders, then whatever changes in them. */
export async function keepUpWithFolders(options: RoundOptions): Promise<void> {
  const { folders: roots, areLinksFollowed, threads, signal, isOnce = false, ingest } = options;
  const { onRound, onRefused } = options;
  if (roots.length === 0) return;
  const alarm = createAlarm(signal);
  const hints = createFolderHints(roots, alarm.ring);
  const repetition = createRepetitionCounter();
  const twins = createLeftTwins(options.archive);
  try {
    // Before anything is read: what changes meanwhile is seen as a change.
    const first = await lookAtFolders(roots, { areLinksFollowed });
    if (!isOnce) hints.listen(first.folders);
    const { onProgress } = options;
    const read = await ingest(() => ({
      events: readArticles(roots, { repetition, threads, areLinksFollowed }),
      pruned: roots,
      onProgress,
    }));
    twins.note(read);
    onRound({ ...read, of: "start", files: [] });
    if (isOnce) return;
    const tracker = createFolderTracker(first, { roots, quietMs: QUIET_MS, areLinksFollowed });
    for (let isTold = false; ; ) {
      alarm.hush(); // what it rang for is seen now
      const startedAt = performance.now();
      const look = await tracker.look();
      const tookMs = performance.now() - startedAt;
      for (const refusal of look.refused) onRefused(refusal);
      const { changed, gone } = look.settled;
      if (changed.length + gone.length > 0) {
        const files = [...changed, ...gone];
        const again = [...new Set([...changed, ...(await twins.of(files))])];
        const read = await ingest(() => ({
          // What lay inside when it was looked at may be a link that leads out by now.
          events: readArticles(again, { known: repetition, threads, areLinksFollowed, within: roots }),
          pruned: [...again, ...gone],
        }));
        tracker.read(look);
        twins.note(read);
        onRound({ ...read, of: "folders", files });
      }
      const { isComplete, isNew } = hints.listen(look.state.folders);
      const isHere = roots.every((root) => look.state.roots.get(root) != null);
      const isQuiet = changed.length + gone.length === 0 && !look.isUnsettled;
      const burstMs =
        isQuiet && isTold ? Math.min(Math.max(BURST_MS, 3 * tookMs), LONGEST_BURST_MS) : BURST_MS;
      if (look.isUnsettled || isNew) await wait(QUIET_MS, undefined, { signal });
      else {
        isTold = await alarm.rings(isComplete && isHere ? LOOK_EVERY_MS : LOOK_UNTOLD_EVERY_MS);
        await wait(burstMs, undefined, { signal });
      }
    }
  } finally {
    hints.close();
  }
}
