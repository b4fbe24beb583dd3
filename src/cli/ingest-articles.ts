import { type AddCounts, addArticles } from "../archive/add-articles.ts";
import type { ArchiveWriter } from "../archive/archive.ts";
import { rereadQuotes } from "../archive/reread-quotes.ts";
import { readArticles } from "../ingest/read-articles.ts";
import { type ReadEvent, type Refusal, refusalLine } from "../ingest/read-event.ts";
import type { Article, ArticleId } from "../text/article.ts";
import { goneArticles } from "./gone-articles.ts";
import type { IngestReport } from "./ingest-report.ts";
import type { ProgressTask } from "./progress.ts";
import type { Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

export interface IngestOptions {
  readonly paths: readonly string[];
  readonly isPruning: boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads articles, adds them to the archive, and names each refusal on standard error. Aborted, it rejects with the
 * signal's reason after the write under way; the archive is consistent then, and the next run goes on.
 */
export async function ingestArticles(
  { archive, embedder, quoteReader }: Session,
  { paths, isPruning, signal }: IngestOptions,
  { progress, complain }: Terminal,
): Promise<IngestReport> {
  const startedAt = Date.now();
  const met = new Set<ArticleId>();
  const refused: Refusal[] = [];
  let skippedFiles = 0;
  const writer = await archive.openWriter();
  const embed = embedder.embedTexts;
  const task = progress.task("Reading and embedding");
  const meter = createMeter(task, startedAt);

  async function* articles(): AsyncGenerator<Article> {
    for await (const event of untilAborted(readArticles(paths), signal)) {
      meter.read(event);
      if (event.kind === "article") {
        met.add(event.article.id);
        yield event.article;
      } else if (event.kind === "refused") {
        const { file, line, reason, cure } = event;
        refused.push({ file, line, reason, cure });
        complain(refusalLine(event));
      } else if (event.kind === "end") skippedFiles = event.skippedFiles;
    }
  }
  const add = (what: AsyncIterable<Article> | Iterable<Article>): Promise<AddCounts> =>
    addArticles(what, { writer, embed, quoteReader, signal, onProgress: meter.stored });

  try {
    let counts = await add(articles());
    let pruned = { removed: 0, kept: 0 };
    if (isPruning) {
      const refusedFiles = new Set(refused.map(({ file }) => file));
      const { gone, kept } = goneArticles(await archive.articles(), { paths, met, refusedFiles });
      pruned = { removed: gone.length, kept };
      if (gone.length > 0) counts = await pruneAndReplaceTwins(writer, gone, counts, add);
    }
    const { added, replaced, unchanged, embedded } = counts;
    const twins = counts.twins.map(({ article, twin }) => ({ file: article.file, twin }));
    // An archive made by an earlier version: its articles' quotes are read again, their vectors kept.
    const reread = await rereadQuotes({
      archive,
      writer,
      embed,
      quoteReader,
      signal,
      onProgress: meter.reread,
    });
    meter.saving();
    await writer.close();
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    return { added, replaced, unchanged, twins, ...pruned, refused, skippedFiles, embedded, reread, seconds };
  } catch (error) {
    await writer.close();
    throw error;
  } finally {
    task.end();
  }
}

/** A renamed file is first left out as the twin of its earlier self; once that is removed it takes its place. */
async function pruneAndReplaceTwins(
  writer: ArchiveWriter,
  gone: readonly ArticleId[],
  counts: AddCounts,
  add: (articles: Iterable<Article>) => Promise<AddCounts>,
): Promise<AddCounts> {
  await writer.remove(gone);
  const removed = new Set(gone);
  const again = await add(counts.twins.filter(({ twin }) => removed.has(twin)).map(({ article }) => article));
  return {
    added: counts.added + again.added,
    replaced: counts.replaced + again.replaced,
    unchanged: counts.unchanged + again.unchanged,
    twins: [...counts.twins.filter(({ twin }) => !removed.has(twin)), ...again.twins],
    embedded: counts.embedded + again.embedded,
  };
}

/** Shows the share of the bytes whose articles are stored, and how fast paragraphs are embedded. */
function createMeter(task: ProgressTask, startedAt: number) {
  const bytesAtArticle: number[] = [];
  let total = 0;
  return {
    read({ kind, bytesDone, bytesTotal }: ReadEvent): void {
      total = bytesTotal;
      if (kind === "article") bytesAtArticle.push(bytesDone);
    },
    stored({ added, replaced, unchanged, twins, embedded }: AddCounts): void {
      const done = bytesAtArticle[added + replaced + unchanged + twins.length - 1] ?? 0;
      const perSecond = Math.round(embedded / Math.max(0.001, (Date.now() - startedAt) / 1_000));
      task.update(done, total, embedded > 0 ? `${perSecond} passages/s` : "");
    },
    reread: (done: number): void => task.update(1, 1, `${done} articles read again for quotes`),
    saving: (): void => task.update(1, 1, "saving the vector index"),
  };
}

/** The same items; rejects with the signal's reason as soon as it is aborted, in the middle of an item too. */
async function* untilAborted<T>(items: AsyncGenerator<T>, signal: AbortSignal): AsyncGenerator<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => {}); // reported where it is awaited
  for (;;) {
    signal.throwIfAborted();
    const next = await Promise.race([items.next(), aborted]);
    if (next.done === true) return;
    yield next.value;
  }
}
