import { join } from "node:path";
import { env } from "@xenova/transformers";
import { EmbeddingError } from "../embedding-error.ts";

/** Lets transformers.js download, and keep what it downloads in `<cacheFolder>/hub`. */
export function allowDownloads(cacheFolder: string): void {
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.cacheDir = join(cacheFolder, "hub");
}

/** What a failed download is told as. */
export function downloadFailed(name: string, cause: unknown): EmbeddingError {
  const reason =
    cause instanceof Error ? [cause.message, (cause.cause as Error | undefined)?.message] : [cause];
  return new EmbeddingError(
    "model_unavailable",
    `Expected to download the model "${name}" from Hugging Face, got: ${reason.filter(Boolean).join(": ")}. ` +
      "Check the name and the network, or set EMBEDDING_MODEL to a folder that holds the model, " +
      "or leave it empty for the built-in one.",
    { cause },
  );
}
