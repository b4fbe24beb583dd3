import type { StoredQuote } from "../../archive/archive.ts";
import type { Steps } from "../../text/slices.ts";
import type { Span } from "../../text/span.ts";
import type { NearbyText } from "./nearby-text.ts";
import { quoteWordSteps, type StoredWord } from "./quote-words.ts";
import { firstFrom, type SpokenText } from "./spoken-text.ts";

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
export function* plainRun({ article: { text }, passages }: NearbyText): Steps<StoredRun> {
  const words: StoredWord[] = [];
  let at = 0;
  for (const passage of passages) {
    for (const word of yield* quoteWordSteps(text, passage)) words.push({ ...word, at: at++ });
    at += 1;
    yield;
  }
  return { words, isSaid: false };
}

/**
 * The runs of a text in which only what is said stands: each quote; the quotes of one speaker that follow each other;
 * what stands between quote marks, for quotes that were not read as such.
 * @param plain the text's words
 * @param keyOf tells speakers apart; `null`: not known
 */
export function* saidRuns(
  plain: StoredRun,
  { quotes, marked }: SpokenText,
  keyOf: (quote: StoredQuote) => string | null,
): Steps<StoredRun[]> {
  const spoken = quotes
    .flatMap((quote) => quote.content.map((span) => ({ ...span, speaker: keyOf(quote) })))
    .sort((a, b) => a.start - b.start);
  yield;
  const overlapping = firstOverlap(spoken);
  const pieces = marked
    .flat()
    .map((piece): SaidPiece => ({ ...piece, speaker: overlapping(piece)?.speaker ?? null }));
  yield;
  const groups = [
    ...quotes.map(({ content }) => content),
    ...joinedPieces(plain.words, spoken).filter((group) => group.length > 1),
    ...joinedPieces(plain.words, pieces),
  ];
  const runs: StoredRun[] = [];
  for (const spans of groups) {
    runs.push({ words: spans.flatMap((span) => wordsIn(plain.words, span)), isSaid: true });
    yield;
  }
  return runs;
}

/** Finds the first of some spans, ascending by their starts, that overlaps another one. */
function firstOverlap(spans: readonly SaidPiece[]): (other: Span) => SaidPiece | undefined {
  let farthest = 0;
  // Where the spans so far reach: it never falls, so that the first that reaches far enough is found by halving.
  const reach = spans.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return { start: farthest, end: farthest };
  });
  return ({ start, end }) => {
    const first = spans[firstFrom(reach, start + 1)];
    return first !== undefined && first.start < end ? first : undefined;
  };
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
