export { forgetChecks } from "./checked-file.ts";
export { describeModel } from "./describe-model.ts";
export {
  createEmbedder,
  type Embedder,
  type EmbedderOptions,
  type EmbedOptions,
  type ReadOptions,
} from "./embedder.ts";
export { EmbeddingError, type EmbeddingFailure } from "./embedding-error.ts";
export type { Argument, Frame, TaggedSpan } from "./frames/frame.ts";
export { describeFrameTagger, type FrameTaggerDescription } from "./frames/tagger-file.ts";
export type { ModelDescription, ModelSource } from "./model-description.ts";
export type { ModelProgress, OnModelProgress } from "./model-progress.ts";
export type { PassageInput, PassageVectors, PassageWindow } from "./passages/passage-input.ts";
export type { TextSpan } from "./passages/text-span.ts";
export { describeReader, type ReaderDescription } from "./reading/reader-file.ts";
export type { Reading, WindowToRead } from "./reading/reading.ts";
export { exactIndex } from "./vector-index/exact-index.ts";
export {
  type IndexStamp,
  type LoadedIndex,
  loadVectorIndex,
  savedIndexSize,
  saveVectorIndex,
} from "./vector-index/index-file.ts";
export type {
  Neighbour,
  VectorIndex,
  VectorIndexFactory,
  VectorIndexKind,
} from "./vector-index/vector-index.ts";
export { type AvailableVectorIndex, availableVectorIndex } from "./vector-index/vector-index-kind.ts";
