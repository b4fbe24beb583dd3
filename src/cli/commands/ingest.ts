import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import { FOLLOW_LINKS, pathsFrom } from "../path-argument.ts";
import type { RunCommand } from "../run-command.ts";
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
  /** Tells of faults alone. */
  readonly isQuiet?: true;
}

export function defineIngest(program: Command, run: RunCommand): void {
  const command = program
    .command("ingest")
    .summary("add articles to the archive")
    .description(
      "Adds the articles of files and folders: .txt, .md, .html, .mhtml, .pdf, .docx, .eml, and JSON Lines (.jsonl, .ndjson) with " +
        "one article a line; " +
        "and of pages of the web, by their addresses. " +
        "An article that is there already changes nothing; an edited one replaces its earlier version.",
    )
    .argument("<path...>", "files, folders, and addresses of pages", pathsFrom)
    .option("--prune", "also remove articles of these files and folders that are no longer there")
    .option("--follow-links", FOLLOW_LINKS)
    .option("--json", "print the result as one line of JSON")
    .action((paths: string[], options: { prune?: true; followLinks?: true; json?: true }) =>
      run(program.opts(), (context) => ingest(paths, options, context)),
    );
  addExamples(command, [
    ["verbatim ingest articles/", "add a folder; run it again after changes"],
    ["verbatim ingest --prune articles/", "and forget what was deleted from it"],
    ["verbatim ingest news.jsonl interview.md", "add files"],
    [
      "verbatim ingest https://news.example/ferry",
      "add a page of the web; run it again to see whether it changed",
    ],
  ]);
}

/** Adds articles of files, folders and pages to the archive. */
export async function ingest(
  inputs: readonly string[],
  { prune, followLinks, json, isQuiet }: IngestCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const work = async (signal: AbortSignal): Promise<ExitCode> => {
    try {
      const options = {
        inputs,
        openWeb: (session: Session) => openWeb(context, session),
        isPruning: prune === true,
        areLinksFollowed: followLinks === true,
        isBlocked: createBlockedHosts(context.dataFolder),
        signal,
      };
      const report = await withSession(context, (session) => ingestArticles(session, options, terminal), {
        isMaking: true,
      });
      if (json === true) terminal.print(jsonLine(report));
      else if (isQuiet !== true) for (const line of describeReport(report)) terminal.tell(line);
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
