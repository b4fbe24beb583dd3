import { quotedStrings } from "../../../quotes/marks/quoted-strings.ts";
import type { Quote } from "../../../quotes/quote.ts";
import type { QuotedString } from "../../../quotes/marks/quoted-string.ts";
import { readQuotes } from "../../../quotes/reading/read-quotes.ts";
import type { Steps } from "../../../text/slices.ts";
import { overlaps, sliceOf, type Span } from "../../../text/span.ts";
import { quoteWords } from "../quote-words.ts";
import { firstFrom } from "../spoken-text.ts";
import { blockQuotes, withoutBlockMarks } from "./block-quotes.ts";
import { creditBehind, creditBeside } from "./credit-beside.ts";

/** A quotation in a text that people paste. */
export interface Quotation {
  /** Its words, without the marks around them; its lines, and its parts on both sides of a cue, joined. */
  readonly text: string;
  /** Where it stands in the text given, its marks among it. */
  readonly place: Span;
  /** Whom the text credits; `null` where nobody. */
  readonly speaker: string | null;
}

/** Fewer words in quote marks are a name or irony, where more stand there as well. */
const LEAST_WORDS = 3;

export interface FoundQuotations {
  /** In order, at least one, at most as many as asked for. */
  readonly quotations: readonly Quotation[];
  /** How many more there are. */
  readonly more: number;
}

/**
 * The first quotations of a text: what stands in quote marks, and block quotes (lines that begin with ">"). A text without any is
 * one quotation as a whole, perhaps with a credit behind it ("— Name"). Time linear in the text's length.
 */
export function* quotationsIn(text: string, most: number): Steps<FoundQuotations> {
  const plain = withoutBlockMarks(text).replaceAll(/[「」『』]/gu, (mark) => EASTERN_MARKS[mark] ?? mark);
  const strings = quotedStrings(plain);
  yield;
  const blocks = blocksIn(text, plain, strings);
  const outside = strings.filter((string) => !overlapsAny(blocks, string));
  const long = outside.filter((string) => wordsIn(plain, string) >= LEAST_WORDS);
  yield;
  const kept =
    long.length > 0 || blocks.length > 0
      ? long
      : outside.filter((string) => isAlone(plain, string)).slice(0, 1);
  const groups = groupsOf(plain, kept, kept.length === 0 ? [] : yield* quotesOf(plain));
  const found: readonly Place[] = [
    ...groups.map((group) => ({ place: placeOf(group), read: () => markedQuotation(plain, group) })),
    ...blocks.map((block) => ({ place: block, read: () => blockQuotation(plain, block) })),
  ].sort((a, b) => a.place.start - b.place.start);
  const quotations: Quotation[] = [];
  for (const { read } of found.slice(0, most)) {
    quotations.push(read());
    yield;
  }
  return quotations.length > 0
    ? { quotations, more: found.length - quotations.length }
    : { quotations: [wholeQuotation(text)], more: 0 };
}

/** Marks that only other languages use, as those that the quotes' reader knows. */
const EASTERN_MARKS: Readonly<Record<string, string>> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

interface Place {
  readonly place: Span;
  read(): Quotation;
}

/** Block quotes with words, but for those in which quote marks tell what is quoted. */
function blocksIn(text: string, plain: string, strings: readonly QuotedString[]): Span[] {
  const long = strings.filter((string) => wordsIn(plain, string) >= LEAST_WORDS);
  return blockQuotes(text).filter(
    (block) => !overlapsAny(long, block) && quoteWords(withoutCredit(sliceOf(plain, block)).words).length > 0,
  );
}

/** Whether one of some spans, ascending and apart, overlaps another. */
function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstFrom(spans, span.start)];
  const before = spans[firstFrom(spans, span.start) - 1];
  return (next !== undefined && overlaps(next, span)) || (before !== undefined && overlaps(before, span));
}

/** So much is read at once, some 20 ms, in UTF-16 units: a longer text by lines. */
const READ_AT_ONCE = 2_500;

/** The quotes of a text as the quotes' reader reads them, with whom they credit. */
function* quotesOf(text: string): Steps<Quote[]> {
  const quotes: Quote[] = [];
  let from = 0;
  while (from < text.length) {
    const line = text.lastIndexOf("\n", from + READ_AT_ONCE);
    const to = from + READ_AT_ONCE >= text.length ? text.length : line > from ? line : from + READ_AT_ONCE;
    for (const quote of readQuotes({ article: { title: "", text: text.slice(from, to) }, frames: null }))
      quotes.push({
        ...quote,
        content: quote.content.map(({ start, end }) => ({ start: start + from, end: end + from })),
      });
    from = to;
    yield;
  }
  return quotes;
}

