import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { createDocumentThreads } from "../../src/ingest/documents/document-threads.ts";
import { type ReadOptions, readArticles } from "../../src/ingest/read-articles.ts";
import { type ReadEvent, refusalLine } from "../../src/ingest/read-event.ts";
import type { Article } from "../../src/text/article.ts";

export interface Outcome {
  readonly events: readonly ReadEvent[];
  readonly articles: readonly Article[];
  /** Refusals as the lines that people see, with the test's folder as "~". */
  readonly refused: readonly string[];
}

/** One pool for all tests: its threads start with the first file, and end by themselves. */
const THREADS = createDocumentThreads();

/** A folder of its own for each test of the file. */
export function useFolder(): {
  readonly path: string;
  read(paths: readonly string[], options?: ReadOptions): Promise<Outcome>;
} {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-ingest-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    get path() {
      return folder;
    },
    async read(paths, options) {
      const events: ReadEvent[] = [];
      for await (const event of readArticles(
        paths.map((path) => join(folder, path)),
        { threads: THREADS, ...options },
      ))
        events.push(event);
      const refused = events.filter((event) => event.kind === "refused");
      return {
        events,
        articles: events.flatMap((event) => (event.kind === "article" ? [event.article] : [])),
        refused: refused.map((event) => refusalLine(event).replaceAll(folder, "~")),
      };
    },
  };
}
