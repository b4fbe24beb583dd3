import type { Piece } from "../passages/pieces.ts";
import type { TextSpan } from "../passages/text-span.ts";
import { isSpace, standsAlone, tokenLengthOf } from "./word-boundaries.ts";

/** A word, a number or a single mark of punctuation; never empty. */
export interface Word extends TextSpan {
  /** Its tokens' rows `[firstRow, endRow)`, counted from its piece's first token. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** What a token stands for ("##ing"); `undefined` where the id is not known. */
export type TokenText = (id: number) => string | undefined;

const UNKNOWN = "[UNK]";
const GOES_ON = "##";

/**
 * The words of a piece with their places in `text` and their tokens: in order, without overlap, each as long as its
 * tokens reach. Made for WordPiece, which lower-cases, strips accents and drops control characters, so that places
 * are found by counting characters. A token that nothing is left of the text for belongs to the last word. Linear.
 */
export function wordsOf(text: string, piece: Piece, tokenText: TokenText): Word[] {
  const words = wordsIn(text.slice(piece.start, piece.end), piece.ids, tokenText);
  return words.map((word) => ({ ...word, start: word.start + piece.start, end: word.end + piece.start }));
}

function wordsIn(text: string, ids: readonly number[], tokenText: TokenText): Word[] {
  const words: { start: number; end: number; firstRow: number; endRow: number }[] = [];
  let at = 0;
  /** Characters of tokens that the character before `at` has left over: a token may end inside a syllable. */
  let left = 0;
  for (const [row, id] of ids.entries()) {
    const token = tokenText(id) ?? UNKNOWN;
    const goesOn = token.startsWith(GOES_ON);
    while (left === 0 && at < text.length && tokenLengthOf(characterAt(text, at)) === 0)
      at += characterAt(text, at).length;
    let wanted = goesOn ? lengthOf(token) - GOES_ON.length : lengthOf(token);
    const isUnknown = token === UNKNOWN && !text.startsWith(UNKNOWN, at);
    if (isUnknown) wanted = 1;
    const shared = Math.min(left, wanted);
    left -= shared;
    wanted -= shared;
    let start = -1;
    while (wanted > 0 && at < text.length) {
      const character = characterAt(text, at);
      const length = tokenLengthOf(character);
      if (length > 0 && start < 0) start = at;
      at += character.length;
      left = Math.max(0, length - wanted);
      wanted = Math.max(0, wanted - length);
    }
    if (isUnknown && start >= 0) {
      left = 0;
      if (!standsAlone(characterAt(text, start))) at = endOfWord(text, at);
    }
    if (start >= 0) at = endOfMarks(text, at);
    const last = words.at(-1);
    if (last !== undefined && (goesOn || start < 0)) {
      last.endRow = row + 1;
      if (start >= 0) last.end = at;
    } else if (start >= 0) words.push({ start, end: at, firstRow: row, endRow: row + 1 });
  }
  return words;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (isSpace(character) || standsAlone(character)) break;
    at += character.length;
  }
  return at;
}

/** The end of the accents and zero-width characters behind `from`: they belong to what they follow. */
function endOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (tokenLengthOf(character) > 0 || isSpace(character)) break;
    at += character.length;
  }
  return at;
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return text.charAt(at);
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  // Of a text that ends in half a pair, newer Node reads the other half out of the text that it was cut from.
  return at + character.length > text.length ? text.charAt(at) : character;
}

function lengthOf(token: string): number {
  let length = 0;
  for (const _ of token) length += 1;
  return length;
}
