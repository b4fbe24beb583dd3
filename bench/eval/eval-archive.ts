import { join } from "node:path";
import { type AvailableVectorIndex, describeFrameTagger, type Embedder } from "../../embeddings/index.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { embedTextsWith } from "../../src/intake/embed-texts.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { rereadQuotes } from "../../src/intake/reread-quotes.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createQuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import type { Article } from "../../src/text/article.ts";
import type { EvalSet } from "./eval-set.ts";

export interface EvalArchiveOptions {
  /** Holds one archive a set; kept from run to run, so that only the first one embeds. */
  readonly folder: string;
  readonly embedder: Embedder;
  readonly vectorIndex: AvailableVectorIndex;
  readonly notice: (line: string) => void;
}

/** Milliseconds between two lines of progress. */
const PROGRESS_EVERY_MS = 5_000;

/** The archive of a set's articles, brought up to date. */
export async function openEvalArchive(set: EvalSet, options: EvalArchiveOptions): Promise<MovableArchive> {
  const { embedder, vectorIndex, notice } = options;
  const { model } = embedder;
  const archive = openArchive({ folder: join(options.folder, set.name), model, vectorIndex, notice });
  const writer = await archive.openWriter();
  const tagger = describeFrameTagger(model)?.stamp ?? null;
  // Rules change more often than their version: quotes are always read again, from the stored frames.
  const quoteReader = { ...createQuoteReader(tagger), stamp: `eval ${Date.now()}` };
  const embed = embedTextsWith(embedder.embedPassages, tagger);
  let told = Date.now();
  try {
    await addArticles(articlesOf(set), {
      writer,
      embed,
      quoteReader,
      onProgress({ embedded }) {
        if (Date.now() - told < PROGRESS_EVERY_MS) return;
        told = Date.now();
        notice(`${set.name}: ${embedded} paragraphs embedded …`);
      },
    });
    await rereadQuotes({ archive, writer, embed, quoteReader });
  } finally {
    await writer.close();
  }
  return archive;
}

async function* articlesOf(set: EvalSet): AsyncGenerator<Article> {
  for await (const event of readArticles([set.articles])) {
    if (event.kind === "refused")
      throw new Error(`Expected ${set.articles} to be read whole, got: ${event.reason}`);
    if (event.kind === "article" && set.only?.has(event.article.id) !== false) yield event.article;
  }
}
