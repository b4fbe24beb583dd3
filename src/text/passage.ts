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
 * Blank lines divide; a long text that has none is divided at its line ends instead.
 */
export function passageSpans(text: string): Span[] {
  const byBlankLines = divide(text, BLANK_LINES);
  return byBlankLines.length === 1 && text.length > LINE_DIVIDED_FROM
    ? divide(text, LINE_ENDS)
    : byBlankLines;
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
