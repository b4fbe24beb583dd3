import { type TokenText, wordsOf } from "../frames/words.ts";
import { piecesOf, type Tokenize } from "../passages/pieces.ts";
import type { TextSpan } from "../passages/text-span.ts";

/** The beginning of a text, as far as it is read. */
export interface ReadableText {
  readonly ids: readonly number[];
  /** Its words and single marks, in order; the last one whole even where not all of its tokens are read. */
  readonly words: readonly TextSpan[];
  /** The word that each token belongs to, as an index; -1 where it belongs to none. */
  readonly wordOfToken: Int32Array;
}

/** The first `maxTokens` tokens of a text. Reads no more of a long text than it has to. */
export function firstTokens(text: string, tokenize: Tokenize, maxTokens: number): number[] {
  const ids: number[] = [];
  for (const piece of piecesOf({ text, sentences: [] }, tokenize, Number.POSITIVE_INFINITY)) {
    ids.push(...piece.ids.slice(0, maxTokens - ids.length));
    if (ids.length >= maxTokens) break;
  }
  return ids;
}

/** The same with the places of its words. */
export function readableText(
  text: string,
  tokenize: Tokenize,
  tokenText: TokenText,
  maxTokens: number,
): ReadableText {
  const ids: number[] = [];
  const words: TextSpan[] = [];
  const wordOfToken = new Int32Array(maxTokens).fill(-1);
  for (const piece of piecesOf({ text, sentences: [] }, tokenize, Number.POSITIVE_INFINITY)) {
    const row = ids.length;
    for (const { start, end, firstRow, endRow } of wordsOf(text, piece, tokenText)) {
      // A word or so beyond the last token: whether the last one goes on shows in what follows it.
      wordOfToken.fill(words.length, Math.min(row + firstRow, maxTokens), Math.min(row + endRow, maxTokens));
      words.push({ start, end });
    }
    ids.push(...piece.ids.slice(0, maxTokens - row));
    if (ids.length >= maxTokens) break;
  }
  return { ids, words, wordOfToken };
}
