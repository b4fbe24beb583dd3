import type { TextSpan } from "../passages/text-span.ts";

/** A window as it is read. */
export interface WindowToRead {
  readonly text: string;
  /** What stands above it, such as the headline of its article: read first, but no answer is taken from it. Empty: nothing. */
  readonly head: string;
}

/** What a reader found in one window for one question. */
export interface Reading {
  /** Log odds that the window answers the question, as the reader sees it; roughly -6 to 6. */
  readonly answer: number;
  /** By how much the words fit better as the answer than "no answer here" does; in log odds too. */
  readonly margin: number;
  /** Both together, to order windows by: `answer + marginShare * margin`. */
  readonly score: number;
  /**
   * The words that answer best, whether or not the window answers: whole words of the window, never empty, in UTF-16
   * offsets of its text. `null` where the window or the question has no word to read.
   */
  readonly words: TextSpan | null;
  /** The next best words, without those before them, best first; fewer than five. */
  readonly others: readonly (TextSpan & { readonly margin: number })[];
}
