import { createEmbedder, describeModel, type Embedder } from "../../embeddings/index.ts";
import type { EmbedTexts } from "../../src/intake/add-articles.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";

/** The embedder with the default model. Whoever asks closes it. */
export async function realEmbedder(): Promise<Embedder> {
  const model = await describeModel(undefined, MODEL_CACHE);
  return createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 2 });
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
