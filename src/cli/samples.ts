import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Archive, ArticleEntry } from "../archive/archive.ts";
import { contentDigest } from "../archive/article-digest.ts";
import type { CommandContext } from "./command-context.ts";
import { ingest } from "./commands/ingest.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { modelsFolder } from "./models-folder.ts";
import { withSession } from "./session.ts";

/** The sample articles of the package: three folders above the folder of the compiled file. */
const OWN_SAMPLES = fileURLToPath(new URL("../../../articles", import.meta.url));

/** Where samples lie within a data folder: an archive of their own, which no bot opens. */
export function samplesFolder(dataFolder: string): string {
  return join(dataFolder, "samples");
}

/**
 * What a chat in the terminal is about: the articles of the data folder, or, while it has none, samples, which are read at first: those
 * of the folder `articles` here, or of the package. `exitCode` where that was stopped.
 */
export async function chattedAbout(
  context: CommandContext,
  isMaking: boolean,
): Promise<CommandContext | { readonly exitCode: ExitCode }> {
  if ((await articlesOf(context, isMaking)).length > 0) return context;
  const samples: CommandContext = {
    ...context,
    dataFolder: samplesFolder(context.dataFolder),
    // The models of the data folder itself serve both.
    // Nor do they go to the database that holds the articles.
    config: { ...context.config, modelsFolder: modelsFolder(context), database: undefined },
  };
  const here = resolve("articles");
  const folder = existsSync(here) ? here : OWN_SAMPLES;
  context.terminal.tell(
    `The archive is empty: this chat is about samples, the articles of ${folder}. Add articles of your own with: verbatim ingest PATH`,
  );
  if ((await articlesOf(samples, true)).length === 0) {
    const exitCode = await ingest([folder], { isQuiet: true }, samples);
    if (exitCode === EXIT.interrupted) return { exitCode };
  }
  context.terminal.print("");
  return samples;
}

/**
 * The articles that an earlier version has put into the archive itself, where a bot shows them to everybody: of a sample's file, with a
 * sample's words. A file of that name with other words is somebody's own.
 */
export async function samplesAmong(archive: Archive): Promise<ArticleEntry[]> {
  const names = new Set(existsSync(OWN_SAMPLES) ? readdirSync(OWN_SAMPLES) : []);
  const named = (await archive.articles()).filter(({ file }) => file !== null && names.has(basename(file)));
  if (named.length === 0) return [];
  const digests = new Set<string>();
  const { readArticles } = await import("../ingest/read-articles.ts");
  for await (const event of readArticles([OWN_SAMPLES]))
    if (event.kind === "article") digests.add(contentDigest(event.article));
  const samples: ArticleEntry[] = [];
  for (const entry of named) {
    const article = await archive.article(entry.id);
    if (article !== undefined && digests.has(contentDigest(article))) samples.push(entry);
  }
  return samples;
}

function articlesOf(context: CommandContext, isMaking: boolean): Promise<ArticleEntry[]> {
  return withSession(context, ({ archive }) => archive.articles(), { isMaking });
}
