import { hasFetchRecords, openFetchRecords } from "../../archive/sqlite/fetch-records-file.ts";
import type { Archive, ArticleEntry } from "../../archive/archive.ts";
import type { ArticleId } from "../../text/article.ts";
import { count } from "../../words/count.ts";
import { articleOf } from "../article-of.ts";
import type { CommandContext } from "../command-context.ts";
import { confirm } from "../confirm.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { samplesAmong } from "../samples.ts";
import { withSession } from "../session.ts";
import { visible } from "../visible-text.ts";

export interface RemoveOptions {
  /** The sample articles that an earlier version has put into the archive, in place of named ones. */
  readonly samples?: true;
  readonly yes?: true;
}

/** Titles told before it is asked. */
const MOST_TOLD = 10;

/** Removes articles from the archive, after asking. Their files stay where they are; pages do not come back by themselves. */
export async function remove(
  words: readonly string[],
  { samples, yes }: RemoveOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  if (words.length > 0 === (samples === true))
    throw new WrongUsage("Expected an article or --samples, got both or neither.");
  return withSession(context, async ({ archive }) => {
    const wanted =
      samples === true ? samplesAmong(await archive.articles()) : await named(words, archive, context);
    if (typeof wanted === "number") return wanted;
    if (wanted.length === 0) {
      terminal.complain("There is no sample article in the archive.");
      return EXIT.nothingFound;
    }
    for (const { title } of wanted.slice(0, MOST_TOLD)) terminal.print(visible(title));
    if (wanted.length > MOST_TOLD) terminal.print(`and ${wanted.length - MOST_TOLD} more`);
    if (!(await confirm(`Remove ${count(wanted.length, "article")}?`, yes === true, context))) {
      terminal.print("Nothing was removed.");
      return EXIT.ok;
    }
    await removeArticles(
      wanted.map(({ id }) => id),
      archive,
      context.dataFolder,
    );
    terminal.print(`Removed: ${count(wanted.length, "article")}`);
    return EXIT.ok;
  });
}

async function named(
  words: readonly string[],
  archive: Archive,
  { terminal }: CommandContext,
): Promise<readonly ArticleEntry[] | ExitCode> {
  const meant = await articleOf(words.join(" "), archive, terminal);
  return "exitCode" in meant ? meant.exitCode : [meant.entry];
}

/** Removes articles of an archive, and keeps pages that they came from from bringing them back. */
export async function removeArticles(
  ids: readonly ArticleId[],
  archive: Archive,
  folder: string,
): Promise<void> {
  const writer = await archive.openWriter();
  try {
    if (hasFetchRecords(folder)) {
      const records = openFetchRecords(folder);
      records.markRemoved(ids);
      records.close();
    }
    await writer.remove(ids);
  } finally {
    await writer.close();
  }
}
