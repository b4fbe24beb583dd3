import type { AddedFiles } from "../../src/library/library.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { addedCounts } from "../card/added-page.ts";
import { type LoggedChange, logPage } from "../card/log-page.ts";
import type { Turn } from "../dispatch/turn.ts";

/**
 * Tells the channel that the server has named for it who did what to its articles, in the server's language. Never fails: the work is done, and a
 * channel that is gone or closed is a line in the bot's own log, and one of `/settings show`.
 */
export async function tellLog(
  changeIn: (phrases: Phrases) => LoggedChange,
  { context, tenant, userId, log }: Turn,
): Promise<void> {
  if (tenant === null || log === undefined) return;
  try {
    const { logChannel } = await context.libraries.settings(tenant);
    if (logChannel !== null) await log.post(logChannel, logPage(changeIn(log.phrases), userId, log.phrases));
  } catch (error) {
    context.log.warn({ server: tenant, err: error }, "the log of changes was not written");
  }
}

/** The same of articles that were added or read again; nothing where that changed nothing. */
export async function tellAdded(
  did: "added" | "refreshed",
  added: AddedFiles,
  titles: readonly string[],
  turn: Turn,
): Promise<void> {
  if (did === "added" && added.added + added.replaced === 0) return;
  await tellLog(
    (phrases) => ({ did, counts: addedCounts(added, phrases), names: did === "added" ? titles : [] }),
    turn,
  );
}
