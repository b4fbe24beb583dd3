import type { Piece } from "../passages/pieces.ts";
import { addRows, type TokenOutputs } from "../passages/pooling.ts";
import { wordFeatures } from "./word-features.ts";
import { type TokenText, type Word, wordsOf } from "./words.ts";

/** A passage, or a section of a long one, as the tagger reads it. */
export interface ReadPassage {
  readonly words: readonly Word[];
  /** The sentence and the line that each word stands in, from 0. */
  readonly sentences: Int32Array;
  readonly lines: Int32Array;
  /** `WORD_FEATURES.length` numbers a word. */
  readonly features: Float32Array;
  /** What the model gives for each word, the mean over its tokens: in parts that follow each other. */
  readonly hidden: readonly Float32Array[];
}

/** The outputs for one window, of the model's layer that is read; the first piece's are at `firstRow`. */
export interface ReadWindow extends TokenOutputs {
  readonly pieces: readonly Piece[];
  readonly firstRow: number;
}

/** A longer passage is read in sections, cut between two windows: the work on one grows with its square. */
const SECTION_WORDS = 400;

/** Puts a passage together, window by window, in the order of the text. */
export function passageReader(text: string, tokenText: TokenText) {
  const done: ReadPassage[] = [];
  let words: Word[] = [];
  let sentences: number[] = [];
  let parts: Float32Array[] = [];
  const finishSection = () => {
    if (words.length === 0) return;
    const { rows, lines } = wordFeatures(text, words, sentences);
    done.push({ words, sentences: Int32Array.from(sentences), lines, features: rows, hidden: parts });
    words = [];
    sentences = [];
    parts = [];
  };
  return {
    add({ pieces, data, dimensions, firstRow }: ReadWindow): void {
      if (words.length >= SECTION_WORDS) finishSection();
      let row = firstRow;
      for (const piece of pieces) {
        const found = wordsOf(text, piece, tokenText);
        parts.push(meansOf(found, row, { data, dimensions }));
        words.push(...found);
        for (const _ of found) sentences.push(piece.sentence);
        row += piece.ids.length;
      }
    },
    /** The sections; none where the passage holds no word. */
    finish(): readonly ReadPassage[] {
      finishSection();
      return done;
    },
  };
}

function meansOf(words: readonly Word[], firstRow: number, outputs: TokenOutputs): Float32Array {
  const { dimensions } = outputs;
  const means = new Float32Array(words.length * dimensions);
  for (const [i, { firstRow: from, endRow: to }] of words.entries()) {
    const first = firstRow + from;
    if (to - from === 1) {
      means.set(outputs.data.subarray(first * dimensions, (first + 1) * dimensions), i * dimensions);
      continue;
    }
    const mean = means.subarray(i * dimensions, (i + 1) * dimensions);
    addRows(mean, outputs, first, firstRow + to);
    for (let k = 0; k < dimensions; k++) mean[k] = (mean[k] as number) / (to - from);
  }
  return means;
}
