import { createBlockedHosts } from "../../ingest/fetch/blocked-hosts.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { ingestArticles } from "../ingest-articles.ts";
import { describeReport } from "../ingest-report.ts";
import { interruptible } from "../interrupts.ts";
import { openWeb } from "../open-web.ts";
import { type Session, withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export interface IngestCommandOptions {
  readonly prune?: true;
  readonly followLinks?: true;
  readonly json?: true;
}

/** Adds articles of files, folders and pages to the archive. */
export async function ingest(
  inputs: readonly string[],
  { prune, followLinks, json }: IngestCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const work = async (signal: AbortSignal): Promise<ExitCode> => {
    try {
      const options = {
        inputs,
        openWeb: ({ threads }: Session) => openWeb(context, threads),
        isPruning: prune === true,
        areLinksFollowed: followLinks === true,
        isBlocked: createBlockedHosts(context.dataFolder),
        signal,
      };
      const report = await withSession(context, (session) => ingestArticles(session, options, terminal), {
        isMaking: true,
      });
      if (json === true) terminal.print(jsonLine(report));
      else for (const line of describeReport(report)) terminal.tell(line);
      return report.refused.length > 0 ? EXIT.failure : EXIT.ok;
    } catch (error) {
      if (!signal.aborted) throw error;
      terminal.complain(
        "Stopped. The archive is consistent; run the command again to go on where it stopped.",
      );
      return EXIT.interrupted;
    }
  };
  return interruptible(work, () =>
    terminal.complain("Stopping after the write under way. Ctrl-C again ends at once."),
  );
}
