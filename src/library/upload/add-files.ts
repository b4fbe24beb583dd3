import { basename } from "node:path";
import { ArchiveBusy } from "../../archive/archive-busy.ts";
import { type Ingested, ingestArticles } from "../../archive/ingest-articles.ts";
import { readArticles } from "../../ingest/read-articles.ts";
import type { ReadEvent, Refusal } from "../../ingest/read-event.ts";
import type { ArticleId } from "../../text/article.ts";
import { UserError } from "../../user-error.ts";
import type { AddedFiles, AddFilesOptions, UploadedFile } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import { MOST_LINE_BYTES } from "../library-limits.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { admitArticles } from "./admit-articles.ts";
import { admitFiles } from "./admit-files.ts";

/** Adds sent files to a tenant's archive, each in the place of an earlier one of its name. */
export async function addFiles(
  room: TenantRoom,
  engine: LibraryEngine,
  sent: readonly UploadedFile[],
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const { files, refused } = admitFiles(sent, await room.files.sizes());
  if (files.length === 0) return reportOf(NOTHING, refused, startedAt);
  const staged = await room.files.stage(files);
  try {
    const read = new Set<string>();
    const events = noting(readNamed(staged.paths), read);
    try {
      const names = files.map(({ name }) => name);
      const ingested = await ingest(room, engine, { events, names, options });
      return reportOf(ingested, refused, startedAt);
    } finally {
      // Also of a run that was stopped: the files whose articles it has stored.
      const stored = new Set((await room.own()?.articles())?.map(({ file }) => file));
      for (const { name } of files) {
        if (stored.has(name) && read.has(name)) await staged.settle(name);
        else if (!stored.has(name)) await room.files.remove(name);
      }
    }
  } finally {
    await staged.drop();
  }
}

/** Reads a tenant's files again. Articles whose file is not there stay. */
export async function refreshFiles(
  room: TenantRoom,
  engine: LibraryEngine,
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const names = [...(await room.files.sizes()).keys()];
  if (room.own() === undefined && names.length === 0) return reportOf(NOTHING, [], startedAt);
  const events = readNamed(names.map((name) => room.files.pathOf(name)));
  return reportOf(await ingest(room, engine, { events, names, options }), [], startedAt);
}

interface Run {
  readonly events: AsyncGenerator<ReadEvent>;
  /** The names of the files that are read. */
  readonly names: readonly string[];
  readonly options: AddFilesOptions;
}

async function ingest(room: TenantRoom, engine: LibraryEngine, run: Run): Promise<Counted> {
  const { signal, onProgress } = run.options;
  signal?.throwIfAborted();
  const { events, hasArticles } = await begun(run.events);
  if (!hasArticles && room.own() === undefined) return { ...NOTHING, refused: await refusalsOf(events) };
  const archive = room.ownToWrite();
  const stored = (await archive.articles()).map(({ id }) => id);
  try {
    return await ingestArticles({
      archive,
      embed: engine.embedder.embedTexts,
      quoteReader: engine.quoteReader,
      events: admitArticles(events, stored),
      pruned: run.names,
      signal,
      onProgress: ({ done, total, articles }) =>
        onProgress?.({ share: total === 0 ? 0 : done / total, articles }),
    });
  } catch (error) {
    throw error instanceof ArchiveBusy ? busy(error) : error;
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

/** The archive's own words name a folder of this machine and a command line. */
export function busy(cause: ArchiveBusy): UserError {
  return new UserError(
    "Expected to be the only one who changes the articles of this library, got another process that does. " +
      "Try again when it is done; questions can be asked meanwhile.",
    { cause },
  );
}

/** Articles know their file by its name alone: neither ids nor refusals depend on this machine's folders. */
function readNamed(paths: readonly string[]): AsyncGenerator<ReadEvent> {
  return readArticles(paths, { nameOf: (path) => basename(path), maxLineBytes: MOST_LINE_BYTES });
}

/** The same events; `read` gathers the files that held articles. */
async function* noting(events: AsyncGenerator<ReadEvent>, read: Set<string>): AsyncGenerator<ReadEvent> {
  for await (const event of events) {
    if (event.kind === "article") read.add(event.origin.file);
    yield event;
  }
}

type Counted = Pick<Ingested, "added" | "replaced" | "unchanged" | "twins" | "refused" | "met">;

const NOTHING: Counted = {
  added: 0,
  replaced: 0,
  unchanged: 0,
  twins: [],
  refused: [],
  met: new Set<ArticleId>(),
};

function reportOf(
  { added, replaced, unchanged, twins, refused, met }: Counted,
  refusedBefore: AddedFiles["refused"],
  startedAt: number,
): AddedFiles {
  const left = new Set(twins.map(({ article }) => article.id));
  return {
    added,
    replaced,
    unchanged,
    twins: twins.length,
    refused: [...refusedBefore, ...refused],
    articles: [...met].filter((id) => !left.has(id)),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}
