import { createAnswerer, type Answerer } from "../../src/answer/answerer.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { createNames } from "../../src/question/names/names.ts";
import type { Names } from "../../src/question/names/names.ts";
import type { QuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import { createRetriever, type Retriever } from "../../src/retrieval/retriever.ts";
import type { Article } from "../../src/text/article.ts";
import type { Embedder } from "../../embeddings/index.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { embedTextsWith, realEmbedder } from "../support/real-embedder.ts";
import { saidReader } from "../support/said-reader.ts";

/** An archive with the real model, whose quotes are read by one plain rule ("NAME said WORDS."), so that a test knows them. */
export interface SaidArchive {
  readonly archive: Archive;
  readonly folder: string;
  readonly embedder: Embedder;
  readonly retriever: Retriever;
  readonly answerer: Answerer;
  readonly names: () => Promise<Names>;
  close(): Promise<void>;
}

export async function saidArchive(
  articles: readonly Article[],
  { today = "2033-01-01", quoteReader = saidReader() }: { today?: string; quoteReader?: QuoteReader } = {},
): Promise<SaidArchive> {
  const embedder = await realEmbedder();
  const { archive, folder, close } = await emptyArchive({ model: embedder.model });
  const writer = await archive.openWriter();
  await addArticles(articles, { writer, embed: embedTextsWith(embedder), quoteReader });
  await writer.close();
  const retriever = createRetriever(archive, (text) => embedder.embedQuery(text));
  const names = createNames(archive);
  const answerer = createAnswerer({ archive, retriever, names, now: () => new Date(`${today}T00:00:00Z`) });
  return {
    archive,
    folder,
    embedder,
    retriever,
    answerer,
    names,
    async close() {
      await close();
      await embedder.close();
    },
  };
}
