import { setTimeout as wait } from "node:timers/promises";
import { dueFeeds } from "../../archive/web/follow-feed.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { ingestFeeds } from "../ingest-articles.ts";
import { interruptible } from "../interrupts.ts";
import { openWeb } from "../open-web.ts";
import { withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export interface WatchOptions {
  /** Looks once at what is due, and ends. */
  readonly once?: true;
  readonly json?: true;
}

/** How often it is looked for feeds that are due; another command may have added one. */
const EVERY_MS = 30_000;

/** Keeps up with the feeds of the archive until it is stopped. */
export async function watch({ once, json }: WatchOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal } = context;
  const web = openWeb(context);
  const look = async (signal: AbortSignal): Promise<void> => {
    if (dueFeeds(web.records, Date.now()).length === 0) return;
    const { added, replaced, refused } = await withSession(context, (session) =>
      ingestFeeds(session, web, signal, terminal.complain),
    );
    const line = `${new Date().toISOString()} ${added} added, ${replaced} replaced, ${refused.length} refused`;
    terminal.print(json === true ? jsonLine({ added, replaced, refused }) : line);
  };
  try {
    if (web.records.feeds().length === 0) {
      terminal.complain("Expected feeds to watch, got none. Add one with: verbatim ingest FEED-URL");
      return EXIT.nothingFound;
    }
    await interruptible(
      async (signal) => {
        do {
          await look(signal).catch((error: unknown) => {
            if (!signal.aborted) throw error;
          });
          if (once !== true) await wait(EVERY_MS, undefined, { signal }).catch(() => {});
        } while (once !== true && !signal.aborted);
      },
      () => terminal.complain("Stopping after the write under way. Ctrl-C again ends at once."),
    );
    return EXIT.ok;
  } finally {
    await web.close();
  }
}
