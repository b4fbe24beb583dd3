import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import { FOLLOW_LINKS, pathsFrom } from "../path-argument.ts";
import type { RunCommand } from "../run-command.ts";
import { createBlockedHosts } from "../../ingest/fetch/blocked-hosts.ts";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { expectApart } from "../../intake/keep-up/expect-apart.ts";
import { keepUp } from "../../intake/keep-up/keep-up.ts";
import { noteLine, refusalLine } from "../../ingest/read-event.ts";
import { explainFileError, formatOfName } from "../../ingest/find-files.ts";
import { UserError } from "../../user-error.ts";
import type { CommandContext } from "../command-context.ts";
import { expectDataFolder } from "../data-folder.ts";
import { describeRound, roundLine } from "../describe-round.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { showIngestProgress } from "../ingest-progress.ts";
import { interruptible } from "../interrupts.ts";
import { openWeb } from "../open-web.ts";
import { type Session, withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export interface WatchOptions {
  /** Brings the archive up to date, and ends. */
  readonly once?: true;
  readonly followLinks?: true;
  readonly json?: true;
}

export function defineWatch(program: Command, run: RunCommand): void {
  const command = program
    .command("watch")
    .summary("keep up with folders, and with the feeds of the archive")
    .description(
      "Reads the named folders as ingest --prune does, then whatever changes in them: new, edited, moved and deleted files. " +
        "Looks at every feed that ingest was given, each within a quarter of an hour after the last time, later after failures, " +
        "and adds what is new or has changed. Goes on until it is stopped.",
    )
    .argument("[folder...]", "folders and files to keep up with", pathsFrom)
    .option("--once", "bring the archive up to date, and end")
    .option("--follow-links", FOLLOW_LINKS)
    .option("--json", "print each round as one line of JSON")
    .action((folders: string[], options: { once?: true; followLinks?: true; json?: true }) =>
      run(program.opts(), (context) => watch(folders, options, context)),
    );
  addExamples(command, [
    ["verbatim watch articles/", "what is saved there is in the archive a moment later"],
    ["verbatim watch", "after: verbatim ingest https://news.example/feed.xml"],
  ]);
}

/** Keeps the archive up with folders and its feeds until it is stopped. */
export async function watch(
  named: readonly string[],
  { once, followLinks, json }: WatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const folders = named.map((path) => resolve(path));
  expectDataFolder(context);
  if (once !== true) await expectAny(folders);
  await expectApart(folders, context.dataFolder);
  const task = terminal.progress.task("Reading and embedding");
  let isRefused = false;
  const watchIn = async (
    { archive, database, embedder, quoteReader, threads }: Session,
    signal: AbortSignal,
  ): Promise<ExitCode> => {
    const web = await openWeb(context, { threads, database });
    try {
      if (folders.length === 0 && (await web.records.feeds()).length === 0) {
        terminal.complain(
          "Expected folders or feeds to watch, got none. Name a folder, or add a feed with: verbatim ingest FEED-URL",
        );
        return EXIT.nothingFound;
      }
      await keepUp({
        archive,
        embed: embedder.embedTexts,
        quoteReader,
        isBlocked: createBlockedHosts(context.dataFolder),
        folders,
        areLinksFollowed: followLinks === true || context.config.areLinksFollowed,
        threads,
        web,
        records: () => web.records,
        isOnce: once === true,
        signal,
        onProgress: showIngestProgress(task),
        onRound(round) {
          if (round.of === "start") task.end();
          terminal.print(json === true ? jsonLine(roundLine(round)) : describeRound(round, new Date()));
        },
        onRefused(refusal) {
          isRefused = true;
          terminal.complain(refusalLine(refusal));
        },
        onNote: (note) => terminal.complain(noteLine(note)),
        onWaiting: () =>
          terminal.complain("Another process is writing the archive: waiting until it is done."),
      });
      return once === true && isRefused ? EXIT.failure : EXIT.ok;
    } finally {
      await web.close();
    }
  };
  try {
    return await interruptible(
      (signal) => withSession(context, (session) => watchIn(session, signal)),
      () => terminal.complain("Stopping after the write under way. Ctrl-C again ends at once."),
    );
  } finally {
    task.end();
  }
}

/**
 * Rejects with a `UserError` where folders were named and none of them can be watched: that is a slip of the pen. One of several
 * that is not there is named in its turn, and read when it comes.
 */
async function expectAny(paths: readonly string[]): Promise<void> {
  const faults: string[] = [];
  for (const path of paths) {
    const fault = await faultOf(path);
    if (fault === null) return;
    faults.push(`${path}: ${fault}`);
  }
  if (faults.length > 0) throw new UserError(`Expected folders to watch, got ${faults.join("; ")}.`);
}

async function faultOf(path: string): Promise<string | null> {
  try {
    const info = await stat(path);
    if (info.isDirectory() || (info.isFile() && formatOfName(path) !== undefined)) return null;
    return "neither a folder nor a file of a kind that is read; name another";
  } catch (error) {
    return explainFileError(error).join("; ");
  }
}
