import type { IngestProgress } from "../intake/ingest-articles.ts";
import type { ProgressTask } from "./progress.ts";
import { count } from "../words/count.ts";

/** Shows the share of the bytes whose articles are stored, and how fast paragraphs are embedded. */
export function showIngestProgress(task: ProgressTask): (progress: IngestProgress) => void {
  const startedAt = Date.now();
  return ({ doing, done, total, articles, embedded, scan }) => {
    if (scan !== undefined) task.update(done, total, `page ${scan.page} of ${scan.pages} by OCR`);
    else if (doing === "saving") task.update(1, 1, "saving the vector index");
    else if (doing === "reading quotes again")
      task.update(1, 1, `${count(articles, "article")} read again for quotes`);
    else {
      const perSecond = Math.round(embedded / Math.max(0.001, (Date.now() - startedAt) / 1_000));
      task.update(done, total, embedded > 0 ? `${perSecond} passages/s` : "");
    }
  };
}
