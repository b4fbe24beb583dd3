import { quotedStrings } from "../../../quotes/quoted-strings.ts";
import type { Quote } from "../../../quotes/quote.ts";
import type { QuotedString } from "../../../quotes/quoted-string.ts";
import { readQuotes } from "../../../quotes/read-quotes.ts";
import { overlaps, type Span, sliceOf } from "../../../text/span.ts";
import { quoteWords } from "../quote-words.ts";
import { blockQuotes, withoutBlockMarks } from "./block-quotes.ts";
import { creditBeside, creditBehind } from "./credit-beside.ts";

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

/**
 * The quotations of a text in order: what stands in quote marks, and block quotes (lines that begin with ">"). A text without any is
 * one quotation as a whole, perhaps with a credit behind it ("— Name"). At least one; time linear in the text's length.
 */
export function quotationsIn(text: string): Quotation[] {
  const plain = withoutBlockMarks(text);
  const strings = quotedStrings(plain);
  const blocks = blockQuotes(text).filter(
    (block) => !strings.some((string) => overlaps(block, string) && wordsIn(plain, string) >= LEAST_WORDS),
  );
  const outside = strings.filter((string) => !blocks.some((block) => overlaps(block, string)));
  const long = outside.filter((string) => wordsIn(plain, string) >= LEAST_WORDS);
  const kept =
    long.length > 0 || blocks.length > 0 ? long : outside.filter((string) => isAlone(plain, string));
  const found = [
    ...markedQuotations(plain, kept),
    ...blocks.flatMap((block) => blockQuotation(plain, block)),
  ].sort((a, b) => a.place.start - b.place.start);
  return found.length > 0 ? found : [wholeQuotation(text)];
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

function markedQuotations(text: string, strings: readonly QuotedString[]): Quotation[] {
  if (strings.length === 0) return [];
  const quotes = readQuotes({ article: { title: "", text }, frames: null });
  const groups: { readonly strings: QuotedString[]; readonly quote: Quote | undefined }[] = [];
  let at = 0;
  for (const string of strings) {
    // Quotes and strings both stand in order.
    while (at < quotes.length && (quotes[at]?.content.at(-1)?.end ?? 0) <= string.start) at += 1;
    const quote = quotes
      .slice(at, at + 2)
      .find(({ content }) => content.some((span) => overlaps(span, string)));
    const last = groups.at(-1);
    const before = last?.strings.at(-1);
    if (
      last !== undefined &&
      before !== undefined &&
      quote !== undefined &&
      last.quote === quote &&
      goesOn(text, before, string)
    )
      last.strings.push(string);
    else groups.push({ strings: [string], quote });
  }
  return groups.map((group) => ({
    text: group.strings.flatMap(({ inside }) => inside.map((span) => sliceOf(text, span))).join(" "),
    place: { start: group.strings[0]?.start ?? 0, end: group.strings.at(-1)?.end ?? 0 },
    speaker: speakerOf(text, group.strings, group.quote),
  }));
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

function blockQuotation(text: string, block: Span): Quotation[] {
  const { words, credit } = withoutCredit(sliceOf(text, block));
  if (quoteWords(words).length === 0) return [];
  return [
    {
      text: words.replaceAll(/[ \t]*\n\s*/gu, "\n").trim(),
      place: block,
      speaker: credit ?? creditBehind(text, block.end) ?? creditBeside(text, block),
    },
  ];
}

function wholeQuotation(text: string): Quotation {
  const { words, credit } = withoutCredit(text);
  return quoteWords(words).length === 0
    ? { text, place: { start: 0, end: text.length }, speaker: null }
    : { text: words, place: { start: 0, end: words.length }, speaker: credit };
}

/** A dash before a name that ends the text: behind a stop, or on a line of its own. */
const DASHED_END = /(?:(?<=[.!?…]["”’»]?)[ \t]*|\n\s*)(?:—|–|―|--?|~)[ \t]*(?=\S)/gu;

function withoutCredit(text: string): { readonly words: string; readonly credit: string | null } {
  const dash = [...text.matchAll(DASHED_END)].at(-1);
  if (dash === undefined) return { words: text, credit: null };
  const credit = creditBehind(text, dash.index);
  const isLast = !/\n\s*\S/u.test(text.slice(dash.index + dash[0].length));
  return credit === null || !isLast
    ? { words: text, credit: null }
    : { words: text.slice(0, dash.index), credit };
}
