import type { ModelDescription } from "../model-description.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { createReader, type Reader } from "../reading/reader.ts";
import { noReader, trainedReaderFor } from "../reading/reader-file.ts";
import { prepareReader } from "../reading/reader-model.ts";
import type { LoadedModel } from "./load-encoder.ts";

/** A reader that is loaded when it is first asked for. */
export interface LazyReader {
  readonly isLoaded: boolean;
  /** Rejects with an `EmbeddingError` when there is none or it cannot be made ready; tries again the next time. */
  load(): Promise<Reader>;
}

/** The reader that belongs to a loaded model, in the same copy of ONNX Runtime and with the same tokenizer. */
export function lazyReader(
  model: ModelDescription,
  { encoder, marks, tokenText, startSession }: LoadedModel,
  cacheFolder: string,
  onProgress: OnModelProgress,
): LazyReader {
  let isLoaded = false;
  let loading: Promise<Reader> | undefined;
  const load = async () => {
    const trained = trainedReaderFor(model);
    if (trained === null) throw noReader(model);
    const path = await prepareReader(trained, cacheFolder, "int8", onProgress);
    const session = await startSession(path);
    isLoaded = true;
    return createReader(trained, session, { tokenize: encoder.tokenize, tokenText, marks });
  };
  return {
    get isLoaded() {
      return isLoaded;
    },
    load() {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}
