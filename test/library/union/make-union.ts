import { onTestFinished } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import { createUnionArchive } from "../../../src/library/union/union-archive.ts";
import type { Article } from "../../../src/text/article.ts";
import { openWith } from "../../archive/sqlite/open.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** Both archives of a union, and it. */
export interface Union {
  readonly own: Archive;
  readonly shared: Archive;
  readonly union: Archive;
}

/** Makes unions of archives that hold nothing, closed when the test is over. One at a time: there may be one shared archive only. */
export type MakeUnion = () => Promise<Union>;

/** An archive in files that holds articles. */
export async function inFiles(articles: readonly Article[]): Promise<Archive> {
  const archive = openWith(await temporaryFolder());
  onTestFinished(() => archive.close());
  await put(archive, articles);
  return archive;
}

/** A union as every server without a database has it. */
export async function unionInFiles(): Promise<Union> {
  const [own, shared] = [await inFiles([]), await inFiles([])];
  return { own, shared, union: createUnionArchive(own, shared) };
}

export async function put(archive: Archive, articles: readonly Article[]): Promise<void> {
  const writer = await archive.openWriter();
  await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
  await writer.close();
}
