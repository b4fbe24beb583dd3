import type { Frame } from "../frames/frame.ts";
import type { TextSpan } from "./text-span.ts";

/** What is embedded: one passage and where its sentences lie. */
export interface PassageInput {
  readonly text: string;
  /**
   * The sentences, in order and without overlap: the places where a window may be cut. Text between two of them
   * counts to the one before it, so nothing is lost where they do not cover everything. May be empty.
   */
  readonly sentences: readonly TextSpan[];
}

/** One stretch of a passage that the model read at once. */
export interface PassageWindow extends TextSpan {
  /** Unit length. */
  readonly vector: Float32Array;
}

/** A passage's vectors, all of unit length, and its frames. */
export interface PassageVectors {
  /**
   * At least one; in order, without overlap, holding every character that is not white space. A passage's
   * similarity to a question is the greatest of its windows'.
   */
  readonly windows: readonly PassageWindow[];
  /**
   * One vector a sentence of the input: the mean of the model's outputs for its tokens, read within their window
   * ("late chunking": Günther et al. 2024, arXiv 2409.04701). A sentence without a token (zero-width characters
   * alone) gets the vector of its passage's first window.
   */
  readonly sentences: readonly Float32Array[];
  /** In the order of their predicates; only where they were asked for, `null` where no tagger knows the model. */
  readonly frames?: readonly Frame[] | null;
}
