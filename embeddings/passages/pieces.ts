import type { PassageInput } from "./passage-input.ts";
import type { TextSpan } from "./text-span.ts";

/** A stretch of one sentence that is never cut again, with its tokens. */
export interface Piece extends TextSpan {
  /** Index of the sentence it belongs to; 0 where the input names no sentences. */
  readonly sentence: number;
  readonly ids: readonly number[];
}

/** Tokens of a text without the model's special ones. */
export type Tokenize = (text: string) => readonly number[];

/** Longest text that is tokenized at once, in UTF-16 units: keeps a line of a megabyte linear. */
const LONGEST_STRETCH = 1_000;

/** WordPiece reads a longer word as one unknown token, so such words are cut. Source: BERT's tokenizer. */
const LONGEST_WORD = 100;

/**
 * The passage as pieces of at most `maxTokens` tokens: its sentences where they fit, otherwise cut at white space
 * near the middle, and inside a word only where there is none. In order, every character but white space in exactly
 * one of them. Only where a single character has more than `maxTokens` tokens are the later ones dropped.
 * Throws a `RangeError` when the sentences are out of order, overlap or leave the text.
 */
export function* piecesOf(input: PassageInput, tokenize: Tokenize, maxTokens: number): Generator<Piece> {
  for (const [sentence, region] of regionsOf(input).entries()) {
    for (const stretch of stretchesOf(input.text, region)) {
      yield* fitting(input.text, stretch, sentence, tokenize, maxTokens);
    }
  }
}

/** Each sentence up to the next one's start; the first from the text's start. */
function regionsOf({ text, sentences }: PassageInput): TextSpan[] {
  if (sentences.length === 0) return [{ start: 0, end: text.length }];
  return sentences.map((sentence, i) => {
    const before = i === 0 ? 0 : (sentences[i - 1] as TextSpan).end;
    if (!(sentence.start >= before && sentence.end >= sentence.start && sentence.end <= text.length)) {
      throw new RangeError(
        `Expected sentence ${i} within ${before} and ${text.length}, got ${sentence.start} to ${sentence.end}`,
      );
    }
    const start = i === 0 ? 0 : sentence.start;
    return { start, end: sentences[i + 1]?.start ?? text.length };
  });
}

/** The region's stretches of at most `LONGEST_STRETCH` units, without surrounding white space. */
function* stretchesOf(text: string, region: TextSpan): Generator<TextSpan> {
  let start = -1;
  let end = -1;
  for (const match of text.slice(region.start, region.end).matchAll(/\S+/gu)) {
    const wordStart = region.start + match.index;
    const wordEnd = wordStart + match[0].length;
    for (const part of wordParts(text, wordStart, wordEnd)) {
      const apart = part.start > wordStart || part.end < wordEnd;
      if (start >= 0 && (apart || part.end - start > LONGEST_STRETCH)) {
        yield { start, end };
        start = -1;
      }
      if (start < 0) start = part.start;
      end = part.end;
    }
  }
  if (start >= 0) yield { start, end };
}

function* wordParts(text: string, start: number, end: number): Generator<TextSpan> {
  let from = start;
  while (end - from > LONGEST_WORD) {
    const to = characterStart(text, from + LONGEST_WORD);
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

function* fitting(
  text: string,
  span: TextSpan,
  sentence: number,
  tokenize: Tokenize,
  maxTokens: number,
): Generator<Piece> {
  const ids = tokenize(text.slice(span.start, span.end));
  const middle = cutNearMiddle(text, span);
  if (ids.length <= maxTokens || middle === undefined) {
    yield { ...span, sentence, ids: ids.slice(0, maxTokens) };
    return;
  }
  const head = text.slice(span.start, middle).trimEnd().length;
  yield* fitting(text, { start: span.start, end: span.start + head }, sentence, tokenize, maxTokens);
  const tail = text.slice(middle, span.end).trimStart().length;
  yield* fitting(text, { start: span.end - tail, end: span.end }, sentence, tokenize, maxTokens);
}

/** The white space nearest to the span's middle, or the middle itself; `undefined` for a single character. */
function cutNearMiddle(text: string, { start, end }: TextSpan): number | undefined {
  const middle = (start + end) >> 1;
  for (let distance = 0; distance < (end - start) / 2; distance++) {
    for (const at of [middle - distance, middle + distance]) {
      if (at > start && at < end && /\s/u.test(text.charAt(at))) return at;
    }
  }
  const cut = characterStart(text, middle);
  if (cut > start) return cut;
  return cut < middle && middle + 1 < end ? middle + 1 : undefined;
}

/** `at`, or one before it where it would divide a surrogate pair. */
function characterStart(text: string, at: number): number {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  const divides = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return divides ? at - 1 : at;
}
