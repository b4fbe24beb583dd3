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
 * The longest opening of a headline's run of capitals that the article names elsewhere, `null` where it names none; a
 * single word stays as it is.
 */
export function knownPart(span: NameSpan, isNamed: (keys: readonly string[]) => boolean): NameSpan | null {
  if (span.keys.length === 1) return span;
  for (let size = span.keys.length; size > 1; size -= 1) {
    const keys = span.keys.slice(0, size);
    if (!isNamed(coreKeys(keys))) continue;
    if (size === span.keys.length) return span;
    const words = span.words.slice(0, size);
    return { ...span, keys, words, end: span.start + words.join(" ").length, isPossessive: false };
  }
  return null;
}
