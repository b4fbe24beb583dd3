import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DocumentThreads } from "../../ingest/documents/document-threads.ts";
import { THIN_PIECE } from "../../ingest/documents/tasks.ts";
import { MAX_LINE_BYTES } from "../../ingest/limits.ts";
import { linePieces } from "../../ingest/line-pieces.ts";
import type { ArticleId } from "../../text/article.ts";

const LINE_END = Buffer.from("\n");

/** Blanks the lines of articles in a JSON Lines file. Lines that cannot be read within the limits, and so give no article, stay. */
export async function withoutLines(
  path: string,
  {
    name,
    removed,
    threads,
  }: { readonly name: string; readonly removed: ReadonlySet<ArticleId>; readonly threads: DocumentThreads },
): Promise<void> {
  const aside = join(dirname(path), `.new-${name}`);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of linePieces(path, MAX_LINE_BYTES)) {
      const done = await threads.run(THIN_PIECE, { piece, name, removed, maxLineBytes: MAX_LINE_BYTES });
      if (done.ok) yield done.value;
      else yield* [piece.bytes, LINE_END];
    }
  }
  try {
    await pipeline(Readable.from(pieces()), createWriteStream(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    // Put there by hand, or gone: then there are no lines to take out.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
