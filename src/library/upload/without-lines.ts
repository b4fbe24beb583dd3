import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseJsonArticle } from "../../ingest/json-article.ts";
import { readLines } from "../../ingest/json-lines.ts";
import { MAX_LINE_BYTES } from "../../ingest/limits.ts";
import type { ArticleId } from "../../text/article.ts";

/** Blanks the lines of articles in a JSON Lines file: ids that are made from a line's number stay what they are. */
export async function withoutLines(
  path: string,
  name: string,
  removed: ReadonlySet<ArticleId>,
): Promise<void> {
  const aside = join(dirname(path), `.new-${name}`);
  async function* lines(): AsyncGenerator<string> {
    for await (const { number, content } of readLines(path, MAX_LINE_BYTES)) {
      const parsed = content.ok ? parseJsonArticle(content.text, name, number) : content;
      yield content.ok && !(parsed.ok && "article" in parsed && removed.has(parsed.article.id))
        ? `${content.text}\n`
        : "\n";
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    // Put there by hand, or gone: then there are no lines to take out.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
