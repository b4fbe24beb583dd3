import { createEmbedder, describeModel, type Embedder } from "../../embeddings/index.ts";
import type { EmbedTexts } from "../../src/intake/add-articles.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";

let shared: Promise<Embedder> | undefined;

/** The embedder with the default model: one for all test files that a process runs, since loading it takes half a second each. Closing it does nothing; it ends with the process. */
export function realEmbedder(): Promise<Embedder> {
  shared ??= load();
  return shared;
}

async function load(): Promise<Embedder> {
  const model = await describeModel(undefined, MODEL_CACHE);
  const embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 2 });
  return { ...embedder, close: async () => {} };
}

export function embedTextsWith(embedder: Embedder): EmbedTexts {
  return async (inputs) => {
    const all = await embedder.embedPassages(inputs);
    return all.map(({ windows, sentences }, i) => ({
      windows,
      sentences: (inputs[i]?.sentences ?? []).map(({ start, end }, s) => ({
        start,
        end,
        vector: sentences[s] as Float32Array,
      })),
    }));
  };
}
