import {
  createEmbedder,
  describeFrameTagger,
  describeReader,
  type Embedder,
  EmbeddingError,
  type ModelDescription,
  type OnModelProgress,
} from "../../embeddings/index.ts";
import { UserError } from "../user-error.ts";
import type { EmbedTexts } from "./add-articles.ts";
import { embedTextsWith } from "./embed-texts.ts";

export interface LazyEmbedderOptions {
  readonly model: ModelDescription;
  readonly cacheFolder: string;
  readonly threads: number | undefined;
  /** Called when loading begins; `end` once it is over, however that comes. */
  readonly showLoading: () => ModelLoading;
}

/** Shows how a model is converted or downloaded. */
export interface ModelLoading {
  readonly onProgress: OnModelProgress;
  end(): void;
}

/** An embedder that loads its model when it is first needed, or told to `start`. */
export interface LazyEmbedder {
  /** Loads the model meanwhile; a failure shows when the embedder is used. */
  start(): void;
  /** Rejects with a `UserError` when the model cannot be loaded. */
  embedQuery(text: string): Promise<Float32Array>;
  /**
   * Reads windows and a question together; `null` where no reader belongs to the model. The reader is loaded when it is first asked;
   * without windows it is only made ready.
   */
  readonly read: Embedder["read"] | null;
  /** The embedder as adding articles wants it. */
  readonly embedTexts: EmbedTexts;
  /** The tagger whose frames `embedTexts` gives; `null` where none belongs to the model. */
  readonly tagger: string | null;
  /** Ends its threads. Call it before the process ends. */
  close(): Promise<void>;
}

/**
 * A process that ends while a thread is inside ONNX Runtime's start is aborted by it, so the end waits for the model: some
 * seconds, on a busy machine a while. Before that there may be a download, which is cut off.
 */
const LOADING_WAIT_MS = 60_000;

export function createLazyEmbedder({
  model,
  cacheFolder,
  threads,
  showLoading,
}: LazyEmbedderOptions): LazyEmbedder {
  const tagger = describeFrameTagger(model)?.stamp ?? null;
  const hasReader = describeReader(model) !== null;
  let loading: Promise<Embedder> | undefined;
  let isDownloading = false;

  const load = async (): Promise<Embedder> => {
    const shown = showLoading();
    try {
      const onProgress: OnModelProgress = (progress) => {
        isDownloading = progress.kind === "downloading" && progress.done !== progress.total;
        shown.onProgress(progress);
      };
      const options = { model, cacheFolder, tagFrames: true, onProgress };
      return await createEmbedder(threads === undefined ? options : { ...options, threads });
    } catch (error) {
      throw explainedModelError(error);
    } finally {
      shown.end();
    }
  };
  const loaded = (): Promise<Embedder> => {
    if (loading === undefined) {
      loading = load();
      loading.catch(() => {}); // reported where it is awaited
    }
    return loading;
  };

  return {
    start: () => void loaded(),
    embedQuery: async (text) => (await loaded()).embedQuery(text),
    read: hasReader
      ? async (question, windows, options) => (await loaded()).read(question, windows, options)
      : null,
    tagger,
    embedTexts: embedTextsWith(
      async (inputs, options) => (await loaded()).embedPassages(inputs, options),
      tagger,
    ),
    async close() {
      if (loading === undefined) return;
      const settled = new Promise<undefined>((resolve) =>
        setTimeout(resolve, isDownloading ? 0 : LOADING_WAIT_MS, undefined).unref(),
      );
      const embedder = await Promise.race([loading.catch(() => undefined), settled]);
      await embedder?.close();
    },
  };
}

/** A setting that names no usable model is for people to mend; other failures are faults. */
export function explainedModelError(error: unknown): unknown {
  return error instanceof EmbeddingError && error.failure.startsWith("model_")
    ? new UserError(error.message, { cause: error })
    : error;
}
