import { basename } from "node:path";
import { ArchiveBusy } from "../../archive/archive-busy.ts";
import { type Ingested, ingestArticles } from "../../intake/ingest-articles.ts";
import { readArticles } from "../../ingest/read-articles.ts";
import type { ReadEvent, Refusal } from "../../ingest/read-event.ts";
import type { ArticleId } from "../../text/article.ts";
import type { AddFilesOptions } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import { MOST_LINE_BYTES } from "../library-limits.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { admitArticles } from "./admit-articles.ts";
import { libraryBusy } from "./library-busy.ts";

/** What reading uploaded files did. */
export type IngestedUploads = Pick<
  Ingested,
  "added" | "replaced" | "unchanged" | "twins" | "refused" | "met"
>;

export const NOTHING_INGESTED: IngestedUploads = {
  added: 0,
  replaced: 0,
  unchanged: 0,
  twins: [],
  refused: [],
  met: new Set<ArticleId>(),
};

export interface IngestUploadsOptions extends AddFilesOptions {
  /** Told the name of each file that holds an article. */
  readonly onRead?: ((name: string) => void) | undefined;
}

/**
 * Reads files into a tenant's archive. Articles know their file by its name alone, so that neither ids nor refusals depend
 * on this machine's folders. Articles that an earlier file of a name had and this one has not are removed.
 */
export async function ingestUploads(
  room: TenantRoom,
  engine: LibraryEngine,
  paths: readonly string[],
  { onRead, ...options }: IngestUploadsOptions,
): Promise<IngestedUploads> {
  const nameOf = (path: string): string => basename(path);
  const read = readArticles(paths, {
    nameOf,
    maxLineBytes: MOST_LINE_BYTES,
    threads: engine.threads,
  });
  return ingestRead(room, engine, told(read, onRead), paths.map(nameOf), options);
}

/**
 * Adds what was read to a tenant's archive, as far as the library has room for it.
 * @param pruned names of the files whose articles are removed where they were not met; `null`: none is
 */
export async function ingestRead(
  room: TenantRoom,
  engine: LibraryEngine,
  read: AsyncGenerator<ReadEvent>,
  pruned: readonly string[] | null,
  { signal, onProgress, pace }: AddFilesOptions,
): Promise<IngestedUploads> {
  signal?.throwIfAborted();
  const { events, hasArticles } = await begun(read);
  if (!hasArticles && (await room.own()) === undefined)
    return { ...NOTHING_INGESTED, refused: await refusalsOf(events) };
  const archive = await room.ownToWrite();
  const stored = (await archive.articles()).map(({ id }) => id);
  try {
    return await ingestArticles({
      archive,
      embed: engine.embedder.embedTexts,
      quoteReader: engine.quoteReader,
      isBlocked: engine.isBlocked,
      events: admitArticles(events, stored),
      pruned,
      signal,
      giveWay: pace?.giveWay,
      now: engine.now,
      onProgress: ({ done, total, articles }) =>
        onProgress?.({ share: total === 0 ? 0 : done / total, articles }),
    });
  } catch (error) {
    throw error instanceof ArchiveBusy ? libraryBusy(error) : error;
  }
}

async function* told(
  events: AsyncGenerator<ReadEvent>,
  onRead: IngestUploadsOptions["onRead"],
): AsyncGenerator<ReadEvent> {
  for await (const event of events) {
    if (event.kind === "article") onRead?.(event.origin.file);
    yield event;
  }
}

/** The same events, read up to the first article: where there is none, a server is not given an archive. */
async function begun(
  events: AsyncGenerator<ReadEvent>,
): Promise<{ readonly events: AsyncGenerator<ReadEvent>; readonly hasArticles: boolean }> {
  const first: ReadEvent[] = [];
  let hasArticles = false;
  for (let next = await events.next(); next.done !== true; next = await events.next()) {
    first.push(next.value);
    hasArticles = next.value.kind === "article";
    if (hasArticles) break;
  }
  async function* all(): AsyncGenerator<ReadEvent> {
    yield* first;
    yield* events;
  }
  return { events: all(), hasArticles };
}

async function refusalsOf(events: AsyncGenerator<ReadEvent>): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for await (const event of events)
    if (event.kind === "refused") {
      const { file, line, reason, cure } = event;
      refused.push({ file, line, reason, cure });
    }
  return refused;
}
