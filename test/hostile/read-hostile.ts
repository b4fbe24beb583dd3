import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createDocumentThreads } from "../../src/ingest/documents/document-threads.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createQuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import type { Article } from "../../src/text/article.ts";
import { page, TEXT } from "../ingest/html/pages.ts";
import { watchLoop } from "../support/loop-watch.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startStopwatch } from "./fared.ts";

/** How hostile files fared between two good ones. */
export interface HostileRead {
  /** Longest that the event loop was held, in milliseconds of the processor. */
  readonly holdMs: number;
  /** The longest that anything read took, an article, a refusal or the quotes of an article: of the processor's time, or on the clock where that is less. */
  readonly tookMs: number;
  /** Of each file its refusals. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
  /** Of each file how many articles it gave. */
  readonly articles: ReadonlyMap<string, number>;
  /** Good files whose text came out whole. */
  readonly neighbours: number;
}

const GOOD = ["0-good.html", "9-good.html"];
/** Of an article file no more articles are read for their quotes: they are of one form. */
const MOST_QUOTED = 3;

/** Reads files of any format, and the quotes of their articles, on one pool of threads; closed after the file's tests. */
export function createHostileReader(): (
  files: Readonly<Record<string, string | Buffer>>,
) => Promise<HostileRead> {
  const threads = createDocumentThreads();
  const quotes = createQuoteReader(null, threads);
  afterAll(() => threads.close());
  return async (files) => {
    const folder = await temporaryFolder();
    for (const name of GOOD) writeFileSync(join(folder, name), page());
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `5-${name}`), content);
    const nameOf = (path: string): string => path.slice(folder.length + 1).replace(/^5-/u, "");
    const refused = new Map<string, string[]>();
    const articles = new Map<string, number>();
    const quoted: Article[] = [];
    let neighbours = 0;
    let tookMs = 0;
    const watch = watchLoop((look) => setTimeout(look, 1));
    let stopwatch = startStopwatch();
    const lap = (): void => {
      tookMs = Math.max(tookMs, stopwatch());
      stopwatch = startStopwatch();
    };
    for await (const event of readArticles([folder], { nameOf, threads })) {
      lap();
      const file = event.kind === "article" ? event.origin.file : event.kind === "refused" ? event.file : "";
      if (event.kind === "refused") refused.set(file, [...(refused.get(file) ?? []), event.reason]);
      if (event.kind !== "article") continue;
      if (GOOD.includes(file)) neighbours += event.article.text === TEXT ? 1 : 0;
      else {
        const count = (articles.get(file) ?? 0) + 1;
        articles.set(file, count);
        if (count <= MOST_QUOTED) quoted.push(event.article);
      }
    }
    for (const article of quoted) {
      lap();
      await quotes.read(article, null);
    }
    lap();
    const { longestMs } = await watch.stop();
    rmSync(folder, { recursive: true, force: true });
    return { holdMs: longestMs, tookMs, refused, articles, neighbours };
  };
}
