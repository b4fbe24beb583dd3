import { coreKeys } from "./full-name.ts";
import type { NameSpan } from "./name-spans.ts";

/** Longer lines are text, however many capitals they have; in UTF-16 units. */
const LONGEST_HEADLINE = 200;

/** Whether a headline gives most of its words a capital. */
export function isTitleCase(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length >= 5 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.85 * words.length;
}

/** A text's names, in order, with those apart that stand in a line of capitalised words: there a name has no end. */
export function namesBySetting(
  text: string,
  spans: readonly NameSpan[],
): { readonly plain: readonly NameSpan[]; readonly headline: readonly NameSpan[] } {
  const plain: NameSpan[] = [];
  const headline: NameSpan[] = [];
  let lineEnd = -1;
  let isHeadline = false;
  for (const span of spans) {
    if (span.start >= lineEnd) {
      const start = text.lastIndexOf("\n", span.start) + 1;
      const end = text.indexOf("\n", span.start);
      lineEnd = end < 0 ? text.length : end;
      isHeadline = lineEnd - start <= LONGEST_HEADLINE && isTitleCase(text.slice(start, lineEnd));
    }
    (isHeadline ? headline : plain).push(span);
  }
  return { plain, headline };
}

/**
 * The longest part of a headline's run of capitals that the article names elsewhere, `null` where it names none: its opening, or what
 * stands behind an office ("Ferry CEO Howard Quill Told Council"). A single word stays as it is.
 */
export function knownPart(span: NameSpan, isNamed: (keys: readonly string[]) => boolean): NameSpan | null {
  if (span.keys.length === 1) return span;
  for (let from = 0; from < span.keys.length - 1; from += 1) {
    for (let to = span.keys.length; to > from + 1; to -= 1) {
      const keys = span.keys.slice(from, to);
      if (!isNamed(coreKeys(keys))) continue;
      return from === 0 && to === span.keys.length ? span : partOf(span, from, to);
    }
  }
  return null;
}

/** Words `[from, to)` of a name; those before them tell an office where it has none. */
function partOf(span: NameSpan, from: number, to: number): NameSpan {
  const lead = span.words.slice(0, from).join(" ");
  const words = span.words.slice(from, to);
  const start = span.start + (lead === "" ? 0 : lead.length + 1);
  return {
    ...span,
    start,
    wholeStart: from > 0 ? span.start : span.wholeStart,
    keys: span.keys.slice(from, to),
    words,
    end: start + words.join(" ").length,
    office: span.office === "" ? lead : span.office,
    looks: from > 0 ? "unknown" : span.looks,
    isPossessive: to === span.words.length && span.isPossessive,
  };
}
