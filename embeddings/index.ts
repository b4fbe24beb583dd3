export { describeModel } from "./describe-model.ts";
export { createEmbedder, type Embedder, type EmbedderOptions, type EmbedOptions } from "./embedder.ts";
export { EmbeddingError, type EmbeddingFailure } from "./embedding-error.ts";
export type { ModelDescription, ModelSource } from "./model-description.ts";
export type { ModelProgress, OnModelProgress } from "./model-progress.ts";
export type { PassageInput, PassageVectors, PassageWindow, TextSpan } from "./passages/passage-input.ts";
