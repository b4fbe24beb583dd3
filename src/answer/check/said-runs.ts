import type { StoredQuote } from "../../archive/archive.ts";
import { quotedStrings } from "../../quotes/quoted-strings.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { NearbyText } from "./nearby-text.ts";
import { type QuoteWord, quoteWords } from "./quote-words.ts";

/** A word of an article. */
export interface StoredWord extends QuoteWord {
  /** Words of one paragraph that stand next to each other have numbers next to each other. */
  readonly at: number;
}

/** Words of an article in the order in which they may be quoted. */
export interface StoredRun {
  readonly words: readonly StoredWord[];
  /** Whether the run holds only what somebody says, the words between (a cue, the next mark) left out. */
  readonly isSaid: boolean;
}

/** A stretch of what somebody says, with the key of who says it; `null` where that is not known. */
interface SaidPiece extends Span {
  readonly speaker: string | null;
}

/** What stands between two pieces of one saying is a cue: rarely longer than this, in words. */
const LONGEST_CUE = 14;

/** All words of a text, as it stands. */
export function plainRun({ article: { text }, passages }: NearbyText): StoredRun {
  const words: StoredWord[] = [];
  let at = 0;
  for (const passage of passages) {
    for (const word of quoteWords(text, passage)) words.push({ ...word, at: at++ });
    at += 1;
  }
  return { words, isSaid: false };
}

/**
 * The runs of a text in which only what is said stands: each quote; the quotes of one speaker that follow each other;
 * what stands between quote marks, for quotes that were not read as such.
 * @param plain the text's words
 * @param keyOf tells speakers apart; `null`: not known
 */
export function saidRuns(
  { article: { text }, start, end }: NearbyText,
  plain: StoredRun,
  quotes: readonly StoredQuote[],
  keyOf: (quote: StoredQuote) => string | null,
): StoredRun[] {
  const spoken = quotes
    .flatMap((quote) => quote.content.map((span) => ({ ...span, speaker: keyOf(quote) })))
    .sort((a, b) => a.start - b.start);
  const marked = quotedStrings(text.slice(start, end)).flatMap(({ inside }) =>
    inside.map((span) => {
      const piece = { start: span.start + start, end: span.end + start };
      return { ...piece, speaker: spoken.find((other) => overlaps(other, piece))?.speaker ?? null };
    }),
  );
  const groups = [
    ...quotes.map(({ content }) => content),
    ...joinedPieces(plain.words, spoken).filter((group) => group.length > 1),
    ...joinedPieces(plain.words, marked),
  ];
  return groups.map((spans) => ({
    words: spans.flatMap((span) => wordsIn(plain.words, span)),
    isSaid: true,
  }));
}

/** Pieces in text order, joined while a cue's length at most divides them and nobody else begins to speak. */
function joinedPieces(words: readonly StoredWord[], pieces: readonly SaidPiece[]): Span[][] {
  const groups: SaidPiece[][] = [];
  let speaker: string | null = null;
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSame = speaker === null || piece.speaker === null || speaker === piece.speaker;
    if (group !== undefined && last !== undefined && isSame && isCueBetween(words, last, piece)) {
      group.push(piece);
      speaker ??= piece.speaker;
    } else {
      groups.push([piece]);
      speaker = piece.speaker;
    }
  }
  return groups;
}

function isCueBetween(words: readonly StoredWord[], before: Span, after: Span): boolean {
  return (
    after.start >= before.end && firstFrom(words, after.start) - firstFrom(words, before.end) <= LONGEST_CUE
  );
}

function wordsIn(words: readonly StoredWord[], { start, end }: Span): readonly StoredWord[] {
  const from = firstFrom(words, start);
  let to = firstFrom(words, end);
  // A span may end within a word ("anti-|war" is two, "they'|re" is one): that word does not belong to it.
  if (to > from && (words[to - 1]?.end ?? 0) > end) to -= 1;
  return words.slice(from, to);
}

/** Number of the first word that starts at `offset` or behind it. */
function firstFrom(words: readonly StoredWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
