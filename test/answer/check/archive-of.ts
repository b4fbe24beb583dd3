import { addArticles } from "../../../src/intake/add-articles.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Article } from "../../../src/text/article.ts";
import { emptyArchive } from "../../support/empty-archive.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";

/** An archive of articles whose quotes were read by rules alone; vectors mean nothing. */
export async function archiveOf(
  articles: Iterable<Article> | AsyncIterable<Article>,
): Promise<{ archive: Archive; close: () => Promise<void> }> {
  const { archive, close } = await emptyArchive();
  const writer = await archive.openWriter();
  await addArticles(articles, { writer, embed: fakeEmbed() });
  await writer.close();
  return { archive, close };
}
