import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readSafetensors, type Safetensors } from "../convert/safetensors.ts";
import { EMBEDDED_MODEL } from "../describe-model.ts";
import { EmbeddingError } from "../embedding-error.ts";
import type { ModelDescription } from "../model-description.ts";

/** A reader, as far as those need to know who ask it or keep what it found. */
export interface ReaderDescription {
  /** Changes whenever the same question and window would get another reading from the same model. */
  readonly stamp: string;
  /** Tokens of a question that are read; what is behind them is not. */
  readonly questionTokens: number;
  /** The same of a window. */
  readonly windowTokens: number;
  /** How much the margin of the words counts in a reading's score: `score = answer + marginShare * margin`. */
  readonly marginShare: number;
}

/** What training a reader gives: a change of low rank to a model's matrices, new norms, and heads. */
export interface TrainedReader extends ReaderDescription {
  /** SHA-256 of the weights that it changes; it fits no others. */
  readonly baseHash: string;
  /** The first layer that it changes, from 0. */
  readonly frozen: number;
  readonly rank: number;
  /** What the product of its two matrices is multiplied with, before it is added to the model's. */
  readonly scale: number;
  /** Most tokens between the first and the last one of an answer. */
  readonly answerTokens: number;
  readonly tensors: Safetensors;
}

/** The trained reader; `bench/training/reader` writes it. Source and build folder lie in the same place. */
export const READER_FILE = new URL("../../../embeddings/reading/reader.safetensors", import.meta.url);

const FORMAT = "verbatim-reader/1";

/** The reader that belongs to this model; `null` where there is none. Throws as `readReader` does. */
export function describeReader(model: ModelDescription): ReaderDescription | null {
  const reader = trainedReaderFor(model);
  if (reader === null) return null;
  const { stamp, questionTokens, windowTokens, marginShare } = reader;
  return { stamp, questionTokens, windowTokens, marginShare };
}

/** The same, ready to be merged. */
export function trainedReaderFor(model: ModelDescription): TrainedReader | null {
  return model.source.kind === "embedded" && model.stamp === EMBEDDED_MODEL.stamp ? readReader() : null;
}

/** What those are told who want to read with another model. */
export function noReader({ id }: ModelDescription): EmbeddingError {
  return new EmbeddingError("no_reader", `Expected a model with a reader, got ${id}, which has none`);
}

/**
 * Reads a reader's file. Its format: `bench/training/reader/FORMAT.md`. Throws an `EmbeddingError`
 * (`model_unreadable`) when the file is missing or damaged, or is of another format.
 */
export function readReader(file: URL = READER_FILE): TrainedReader {
  try {
    const bytes = readFileSync(file);
    const tensors = readSafetensors(bytes);
    const { format, base_sha256: baseHash = "" } = tensors.metadata;
    if (format !== FORMAT) throw new Error(`the format "${format}" in place of "${FORMAT}"`);
    if (!/^[0-9a-f]{64}$/u.test(baseHash)) throw new Error("a file that names no weights (base_sha256)");
    const number = (name: string) => numberOf(tensors.metadata, name);
    return {
      stamp: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
      baseHash,
      frozen: number("frozen"),
      rank: number("rank"),
      scale: number("scale"),
      questionTokens: number("question_tokens"),
      windowTokens: number("window_tokens"),
      answerTokens: number("answer_tokens"),
      marginShare: number("margin_share"),
      tensors,
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddingError(
      "model_unreadable",
      `Expected the trained reader in ${file.pathname}, got: ${reason}. Install verbatim again.`,
      { cause },
    );
  }
}

function numberOf(metadata: Safetensors["metadata"], name: string): number {
  const number = Number(metadata[name] ?? Number.NaN);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Error(`"${metadata[name]}" as ${name} in place of a number`);
}
