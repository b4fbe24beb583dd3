import type { ArticleId } from "./article.ts";
import type { Span } from "./span.ts";

declare const passageIdBrand: unique symbol;

/** A passage's number in one archive: a positive integer, never used again after the passage is removed. */
export type PassageId = number & { readonly [passageIdBrand]: true };

/** The unit that is embedded, retrieved and cited: one paragraph. `text === article.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly article: ArticleId;
  /** Number of the paragraph in its article, from 1. */
  readonly ordinal: number;
  readonly text: string;
}

/** Texts without any blank line are divided at line ends once they are longer than this (UTF-16 units). */
const LINE_DIVIDED_FROM = 1_000;

const BLANK_LINES = /\r?\n[^\S\n]*\r?\n\s*/gu;
const LINE_ENDS = /\r?\n\s*/gu;

/**
 * The paragraphs of a canonical text, in order, without surrounding white space; none is empty.
 * Blank lines divide; a long text that has none is divided at its line ends instead, and one without these at ends of sentences.
 */
export function passageSpans(text: string): Span[] {
  const byBlankLines = divide(text, BLANK_LINES);
  if (byBlankLines.length !== 1 || text.length <= LINE_DIVIDED_FROM) return byBlankLines;
  const byLines = divide(text, LINE_ENDS);
  const [only] = byLines;
  if (only === undefined || byLines.length > 1 || text.length <= SENTENCE_DIVIDED_FROM) return byLines;
  return atSentenceEnds(text, only);
}

/** Texts in a single line are divided at ends of sentences once they are longer than this (UTF-16 units). */
const SENTENCE_DIVIDED_FROM = 2_000;
/** Passages of such a text are at least this long, as paragraphs of news are. */
const SHORTEST_PIECE = 400;
/** An end of a sentence beyond doubt: no abbreviation has so long a word, and a capital follows. */
const CERTAIN_END =
  /(?<=[\p{Ll}\p{Nd}]{3}[.!?…]["'”’»)\]]{0,2})\s+(?=["'“‘«„(]?\p{Lu})|(?<=[。！？][」』）]?)(?![」』）])/gu;

/** Where quotation marks pair up no passage ends inside of one; what stands between two ends without pairs is divided all the same. */
function atSentenceEnds(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  let scanned = start;
  let open = 0;
  for (const { index, 0: gap } of text.matchAll(CERTAIN_END)) {
    if (index <= from || index >= end) continue;
    for (; scanned < index; scanned += 1) {
      const sign = text.charAt(scanned);
      if (sign === "“" || sign === "«") open += 1;
      else if (sign === "”" || sign === "»") open = Math.max(0, open - 1);
    }
    const length = index - from;
    if (length < SHORTEST_PIECE || end - index < SHORTEST_PIECE / 2) continue;
    if (open > 0 && length < SENTENCE_DIVIDED_FROM) continue;
    spans.push({ start: from, end: index });
    from = index + gap.length;
    open = 0;
  }
  spans.push({ start: from, end });
  return spans;
}

function divide(text: string, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed.length > 0) spans.push({ start: from + lead, end: from + lead + trimmed.length });
  };
  for (const match of text.matchAll(separator)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, text.length);
  return spans;
}
