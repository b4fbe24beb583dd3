import { createHash } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { EmbeddingError } from "./embedding-error.ts";
import { type ModelDescription, modelDescription } from "./model-description.ts";

/** The ONNX files that are looked for, best first, by transformers.js's name for their number format. */
const MODEL_FILES = {
  q8: "onnx/model_quantized.onnx",
  fp32: "onnx/model.onnx",
  fp16: "onnx/model_fp16.onnx",
} as const;

/** The part of a model's file that its stamp looks at, from each end, in bytes. */
const STAMPED_BYTES = 65_536;

/** The number format of the best ONNX file in the folder; `undefined` where there is none. */
export async function modelFileIn(folder: string): Promise<keyof typeof MODEL_FILES | undefined> {
  for (const [format, file] of Object.entries(MODEL_FILES)) {
    if ((await stat(join(folder, file)).catch(() => undefined))?.isFile())
      return format as keyof typeof MODEL_FILES;
  }
  return undefined;
}

/**
 * Describes a model in a folder laid out as Hugging Face does: config.json, tokenizer.json and onnx/model.onnx (or
 * model_quantized.onnx); pooling and prompts out of the sentence-transformers files where they are there, otherwise
 * mean and none. Rejects with an `EmbeddingError` (`model_unreadable`) naming what is missing.
 */
export async function describeModelFolder(path: string): Promise<ModelDescription> {
  const config = (await jsonIn(path, "config.json")) as BertLikeConfig | undefined;
  const format = await modelFileIn(path);
  const dimensions = config?.hidden_size;
  if (typeof dimensions !== "number" || format === undefined || !(await jsonIn(path, "tokenizer.json"))) {
    throw new EmbeddingError(
      "model_unreadable",
      `Expected config.json (with hidden_size), tokenizer.json and ${MODEL_FILES.fp32} in ${path}, got a folder ` +
        "without at least one of them. Put an ONNX export of the model there, or leave EMBEDDING_MODEL empty.",
    );
  }
  const positions = config?.max_position_embeddings;
  const poolingFile = (await jsonIn(path, "1_Pooling/config.json")) as
    | { pooling_mode_cls_token?: boolean }
    | undefined;
  const prompts = ((await jsonIn(path, "config_sentence_transformers.json")) as Prompts | undefined)?.prompts;
  const traits = {
    id: basename(path),
    dimensions,
    pooling: poolingFile?.pooling_mode_cls_token === true ? "cls" : "mean",
    queryPrefix: prompts?.query ?? "",
    passagePrefix: prompts?.passage ?? prompts?.document ?? "",
    maxTokens: Math.min(512, typeof positions === "number" ? positions : 512),
    source: { kind: "folder", path },
  } as const;
  return modelDescription(traits, await fileStamp(join(path, MODEL_FILES[format])));
}

/** What is read of a `config.json`; any of it may be missing or something else. */
export interface BertLikeConfig {
  readonly hidden_size?: unknown;
  readonly max_position_embeddings?: unknown;
}

interface Prompts {
  readonly prompts?: { readonly query?: string; readonly passage?: string; readonly document?: string };
}

async function jsonIn(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** A short hash of the file's size, beginning and end: hundreds of megabytes are not read at every start. */
async function fileStamp(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const hash = createHash("sha256").update(String(size));
    for (const position of [0, Math.max(0, size - STAMPED_BYTES)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(STAMPED_BYTES), 0, STAMPED_BYTES, position);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return hash.digest("hex").slice(0, 16);
  } finally {
    await file.close();
  }
}