function wordsIn(text: string, span: Span): number {
  return quoteWords(text, span).length;
}

/** Whether a short string is all that the text has beside a credit: “No deal” — Bo Lind. */
function isAlone(text: string, string: QuotedString): boolean {
  const before = text.slice(0, string.start).trim();
  const behind = text.slice(string.end).trim();
  return before + behind === "" || creditBeside(text, string) !== null;
}

/** Quoted strings that are one quotation, and the quote that was read of them. */
interface Group {
  readonly strings: QuotedString[];
  readonly quote: Quote | undefined;
}

function groupsOf(text: string, strings: readonly QuotedString[], quotes: readonly Quote[]): Group[] {
  const groups: Group[] = [];
  let at = 0;
  for (const string of strings) {
    // Quotes and strings both stand in order.
    while (at < quotes.length && (quotes[at]?.content.at(-1)?.end ?? 0) <= string.start) at += 1;
    const quote = quotes
      .slice(at, at + 2)
      .find(({ content }) => content.some((span) => overlaps(span, string)));
    const last = groups.at(-1);
    const before = last?.strings.at(-1);
    const isSame = quote !== undefined && last?.quote === quote;
    if (last !== undefined && before !== undefined && isSame && goesOn(text, before, string))
      last.strings.push(string);
    else groups.push({ strings: [string], quote });
  }
  return groups;
}

function placeOf({ strings }: Group): Span {
  return { start: strings[0]?.start ?? 0, end: strings.at(-1)?.end ?? 0 };
}

function markedQuotation(text: string, group: Group): Quotation {
  return {
    text: group.strings.flatMap(({ inside }) => inside.map((span) => sliceOf(text, span))).join(" "),
    place: placeOf(group),
    speaker: speakerOf(text, group.strings, group.quote),
  };
}

/** “…,” she said, “…”: one sentence, in one paragraph. */
function goesOn(text: string, before: QuotedString, string: QuotedString): boolean {
  const between = text.slice(before.end, string.start);
  if (between.includes("\n")) return false;
  const isOpen = !/[.!?…]["”’»]?$/u.test(text.slice(before.start, before.end));
  return isOpen && !/[.!?]\s*$/u.test(between);
}

function speakerOf(text: string, strings: readonly QuotedString[], quote: Quote | undefined): string | null {
  const last = strings.at(-1);
  const dashed = last === undefined ? null : creditBehind(text, last.end);
  if (dashed !== null) return dashed;
  if (quote?.speaker != null) return quote.speaker.name;
  for (const string of strings) {
    const beside = creditBeside(text, string);
    if (beside !== null) return beside;
  }
  return null;
}

function blockQuotation(text: string, block: Span): Quotation {
  const { words, credit } = withoutCredit(sliceOf(text, block));
  const lines = words.split("\n").map((line) => line.trim());
  return {
    text: lines.filter((line) => line !== "").join("\n"),
    place: block,
    speaker: credit ?? creditBehind(text, block.end) ?? creditBeside(text, block),
  };
}

function wholeQuotation(text: string): Quotation {
  const { words, credit } = withoutCredit(text);
  return quoteWords(words).length === 0
    ? { text, place: { start: 0, end: text.length }, speaker: null }
    : { text: words, place: { start: 0, end: words.length }, speaker: credit };
}

/** A dash with something behind it in its line. */
const DASH = /(?:—|–|―|--?|~)[ \t]*(?=\S)/gu;
/** Dashes from the end that are looked at. */
const MOST_DASHES = 5;

/** Names of two words and more are rarely what a sentence ends with behind a dash. */
const FULL_NAME = /\s\p{Lu}/u;

/** A text, and whom a dash at its end credits: behind a stop, on a line of its own, or with a name in full. */
function withoutCredit(text: string): { readonly words: string; readonly credit: string | null } {
  for (const dash of [...text.matchAll(DASH)].slice(-MOST_DASHES).reverse()) {
    const words = text.slice(0, dash.index).trimEnd();
    const isOwnLine = text.slice(words.length, dash.index).includes("\n");
    const isLast = !text.slice(dash.index).trimEnd().includes("\n");
    const credit = isLast ? creditBehind(text, dash.index) : null;
    if (credit !== null && (isOwnLine || STOP.test(words) || FULL_NAME.test(credit)))
      return { words, credit };
  }
  return { words: text, credit: null };
}

const STOP = /[.!?…]["”’»]?$/u;
