import { stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { embeddedModelRevision } from "./convert/embedded-model.ts";
import { EmbeddingError } from "./embedding-error.ts";
import { knownHubModel } from "./hub-models.ts";
import { type ModelDescription, modelDescription } from "./model-description.ts";
import { describeModelFolder } from "./model-folder.ts";

/** The model that is converted from the installed npm package. */
export const EMBEDDED_MODEL: ModelDescription = modelDescription(
  {
    id: "all-MiniLM-L6-v2",
    dimensions: 384,
    pooling: "mean",
    queryPrefix: "",
    passagePrefix: "",
    maxTokens: 512,
    source: { kind: "embedded" },
  },
  embeddedModelRevision("int8"),
);

/**
 * The model that a setting names: nothing or "default" the embedded one; a path (absolute, beginning with ".", or
 * naming a folder that exists) that folder; `owner/name` a Hugging Face model. The configuration of a Hugging Face
 * model that is not in our list is downloaded into `<cacheFolder>/hub`; its pooling is taken to be the mean, its
 * prefixes to be empty. Rejects with an `EmbeddingError` when the setting fits none of these (`model_unavailable`)
 * or the folder holds no model (`model_unreadable`).
 */
export async function describeModel(
  setting: string | undefined,
  cacheFolder: string,
): Promise<ModelDescription> {
  const name = setting?.trim() ?? "";
  if (name === "" || name === "default") return EMBEDDED_MODEL;
  if (name.startsWith(".") || isAbsolute(name) || (await isFolder(name)))
    return describeModelFolder(resolve(name));
  if (!/^[\w.-]+\/[\w.-]+$/u.test(name)) {
    throw new EmbeddingError(
      "model_unavailable",
      `Expected EMBEDDING_MODEL to be empty, a Hugging Face model (owner/name) or a model's folder, got "${name}".`,
    );
  }
  const traits = knownHubModel(name) ?? (await traitsFromHub(name, cacheFolder));
  return modelDescription({ id: name, ...traits, source: { kind: "hub", name } }, "hub");
}

async function traitsFromHub(name: string, cacheFolder: string) {
  const { hubTraits } = await import("./inference/hub-traits.ts");
  return hubTraits(name, cacheFolder);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
