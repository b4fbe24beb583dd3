import type { StoredQuote } from "../../archive/archive.ts";
import { quotedStrings } from "../../quotes/marks/quoted-strings.ts";
import type { Steps } from "../../text/slices.ts";
import type { Span } from "../../text/span.ts";
import type { NearbyText } from "./nearby-text.ts";
import type { StoredWord } from "./quote-words.ts";

/** Who says which words of a text. */
export interface SpokenText {
  readonly quotes: readonly StoredQuote[];
  /** What stands between quote marks, in order; a string may be several pieces. */
  readonly marked: readonly (readonly Span[])[];
  /** The narrowest quote that holds the word: one inside another ("he said that she said …") is the one whose words they are. */
  quoteAt(word: Span): StoredQuote | undefined;
  /** The quoted string that holds the word, with its marks. */
  stringAt(word: Span): Span | undefined;
  /** Where the piece of a quote or the line of a quoted string begins that holds the word, the later; where neither does, 0. */
  sayingStartAt(word: Span): number;
  /** All quoted strings of the text with their marks, in order. */
  readonly strings: readonly Span[];
}

/** @param words all of the text's, in order */
export function* spokenText(
  { article: { text }, start, end }: Pick<NearbyText, "article" | "start" | "end">,
  words: readonly StoredWord[],
  quotes: readonly StoredQuote[],
): Steps<SpokenText> {
  const strings = quotedStrings(text.slice(start, end));
  yield;
  const wholes = strings.map((string) => ({ start: string.start + start, end: string.end + start }));
  const marked = strings.map(({ inside }) =>
    inside.map((span) => ({ start: span.start + start, end: span.end + start })),
  );
  // The widest first, so that a narrower one takes over what it holds; of equals the first one comes last.
  const owners: (StoredQuote | undefined)[] = [];
  const widestFirst = quotes
    .map((quote) => ({ quote, size: sizeOf(quote) }))
    .reverse()
    .sort((a, b) => b.size - a.size);
  for (const { quote } of widestFirst) {
    for (const span of quote.content) {
      for (let i = firstFrom(words, span.start); (words[i]?.end ?? Infinity) <= span.end; i += 1)
        owners[i] = quote;
    }
    yield;
  }
  const stringAt = (word: Span): Span | undefined => {
    // The last string that opens before the word or at it.
    const string = wholes[firstFrom(wholes, word.start + 1) - 1];
    return string !== undefined && word.end <= string.end ? string : undefined;
  };
  return {
    quotes,
    marked,
    quoteAt: (word) => owners[firstFrom(words, word.start)],
    stringAt,
    sayingStartAt(word) {
      const quote = owners[firstFrom(words, word.start)];
      const string = stringAt(word);
      const inside = string === undefined ? [] : (marked[wholes.indexOf(string)] ?? []);
      const pieces = [...(quote?.content ?? []), ...inside];
      return Math.max(
        0,
        ...pieces
          .filter(({ start, end }) => start <= word.start && word.end <= end)
          .map(({ start }) => start),
      );
    },
    strings: wholes,
  };
}

/** Number of the first span that starts at `offset` or behind it; spans ascending. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sizeOf({ content }: StoredQuote): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
