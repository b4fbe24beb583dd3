import { AutoConfig } from "@xenova/transformers";
import type { HubTraits } from "../hub-models.ts";
import type { BertLikeConfig } from "../model-folder.ts";
import { allowDownloads, downloadFailed } from "./hub-settings.ts";

/**
 * Traits of a Hugging Face model that our list does not hold, from its `config.json`.
 * Rejects with an `EmbeddingError` (`model_unavailable`) when it cannot be downloaded or tells no size.
 */
export async function hubTraits(name: string, cacheFolder: string): Promise<HubTraits> {
  allowDownloads(cacheFolder);
  try {
    const config = (await AutoConfig.from_pretrained(name)) as unknown as BertLikeConfig;
    const dimensions = config.hidden_size;
    const positions = config.max_position_embeddings;
    if (typeof dimensions !== "number") throw new Error("a config.json without hidden_size");
    const maxTokens = Math.min(512, typeof positions === "number" ? positions : 512);
    return { dimensions, pooling: "mean", queryPrefix: "", passagePrefix: "", maxTokens };
  } catch (error) {
    throw downloadFailed(name, error);
  }
}
