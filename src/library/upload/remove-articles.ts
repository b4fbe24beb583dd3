import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ArchiveBusy } from "../../archive/archive-busy.ts";
import { parseJsonArticle } from "../../ingest/json-article.ts";
import { readLines } from "../../ingest/json-lines.ts";
import { MAX_LINE_BYTES } from "../../ingest/limits.ts";
import type { ArticleId } from "../../text/article.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { busy } from "./add-files.ts";

/**
 * Removes articles of the tenant itself, named as its library names them, with the files they came from; of a file that
 * holds others too, their lines. Returns those that were there.
 */
export async function removeArticles(room: TenantRoom, names: readonly ArticleId[]): Promise<ArticleId[]> {
  const own = room.own();
  if (own === undefined) return [];
  const places = await room.view().places.placesOf(names);
  const ids = [...places.values()].flatMap(({ isOwn, id }) => (isOwn ? [id] : []));
  const entries = await own.articles({ ids });
  if (entries.length === 0) return [];
  const removed = new Set(entries.map(({ id }) => id));
  const writer = await own.openWriter().catch((error: unknown) => {
    throw error instanceof ArchiveBusy ? busy(error) : error;
  });
  try {
    // Files first: what is stopped in between is still listed, and can be removed again.
    const files = new Set(entries.map(({ file }) => file));
    const others = (await own.articles()).filter(({ id }) => !removed.has(id));
    const shared = new Set(others.map(({ file }) => file));
    for (const file of files) {
      if (file === null) continue;
      if (shared.has(file)) await withoutLines(room.files.pathOf(file), file, removed);
      else await room.files.remove(file);
    }
    await writer.remove([...removed]);
  } finally {
    await writer.close();
  }
  return names.filter(
    (name) => removed.has(places.get(name)?.id ?? name) && places.get(name)?.isOwn === true,
  );
}

/** Blanks the lines of articles in a JSON Lines file: ids that are made from a line's number stay what they are. */
async function withoutLines(path: string, name: string, removed: ReadonlySet<ArticleId>): Promise<void> {
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
