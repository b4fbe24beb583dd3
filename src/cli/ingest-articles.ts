import { resolve } from "node:path";
import { type IngestProgress, ingestArticles as ingest } from "../archive/ingest-articles.ts";
import type { FetchRecords, PageToRead } from "../archive/web/fetch-records.ts";
import { dueFeeds, readFeeds } from "../archive/web/follow-feed.ts";
import { readPages } from "../archive/web/read-pages.ts";
import { readArticles } from "../ingest/read-articles.ts";
import { type ReadEvent, type Refusal, refusalLine } from "../ingest/read-event.ts";
import type { WebSource } from "../ingest/web/create-web-source.ts";
import type { IngestReport } from "./ingest-report.ts";
import type { ProgressTask } from "./progress.ts";
import type { Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/** What pages are fetched with, and where it is recorded. */
export interface WebAccess extends WebSource {
  readonly records: FetchRecords;
  close(): Promise<void>;
}

export interface IngestOptions {
  /** Files, folders, and addresses of pages. */
  readonly inputs: readonly string[];
  /** For the pages among them. */
  readonly openWeb: () => WebAccess;
  readonly isPruning: boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads articles, adds them to the archive, and names each refusal on standard error. Aborted, it rejects with the
 * signal's reason after the write under way; the archive is consistent then, and the next run goes on.
 */
export async function ingestArticles(
  { archive, embedder, quoteReader }: Session,
  { inputs, openWeb, isPruning, signal }: IngestOptions,
  { progress, complain }: Terminal,
): Promise<IngestReport> {
  const startedAt = Date.now();
  const task = progress.task("Reading and embedding");
  const urls = inputs.filter(isUrl);
  const paths = inputs.filter((input) => !isUrl(input));
  const web = urls.length === 0 ? undefined : openWeb();
  async function* events(): AsyncGenerator<ReadEvent> {
    // Files come last: what they tell of their folders is what the report has.
    if (web !== undefined) yield* readPages(urls.map(named), { ...web, archive, signal }, true);
    if (paths.length > 0) yield* readArticles(paths);
  }
  try {
    const { met: _, ...ingested } = await ingest({
      archive,
      embed: embedder.embedTexts,
      quoteReader,
      events: events(),
      pruned: isPruning ? paths.map((path) => resolve(path)) : null,
      signal,
      onRefused: (refusal) => complain(refusalLine(refusal)),
      onProgress: (reached) => show(task, reached, startedAt),
    });
    const twins = ingested.twins.map(({ article, twin }) => ({ file: article.file ?? article.url, twin }));
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    return { ...ingested, twins, seconds };
  } finally {
    await web?.close();
    task.end();
  }
}

function isUrl(input: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(input);
}

function named(url: string): PageToRead {
  return { url, feed: null };
}

/** Looks at the feeds that are due and adds what is new or has changed. */
export async function ingestFeeds(
  { archive, embedder, quoteReader }: Session,
  web: WebAccess,
  signal: AbortSignal,
  complain: (line: string) => void,
): Promise<Pick<IngestReport, "added" | "replaced" | "unchanged" | "refused">> {
  const options = { ...web, archive, signal };
  const due = dueFeeds(web.records, Date.now());
  const events = readFeeds(due, options, (pages) => readPages(pages, options, false));
  const onRefused = (refusal: Refusal): void => complain(refusalLine(refusal));
  return ingest({
    archive,
    embed: embedder.embedTexts,
    quoteReader,
    events,
    pruned: null,
    signal,
    onRefused,
  });
}

/** Shows the share of the bytes whose articles are stored, and how fast paragraphs are embedded. */
function show(
  task: ProgressTask,
  { doing, done, total, articles, embedded }: IngestProgress,
  startedAt: number,
): void {
  if (doing === "saving") task.update(1, 1, "saving the vector index");
  else if (doing === "reading quotes again") task.update(1, 1, `${articles} articles read again for quotes`);
  else {
    const perSecond = Math.round(embedded / Math.max(0.001, (Date.now() - startedAt) / 1_000));
    task.update(done, total, embedded > 0 ? `${perSecond} passages/s` : "");
  }
}
