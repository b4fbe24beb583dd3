/** Why embedding failed. */
export type EmbeddingFailure =
  /** The setting names no model that can be found or downloaded. */
  | "model_unavailable"
  /** The model was found and could not be loaded. */
  | "model_unreadable"
  /** A worker thread ended while it had work; the next call starts another. */
  | "worker_lost"
  /** The model ran and gave no usable vector. */
  | "inference_failed"
  /** The model has no reader; windows cannot be read with it. */
  | "no_reader"
  /** The embedder was closed. */
  | "closed";

/** What embedding rejects with, beside abort errors. The message says what was expected, what came, what to do. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
  readonly failure: EmbeddingFailure;

  constructor(failure: EmbeddingFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
