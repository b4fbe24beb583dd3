import type { Span } from "../../text/span.ts";
import type { AlignedPair } from "./align-words.ts";
import type { QuoteWord, StoredWord } from "./quote-words.ts";

/**
 * replaced: other words stand there. missing: stored words that the quotation does not have. added: words of the
 * quotation that are not stored. cut: stored words left out where the quotation says so; no fault.
 */
export type DifferenceKind = "replaced" | "missing" | "added" | "cut";

/** Neighbouring words that differ. */
export interface WordDifference {
  readonly kind: DifferenceKind;
  /** Offsets into the quotation as typed; empty (`start === end`) where the words are missing from it. */
  readonly given: Span;
  /** Offsets into the article, one span for each stretch of stored words; empty where words are added. */
  readonly stored: readonly Span[];
}

/** The differences in order, neighbouring ones joined. */
export function wordDifferences(
  pairs: readonly AlignedPair[],
  given: readonly QuoteWord[],
  stored: readonly StoredWord[],
): WordDifference[] {
  const found: WordDifference[] = [];
  let open: AlignedPair[] = [];
  /** Ends of the last word given, and of the last one before the open difference. */
  let [behind, behindOpen] = [0, 0];
  const close = (): void => {
    if (open.length > 0) found.push(differenceOf(open, given, stored, behindOpen));
    open = [];
  };
  for (const pair of pairs) {
    const [mine, theirs] = [wordAt(given, pair.given), wordAt(stored, pair.stored)];
    const isSame = mine !== undefined && theirs !== undefined && mine.key === theirs.key;
    if (isSame || (open.length > 0 && open[0]?.isCut !== pair.isCut)) close();
    if (!isSame) {
      if (open.length === 0) behindOpen = behind;
      open.push(pair);
    }
    if (mine !== undefined) behind = mine.end;
  }
  close();
  return found;
}

function differenceOf(
  pairs: readonly AlignedPair[],
  given: readonly QuoteWord[],
  stored: readonly StoredWord[],
  behind: number,
): WordDifference {
  const mine = pairs.flatMap((pair) => wordAt(given, pair.given) ?? []);
  const theirs = pairs.flatMap((pair) => wordAt(stored, pair.stored) ?? []);
  const start = mine[0]?.start ?? behind;
  return {
    kind: kindOf(pairs[0]?.isCut === true, mine.length, theirs.length),
    given: { start, end: mine.at(-1)?.end ?? start },
    stored: stretchesOf(theirs),
  };
}

function kindOf(isCut: boolean, mine: number, theirs: number): DifferenceKind {
  if (isCut) return "cut";
  if (mine === 0) return "missing";
  return theirs === 0 ? "added" : "replaced";
}

/** Spans over words that stand next to each other. */
export function stretchesOf(words: readonly StoredWord[]): Span[] {
  const spans: { start: number; end: number; at: number }[] = [];
  for (const { start, end, at } of words) {
    const last = spans.at(-1);
    if (last?.at === at - 1) Object.assign(last, { end, at });
    else spans.push({ start, end, at });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

function wordAt<T>(words: readonly T[], at: number | null): T | undefined {
  return at === null ? undefined : words[at];
}
