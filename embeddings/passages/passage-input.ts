/** Half-open UTF-16 offsets into a passage's text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

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

/** A passage's vectors, all of unit length. */
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
}
