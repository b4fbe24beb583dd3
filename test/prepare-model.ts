import { prepareEmbeddedModel } from "../embeddings/convert/embedded-model.ts";
import { MODEL_CACHE } from "./embeddings/model-cache.ts";

/** Converts the model before the first test of a fresh checkout, rather than in all that need it at once. */
export async function setup(): Promise<void> {
  await prepareEmbeddedModel(MODEL_CACHE);
}
