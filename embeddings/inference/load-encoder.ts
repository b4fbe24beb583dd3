import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  AutoModel,
  AutoTokenizer,
  env,
  ModelRegistry,
  PreTrainedTokenizer,
  Tensor,
} from "@xenova/transformers";
import { EmbeddingError } from "../embedding-error.ts";
import type { TokenText } from "../frames/words.ts";
import type { ModelDescription } from "../model-description.ts";
import { modelFileIn } from "../model-folder.ts";
import type { OnModelProgress } from "../model-progress.ts";
import type { Encoder } from "../passages/encode.ts";
import { type RuntimeSession, type StartSession, sessionStarter } from "./graph-session.ts";
import { allowDownloads, downloadFailed } from "./hub-settings.ts";

/** A loaded model, and what a frame tagger or a reader that runs beside it needs. */
export interface LoadedModel {
  readonly encoder: Encoder;
  readonly marks: TextMarks;
  readonly tokenText: TokenText;
  readonly startSession: StartSession;
}

/** The tokens that a model wants before a text ([CLS]) and after it ([SEP]). */
export interface TextMarks {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

type Format = "q8" | "fp32" | "fp16";

/** One thread a session: the pool starts a session a core. Graphs of our own converter hold nothing to optimize. */
const SESSION = { intraOpNumThreads: 1, interOpNumThreads: 1 } as const;

/**
 * Loads the model through transformers.js. `folder` is where an embedded model was made ready, or the user's folder;
 * `undefined` for a Hugging Face model. Rejects with an `EmbeddingError` when it cannot be downloaded or read.
 */
export async function loadModel(
  model: ModelDescription,
  folder: string | undefined,
  cacheFolder: string,
  onProgress: OnModelProgress,
): Promise<LoadedModel> {
  if (model.source.kind === "hub") return loadFromHub(model, model.source.name, cacheFolder, onProgress);
  const path = folder as string;
  try {
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.localModelPath = dirname(path);
    const [tokenizerJson, tokenizerConfig] = await Promise.all([
      readJson(join(path, "tokenizer.json")),
      readJson(join(path, "tokenizer_config.json")).catch(() => ({})),
    ]);
    const dtype = (await modelFileIn(path)) ?? "fp32";
    const weights = await AutoModel.from_pretrained(basename(path), {
      local_files_only: true,
      dtype,
      device: "cpu",
      session_options: {
        ...SESSION,
        ...(model.source.kind === "embedded" && { graphOptimizationLevel: "disabled" }),
      },
    });
    return loadedModel(model, new PreTrainedTokenizer(tokenizerJson, tokenizerConfig), weights);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddingError("model_unreadable", `Expected a model in ${path}, got: ${reason}`, { cause });
  }
}

async function loadFromHub(
  model: ModelDescription,
  name: string,
  cacheFolder: string,
  onProgress: OnModelProgress,
): Promise<LoadedModel> {
  allowDownloads(cacheFolder);
  try {
    const offered = await ModelRegistry.get_available_dtypes(name);
    const dtype = (["q8", "fp32", "fp16"] as const satisfies Format[]).find((format) =>
      offered.includes(format),
    );
    if (dtype === undefined) throw new Error("a model without an ONNX file");
    const progress_callback = (progress: {
      status: string;
      file?: string;
      loaded?: number;
      total?: number;
    }) => {
      if (progress.status !== "progress") return;
      const { file = name, loaded = 0, total = 0 } = progress;
      onProgress({ kind: "downloading", file, done: loaded, total });
    };
    const tokenizer = await AutoTokenizer.from_pretrained(name, { progress_callback });
    const weights = await AutoModel.from_pretrained(name, {
      dtype,
      device: "cpu",
      session_options: SESSION,
      progress_callback,
    });
    return loadedModel(model, tokenizer, weights);
  } catch (error) {
    throw downloadFailed(name, error);
  }
}

async function readJson(path: string): Promise<object> {
  return JSON.parse(await readFile(path, "utf8"));
}

type Weights = Awaited<ReturnType<typeof AutoModel.from_pretrained>>;

function loadedModel(model: ModelDescription, tokenizer: PreTrainedTokenizer, weights: Weights): LoadedModel {
  const session = weights.sessions.model as unknown as RuntimeSession;
  let texts: Map<number, string> | undefined;
  const readVocabulary = () => new Map([...tokenizer.get_vocab()].map(([text, id]) => [id, text]));
  const marks = marksOf(tokenizer);
  return {
    encoder: encoderOf(model, tokenizer, marks, weights),
    marks,
    tokenText(id) {
      texts ??= readVocabulary();
      return texts.get(id);
    },
    startSession: sessionStarter(session),
  };
}

function encoderOf(
  model: ModelDescription,
  tokenizer: PreTrainedTokenizer,
  { before, after }: TextMarks,
  weights: Weights,
): Encoder {
  const tokenize = (text: string) => tokenizer.encode(text, { add_special_tokens: false });
  const wantsTypes = weights.sessions.model?.inputNames.includes("token_type_ids") ?? true;
  return {
    dimensions: model.dimensions,
    pooling: model.pooling,
    tokenize,
    specialTokens: { before: before.length, inAll: before.length + after.length },
    async run(prefix, ids) {
      const all = [...before, ...prefix, ...ids, ...after];
      const tensor = (values: BigInt64Array) => new Tensor("int64", values, [1, all.length]);
      const { last_hidden_state: outputs, middle_hidden_state: middle } = await weights({
        input_ids: tensor(BigInt64Array.from(all, BigInt)),
        attention_mask: tensor(new BigInt64Array(all.length).fill(1n)),
        ...(wantsTypes && { token_type_ids: tensor(new BigInt64Array(all.length)) }),
      });
      const { dimensions } = model;
      const read = { data: outputs.data as Float32Array, dimensions, tokens: all.length };
      return middle === undefined ? read : { ...read, middle: middle.data as Float32Array };
    },
  };
}

/** Found by encoding a text with and without them. */
function marksOf(tokenizer: PreTrainedTokenizer): TextMarks {
  const plain = tokenizer.encode("word", { add_special_tokens: false });
  const whole = tokenizer.encode("word");
  const at = whole.findIndex((_, i) => plain.every((id, k) => whole[i + k] === id));
  return { before: whole.slice(0, Math.max(at, 0)), after: whole.slice(Math.max(at, 0) + plain.length) };
}
