import type { Span } from "../../text/span.ts";
import type { AlignedPair } from "./align-words.ts";
import type { Gap, GivenWords, QuoteWord, StoredWord } from "./quote-words.ts";

/**
 * replaced: other words stand there. missing: stored words that the quotation does not have. added: words of the
 * quotation that are not stored. cut: stored words left out where the quotation says so. inserted: words in square brackets, which
 * are of whoever quotes, perhaps for stored ones. The last two are no fault by themselves.
 */
export type DifferenceKind = "replaced" | "missing" | "added" | "cut" | "inserted";

/** Neighbouring words that differ. */
export interface WordDifference {
  readonly kind: DifferenceKind;
  /** Offsets into the quotation as typed; empty (`start === end`) where the words are missing from it. */
  readonly given: Span;
  /** Offsets into the article, one span for each stretch of stored words; empty where words are added. */
  readonly stored: readonly Span[];
  /** Numbers of the stored words in their run, half-open; empty where words are added. */
  readonly run: { readonly from: number; readonly to: number };
}

/** The differences in order, neighbouring ones joined. */
export function wordDifferences(
  pairs: readonly AlignedPair[],
  { words: given, gaps }: Pick<GivenWords, "words" | "gaps">,
  stored: readonly StoredWord[],
): WordDifference[] {
  const found: WordDifference[] = [];
  let open: AlignedPair[] = [];
  /** Words given so far; the end of the last one, and of the last one before the open difference. */
  let [passed, behind, behindOpen] = [0, 0, 0];
  const close = (): void => {
    if (open.length > 0)
      found.push(differenceOf(open, { given, stored, behind: behindOpen, gaps: gaps.get(passed) ?? [] }));
    open = [];
  };
  /** What is inserted before the next word and stands for no stored ones. */
  const insert = (): void => {
    const here = gaps.get(passed) ?? [];
    const taken = found.at(-1);
    for (const { kind, start, end } of here) {
      if (kind === "cut" || (taken?.kind === "inserted" && taken.given.start === start)) continue;
      found.push({ kind, given: { start, end }, stored: [], run: { from: 0, to: 0 } });
      behind = end;
    }
  };
  for (const pair of pairs) {
    const [mine, theirs] = [wordAt(given, pair.given), wordAt(stored, pair.stored)];
    const isSame = mine !== undefined && theirs !== undefined && mine.key === theirs.key;
    const isAtGap = mine !== undefined && gaps.has(passed);
    if (isSame || isAtGap || (open.length > 0 && open[0]?.isCut !== pair.isCut)) close();
    if (isAtGap) insert();
    if (!isSame) {
      if (open.length === 0) behindOpen = behind;
      open.push(pair);
    }
    if (mine === undefined) continue;
    behind = mine.end;
    passed += 1;
    // What is left out behind the word is told apart from what it stands for.
    if (gaps.has(passed)) close();
  }
  close();
  insert();
  return found;
}

interface WordsAround {
  readonly given: readonly QuoteWord[];
  readonly stored: readonly StoredWord[];
  /** Where the last word given before the difference ends. */
  readonly behind: number;
  readonly gaps: readonly Gap[];
}

function differenceOf(
  pairs: readonly AlignedPair[],
  { given, stored, behind, gaps }: WordsAround,
): WordDifference {
  const mine = pairs.flatMap((pair) => wordAt(given, pair.given) ?? []);
  const numbers = pairs.flatMap((pair) => pair.stored ?? []);
  const theirs = numbers.flatMap((at) => wordAt(stored, at) ?? []);
  const isInserted = pairs[0]?.isCut === true && gaps.every(({ kind }) => kind === "inserted");
  const insertion = isInserted ? gaps[0] : undefined;
  const start = mine[0]?.start ?? behind;
  const kind = insertion === undefined ? kindOf(pairs, mine, theirs) : "inserted";
  return {
    kind,
    given:
      insertion === undefined
        ? { start, end: mine.at(-1)?.end ?? start }
        : { start: insertion.start, end: insertion.end },
    stored: stretchesOf(theirs),
    run: { from: numbers[0] ?? 0, to: numbers.length === 0 ? 0 : (numbers.at(-1) ?? 0) + 1 },
  };
}

function kindOf(
  pairs: readonly AlignedPair[],
  mine: readonly QuoteWord[],
  theirs: readonly QuoteWord[],
): DifferenceKind {
  if (pairs[0]?.isCut === true) return "cut";
  if (mine.length === 0) return "missing";
  if (theirs.length === 0) return "added";
  return mine.length === theirs.length && mine.every((word, i) => isEdited(word, theirs[i]))
    ? "inserted"
    : "replaced";
}

/** "allow[ed]" for "allow": what stands outside the brackets is stored. */
function isEdited({ outside }: QuoteWord, stored: QuoteWord | undefined): boolean {
  return outside !== undefined && outside !== "" && (stored?.key.startsWith(outside) ?? false);
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
