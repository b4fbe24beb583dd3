import { randomBytes } from "node:crypto";
import { QueueRefusal } from "../../src/admission/question-queue.ts";
import { ArchiveBusy } from "../../src/archive/archive-busy.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import type { BotContext } from "./bot-context.ts";

/** What people are told of an error: the reason where it is theirs to know, else an apology with an id that is in the log. */
export function apologyFor(
  error: unknown,
  facts: object,
  phrases: Phrases,
  { log, closing }: Pick<BotContext, "log" | "closing">,
): CardPage {
  if (error instanceof QueueRefusal)
    return noticePage(error.reason === "full" ? phrases.notices.busy : phrases.notices.shuttingDown);
  // Long work that the end of the bot has stopped; what it has done stays done. A request that took too long is aborted too.
  if (closing.aborted && error instanceof Error && error.name === "AbortError")
    return noticePage(phrases.notices.shuttingDown);
  if (isLibraryBusy(error)) return noticePage(phrases.notices.libraryBusy);
  const id = randomBytes(4).toString("hex");
  log.error({ ...facts, errorId: id, err: error }, "failed");
  return noticePage(phrases.notices.error(id));
}

/** The library says so in words of its own, whose cause is the archive. */
function isLibraryBusy(error: unknown): boolean {
  return error instanceof ArchiveBusy || (error instanceof Error && error.cause instanceof ArchiveBusy);
}
