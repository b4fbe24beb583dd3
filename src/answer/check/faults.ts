import type { StoredQuote } from "../../archive/archive.ts";
import { negationsIn } from "../../english/negations.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import type { WordDifference } from "./differences.ts";
import type { Match } from "./matches.ts";
import type { StoredWord } from "./quote-words.ts";
import { firstFrom } from "./spoken-text.ts";

/**
 * Why leaving words out at a marked cut, or having others in brackets, is not fair. negation: it takes away a word that turns the
 * rest round. speakers: it joins what two have said. paragraphs: it joins two paragraphs. long: it leaves out more than can be
 * left out of one thought.
 */
export type GapFault = "negation" | "speakers" | "paragraphs" | "long";

/** A word of negation that only the quotation has, or only the article. */
export interface NegationChange {
  readonly change: "added" | "left_out";
  /** As written where it stands. */
  readonly word: string;
}

export interface Faults {
  readonly gap: GapFault | null;
  readonly negation: NegationChange | null;
}

/** Some two long sentences: who leaves out more makes one saying of two. */
const LONGEST_CUT = 60;
/** Brackets stand for a pronoun, a name, a clause at most. */
const LONGEST_REPLACED = 12;

/** What is wrong with a difference beyond that there is one. */
export function faultsOf(
  difference: WordDifference,
  { quote, match, ownerKey }: { readonly quote: string; readonly match: Match; readonly ownerKey: OwnerKey },
): Faults {
  const { text } = match.nearby.article;
  const { kind, given, stored } = difference;
  const mine = kind === "cut" ? undefined : firstNegation(sliceOf(quote, given));
  const theirs = stored.map((span) => firstNegation(sliceOf(text, span))).find((word) => word !== undefined);
  const negation = negationChange(mine, theirs);
  const isGap = kind === "cut" || kind === "inserted";
  return { negation, gap: isGap ? gapFault(difference, negation, match, ownerKey) : null };
}

/** Tells speakers apart; `null`: not known. */
export type OwnerKey = (quote: StoredQuote) => string | null;

function negationChange(mine: string | undefined, theirs: string | undefined): NegationChange | null {
  if ((mine === undefined) === (theirs === undefined)) return null;
  return mine === undefined ? { change: "left_out", word: theirs ?? "" } : { change: "added", word: mine };
}

function firstNegation(text: string): string | undefined {
  const [first] = negationsIn(text);
  return first && sliceOf(text, first);
}

function gapFault(
  { kind, run: { from, to } }: WordDifference,
  negation: NegationChange | null,
  { nearby, run: { words }, spoken }: Match,
  ownerKey: OwnerKey,
): GapFault | null {
  if (negation !== null) return "negation";
  const [before, after] = [words[from - 1], words[to]];
  if (to === from || before === undefined || after === undefined) return null;
  const keyAt = (word: StoredWord): string | null => {
    const quote = spoken.quoteAt(word);
    return quote === undefined ? null : ownerKey(quote);
  };
  const [one, other] = [keyAt(before), keyAt(after)];
  if (one !== null && other !== null && one !== other) return "speakers";
  const paragraphOf = ({ start }: Span): number => firstFrom(nearby.passages, start + 1);
  if (paragraphOf(before) !== paragraphOf(after)) return "paragraphs";
  return to - from > (kind === "cut" ? LONGEST_CUT : LONGEST_REPLACED) ? "long" : null;
}

/** What a governed word may be led to by: "not think that", "never going to". */
const LIGHT = new Set(
  "that it is was be been have has had do does think thinks thought believe believes say says said mean means want wants going to ever even yet really say true the case sure".split(
    " ",
  ),
);
const MOST_LIGHT = 4;

/**
 * The words that are left out right before a quotation which begins within a saying and whose first words a negation governs: of
 * "I do not think that we are late", quoted as "we are late", "not think that".
 */
export function negationBefore({ pairs, run: { words }, spoken, nearby }: Match): Span | null {
  const number = pairs.find(({ stored }) => stored !== null)?.stored;
  const first = number == null ? undefined : words[number];
  if (first === undefined) return null;
  const { text } = nearby.article;
  const from = Math.max(nearby.start, spoken.sayingStartAt(first), first.start - REACH);
  const before = text.slice(from, first.start);
  const clause = before.slice(before.search(/[^.!?;:,–—()]*$/u));
  const negation = negationsIn(clause).at(-1);
  if (negation === undefined) return null;
  const between =
    clause
      .slice(negation.end)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  if (between.length > MOST_LIGHT || !between.every((word) => LIGHT.has(word))) return null;
  const start = first.start - clause.length + negation.start;
  return { start, end: start + clause.slice(negation.start).trimEnd().length };
}

/** So far back a word governs what is quoted, in UTF-16 units. */
const REACH = 80;
