import { givenNamesAgree } from "../../../english/names/nicknames.ts";
import { SUFFIXES } from "../../../english/names/titles.ts";
import type { NameSpan } from "../names/name-spans.ts";

// A full name is given as its folded words, in order: ["ana", "b", "marsh", "jr"].

/** The words without the initials between the first and the last; as they are where nothing is left. */
export function coreKeys(keys: readonly string[]): readonly string[] {
  const core = keys.filter((key, i) => i === 0 || i === keys.length - 1 || key.length > 1);
  return core.length > 0 ? core : keys;
}

/** The word a person is called by: the last, before "Jr."; particles go before it. */
export function lastKey(keys: readonly string[]): string {
  const last = keys.at(-1) ?? "";
  return SUFFIXES.has(last) && keys.length > 1 ? (keys.at(-2) ?? last) : last;
}

/** Whether two full names can be one person's: same surname and suffix, agreeing given names. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || lastKey(a) !== lastKey(b) || suffixOf(a) !== suffixOf(b)) return false;
  return (
    givenNamesAgree(a[0] ?? "", b[0] ?? "") ||
    (a.length > 2 && isWithin(b, a)) ||
    (b.length > 2 && isWithin(a, b))
  );
}

/** Whether a name is the end of a longer one: "van der Oord" of "Willem van der Oord". */
export function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  return whole.length > end.length && end.every((key, i) => key === whole[whole.length - end.length + i]);
}

function suffixOf(keys: readonly string[]): string {
  const last = keys.at(-1) ?? "";
  return SUFFIXES.has(last) ? last : "";
}

/** Whether all words of `part` stand in `whole`, in their order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const key of whole) if (key === part[at]) at += 1;
  return at === part.length;
}

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
