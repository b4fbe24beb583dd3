import { setTimeout as wait } from "node:timers/promises";
import { readDue } from "../web/read-due.ts";
import type { RoundOptions } from "./round.ts";

/** How often it is looked for feeds that are due; somebody else may have added one. */
const LOOK_EVERY_MS = 15_000;

/** Looks at feeds when they are due, and adds the pages that they name. */
export async function keepUpWithFeeds(options: RoundOptions): Promise<void> {
  const { archive, web, records: recordsNow, signal, isOnce = false, ingest, onRound, onRefused } = options;
  if (web === undefined) return;
  for (;;) {
    const records = await recordsNow();
    const due = records === undefined ? null : await readDue({ ...web, records, archive, signal });
    if (due !== null) {
      for (const refusal of due.refused) onRefused(refusal);
      if (due.articles.length > 0) {
        const read = await ingest(() => ({ events: due.events(), pruned: null }));
        await due.stored();
        onRound({ ...read, refused: due.refused, of: "feeds", files: [] });
      }
    } else if (isOnce) return;
    else await wait(LOOK_EVERY_MS, undefined, { signal });
  }
}
