import type { QuoteKind } from "../quotes/quote.ts";
import type { Span } from "../text/span.ts";

/** Words between two pieces of a quotation that are shown with it, at most, in UTF-16 units: "…," she said. "…". */
const LONGEST_BETWEEN = 220;
/** Direct words up to so many are a fragment, which its sentence makes sense of. */
const FRAGMENT_WORDS = 5;

const OPENS = /["“”„«‘'‚]$/u;
const CLOSES = /^(?:[,.!?…;:]?["“”»’'‘])/u;

/**
 * What to show of a speaker's quotes in a paragraph, as spans of the article in order: a quotation with its marks; of indirect words, of mixed ones and of
 * fragments the sentences that hold them. Every span of `content` lies in one of them.
 * @param text of the article
 * @param sentences of the paragraphs that the quote touches, in order; offsets into the article
 */
export function spansToShow(
  text: string,
  quotes: readonly { readonly kind: QuoteKind; readonly content: readonly Span[] }[],
  sentences: readonly Span[],
): Span[] {
  const whole = quotes.flatMap(({ kind, content }) => {
    const isFragment = kind === "direct" && wordCount(text, content) <= FRAGMENT_WORDS;
    return content.map((span) =>
      kind === "direct" && !isFragment ? withMarks(text, span) : sentenceOf(span, sentences),
    );
  });
  return joined(text, whole);
}

function wordCount(text: string, content: readonly Span[]): number {
  return content.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
    0,
  );
}

/** A quotation with the marks right outside of it. */
function withMarks(text: string, { start, end }: Span): Span {
  const before = OPENS.test(text.slice(Math.max(0, start - 1), start)) ? 1 : 0;
  const behind = before === 1 ? (CLOSES.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  return { start: start - before, end: end + behind };
}

/** The sentences that hold a span, from the first to the last. */
function sentenceOf(span: Span, sentences: readonly Span[]): Span {
  const holding = sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const [first] = holding;
  const last = holding.at(-1);
  return first === undefined || last === undefined
    ? span
    : { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
}

/** Spans with those joined that overlap, touch, or have a few words of the same paragraph between them. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last === undefined) {
      out.push(span);
      continue;
    }
    const gap = text.slice(last.end, span.start);
    const isNear =
      span.start <= last.end || (gap.length <= LONGEST_BETWEEN && !/\n/u.test(gap)) || gap.trim() === "";
    if (isNear && !/\n/u.test(gap))
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
