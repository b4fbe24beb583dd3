import { resolve } from "node:path";
import { type IngestProgress, ingestArticles as ingest } from "../archive/ingest-articles.ts";
import { readArticles } from "../ingest/read-articles.ts";
import { refusalLine } from "../ingest/read-event.ts";
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
  const task = progress.task("Reading and embedding");
  try {
    const { met: _, ...ingested } = await ingest({
      archive,
      embed: embedder.embedTexts,
      quoteReader,
      events: readArticles(paths),
      pruned: isPruning ? paths.map((path) => resolve(path)) : null,
      signal,
      onRefused: (refusal) => complain(refusalLine(refusal)),
      onProgress: (reached) => show(task, reached, startedAt),
    });
    const twins = ingested.twins.map(({ article, twin }) => ({ file: article.file, twin }));
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    return { ...ingested, twins, seconds };
  } finally {
    task.end();
  }
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
