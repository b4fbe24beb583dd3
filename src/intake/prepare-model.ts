import { describeModel, type ModelDescription } from "../../embeddings/index.ts";
import { createDocumentThreads, type DocumentThreads } from "../ingest/documents/document-threads.ts";
import { createQuoteReader, type QuoteReader } from "../quotes/reading/quote-reader.ts";
import {
  createLazyEmbedder,
  explainedModelError,
  type LazyEmbedder,
  type ModelLoading,
} from "./lazy-embedder.ts";

export interface PrepareModelOptions {
  /** As `describeModel` reads it; `undefined`: the embedded model. */
  readonly embeddingModel: string | undefined;
  /** Folder of the converted or downloaded models. */
  readonly cacheFolder: string;
  /** Worker threads, from 1; `undefined`: as many as suit the machine. */
  readonly threads: number | undefined;
  readonly showLoading: (model: ModelDescription) => ModelLoading;
}

/** A model with what embeds and reads quotes by it. Whoever has prepared it closes embedder and threads. */
export interface PreparedModel {
  readonly model: ModelDescription;
  readonly embedder: LazyEmbedder;
  readonly quoteReader: QuoteReader;
  /** What is read in this process is read on these, quotes included; none has started yet. */
  readonly threads: DocumentThreads;
}

/** The configured model; nothing is loaded yet. Rejects with a `UserError` when the setting names none. */
export async function prepareModel(options: PrepareModelOptions): Promise<PreparedModel> {
  const { embeddingModel, cacheFolder, threads, showLoading } = options;
  const model = await describeModel(embeddingModel, cacheFolder).catch((error: unknown) => {
    throw explainedModelError(error);
  });
  const embedder = createLazyEmbedder({ model, cacheFolder, threads, showLoading: () => showLoading(model) });
  const reading = createDocumentThreads();
  return { model, embedder, quoteReader: createQuoteReader(embedder.tagger, reading), threads: reading };
}
