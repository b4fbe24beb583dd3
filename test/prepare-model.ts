import { prepareEmbeddedModel } from "../embeddings/convert/embedded-model.ts";
import { readReader } from "../embeddings/reading/reader-file.ts";
import { prepareReader } from "../embeddings/reading/reader-model.ts";
import { MODEL_CACHE } from "./embeddings/model-cache.ts";

/** Converts the model and its reader before the first test of a fresh checkout, rather than in all that need it at once. */
export async function setup(): Promise<void> {
  await prepareEmbeddedModel(MODEL_CACHE);
  await prepareReader(readReader(), MODEL_CACHE);
}
