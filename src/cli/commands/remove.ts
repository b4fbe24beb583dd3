import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { isAbsolute } from "node:path";
import type { Archive, ArticleEntry } from "../../archive/archive.ts";
import { type SharedRecordsOptions, sharedFetchRecords } from "../../archive/open-fetch-records.ts";
import type { ArticleId } from "../../text/article.ts";
import { count } from "../../words/count.ts";
import { articleOf } from "../article-of.ts";
import type { CommandContext } from "../command-context.ts";
import { confirm } from "../confirm.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { shortPath } from "../render-address.ts";
import { samplesAmong } from "../samples.ts";
import { withSession } from "../session.ts";
import { jsonLine, visible } from "../visible-text.ts";
import { writing } from "../writing.ts";

export interface RemoveOptions {
  /** The sample articles that an earlier version has put into the archive, in place of named ones. */
  readonly samples?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** Titles told before it is asked, and files that are named behind. */
const MOST_TOLD = 10;

export function defineRemove(program: Command, run: RunCommand): void {
  const command = program
    .command("remove")
    .summary("remove articles from the archive")
    .description(
      "Removes articles, after asking. All are looked up first: where one name fits none or several, nothing is removed. Files stay where they " +
        "are, and bring articles back when they are read again; a page that was fetched does not.",
    )
    .argument("[article...]", "each by its id, the beginning of its id, or words of its title in quotes")
    .option("--samples", "the sample articles of this program, where they lie in the archive")
    .option("--yes", "without asking")
    .option("--json", "print what was removed as one line of JSON")
    .action((words: string[], options: RemoveOptions) =>
      run(program.opts(), (context) => remove(words, options, context)),
    );
  addExamples(command, [
    ['verbatim remove "flood wall" ship-2024', "two, by words of a title and by the beginning of an id"],
    ["verbatim remove --samples", "where doctor has found some in the shared archive"],
  ]);
}

/**
 * Removes articles from the archive, after asking; where one of `names` fits none or several, none. Their files stay where they are;
 * pages do not come back by themselves.
 */
export async function remove(
  names: readonly string[],
  { samples, yes, json }: RemoveOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  if (names.length > 0 === (samples === true))
    throw new WrongUsage("Expected articles or --samples, got both or neither.");
  return withSession(context, async ({ archive, database }) => {
    const wanted = samples === true ? await samplesAmong(archive) : await named(names, archive, context);
    if (typeof wanted === "number") return wanted;
    if (wanted.length === 0) {
      terminal.complain("There is no sample article in the archive.");
      return EXIT.nothingFound;
    }
    if (yes !== true) {
      // Where it is asked: standard output has the result alone.
      for (const { title } of wanted.slice(0, MOST_TOLD)) terminal.complain(visible(title));
      if (wanted.length > MOST_TOLD) terminal.complain(`and ${wanted.length - MOST_TOLD} more`);
    }
    if (!(await confirm(`Remove ${count(wanted.length, "article")}?`, yes === true, context))) {
      if (json === true) terminal.print(jsonLine([]));
      else terminal.tell("Nothing was removed.");
      return EXIT.ok;
    }
    await removeArticles(
      wanted.map(({ id }) => id),
      archive,
      { folder: context.dataFolder, database },
    );
    if (json === true) terminal.print(jsonLine(wanted.map(({ id, title, file }) => ({ id, title, file }))));
    else {
      terminal.tell(`Removed: ${count(wanted.length, "article")}`);
      tellFiles(wanted, context);
    }
    return EXIT.ok;
  });
}

async function named(
  names: readonly string[],
  archive: Archive,
  { terminal }: CommandContext,
): Promise<readonly ArticleEntry[] | ExitCode> {
  const entries = new Map<string, ArticleEntry>();
  for (const name of names) {
    const meant = await articleOf(name, archive, terminal);
    if ("exitCode" in meant) return meant.exitCode;
    entries.set(meant.entry.id, meant.entry);
  }
  return [...entries.values()];
}

/** What is still on the disk would bring the articles back. */
function tellFiles(removed: readonly ArticleEntry[], { terminal }: CommandContext): void {
  const files = new Set(
    removed.flatMap(({ file }) => (file !== null && isAbsolute(file) ? [visible(shortPath(file))] : [])),
  );
  if (files.size === 0) return;
  const told = [...files].slice(0, MOST_TOLD).join(", ");
  terminal.complain(
    `${count(files.size, "file")} may bring ${removed.length === 1 ? "it" : "them"} back at the next ingest or watch: ` +
      `${told}${files.size > MOST_TOLD ? " …" : ""}`,
  );
}

/** Removes articles of an archive, and keeps pages that they came from from bringing them back. */
export async function removeArticles(
  ids: readonly ArticleId[],
  archive: Archive,
  fetched: SharedRecordsOptions,
): Promise<void> {
  await writing(archive, async (writer) => {
    const records = await sharedFetchRecords(fetched);
    try {
      await records?.markRemoved(ids);
    } finally {
      await records?.close();
    }
    await writer.remove(ids);
  });
}
