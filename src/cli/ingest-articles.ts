import { resolve } from "node:path";
import { ingestArticles as ingest } from "../intake/ingest-articles.ts";
import type { FetchRecords, PageToRead } from "../archive/fetch-records.ts";
import { readPages } from "../intake/web/read-pages.ts";
import { readArticles } from "../ingest/read-articles.ts";
import { noteLine, type ReadEvent, refusalLine } from "../ingest/read-event.ts";
import type { WebSource } from "../ingest/web/create-web-source.ts";
import { showIngestProgress } from "./ingest-progress.ts";
import type { IngestReport } from "./ingest-report.ts";
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
  readonly openWeb: (session: Session) => Promise<WebAccess>;
  readonly isPruning: boolean;
  /** Whether links in folders that lead out of them are followed. */
  readonly areLinksFollowed: boolean;
  /** As of adding articles. */
  readonly isBlocked: (hostname: string) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads articles, adds them to the archive, and names each refusal on standard error. Aborted, it rejects with the
 * signal's reason after the write under way; the archive is consistent then, and the next run goes on.
 */
export async function ingestArticles(
  session: Session,
  { inputs, openWeb, isPruning, areLinksFollowed, isBlocked, signal }: IngestOptions,
  { progress, complain }: Terminal,
): Promise<IngestReport> {
  const startedAt = Date.now();
  const { archive, embedder, quoteReader, threads } = session;
  const task = progress.task("Reading and embedding");
  const urls = inputs.filter(isUrl);
  const paths = inputs.filter((input) => !isUrl(input));
  const web = urls.length === 0 ? undefined : await openWeb(session);
  async function* events(): AsyncGenerator<ReadEvent> {
    // Files come last: what they tell of their folders is what the report has.
    if (web !== undefined) yield* readPages(urls.map(named), { ...web, archive, signal }, true);
    if (paths.length > 0) yield* readArticles(paths, { areLinksFollowed, threads });
  }
  try {
    const { met: _, ...ingested } = await ingest({
      archive,
      embed: embedder.embedTexts,
      quoteReader,
      isBlocked,
      events: events(),
      pruned: isPruning ? paths.map((path) => resolve(path)) : null,
      signal,
      onRefused: (refusal) => complain(refusalLine(refusal)),
      onNote: (note) => complain(noteLine(note)),
      onProgress: showIngestProgress(task),
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
