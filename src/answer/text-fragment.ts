import type { Article } from "../text/article.ts";
import { pagesAt } from "../text/pages.ts";
import type { Span } from "../text/span.ts";

/** Words at each end of a quotation that are enough for a browser to find it. */
const WORDS_AT_AN_END = 5;
/** Fewer words than this may stand anywhere on a page, in its headline or its menus: what stands beside them is named as well. */
const FEW_WORDS = 6;
/** Words before or behind a quotation that tell it from others. */
const WORDS_BESIDE = 4;
/** So far into a quotation, and before and behind it, is looked for these words: an article may be one line. UTF-16 units. */
const REACH = 600;

/**
 * A link that makes a browser jump to `quotation` and mark it, if the page holds it:
 * https://wicg.github.io/scroll-to-text-fragment/. Long quotations are named by their first and last words.
 */
export function linkToText(url: string, quotation: string): string {
  return withFragment(url, fragmentOf(quotation));
}

/**
 * The url with a fragment. One that it has already is kept before the directive, as the specification says; a page is one of several
 * parameters for who shows a PDF (RFC 8118).
 */
export function withFragment(url: string, fragment: string): string {
  if (fragment === "") return url;
  if (!url.includes("#")) return `${url}#${fragment}`;
  return `${url}${fragment.startsWith(PAGE) && !url.endsWith("#") ? "&" : ""}${fragment}`;
}

const PAGE = "page=";

/** What leads to a span of an article: to its page where there are such, since viewers of documents know no text directives. */
export function fragmentIn({ text, pageStarts }: Pick<Article, "text" | "pageStarts">, span: Span): string {
  const pages = pagesAt(pageStarts, span);
  return pages === undefined ? fragmentAt(text, span) : `${PAGE}${pages.first}`;
}

/**
 * The directive, `:~:text=…`, that names a span of a text. Where its words are few, or stand in the text more than once, it
 * names what stands beside them in their paragraph, too. Empty where the span holds no words.
 */
export function fragmentAt(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  const isFew = wordsIn(words.slice(0, REACH)).length < FEW_WORDS;
  if (!isFew && !isRepeated(text, words)) return fragmentOf(words);
  const beside = wordsIn(lineBefore(text, span.start)).slice(-WORDS_BESIDE);
  const next = wordsIn(lineBehind(text, span.end)).slice(0, WORDS_BESIDE);
  // A full stop alone tells no place.
  const behind = next.some((word) => /[\p{L}\p{N}]/u.test(word)) ? next : [];
  // Words that are a paragraph of their own are told by the end of the one before.
  const isAlone = beside.length + behind.length === 0;
  const before = isAlone
    ? wordsIn(text.slice(Math.max(0, span.start - REACH), span.start)).slice(-WORDS_BESIDE)
    : beside;
  return fragmentOf(words, { before, behind });
}

/** Whether what a browser would look for stands at two places at least; of a long quotation, its beginning. */
function isRepeated(text: string, words: string): boolean {
  const looked = words.slice(0, REACH);
  const first = text.indexOf(looked);
  return text.indexOf(looked, first + 1) >= 0;
}

/** A directive's words beside the quotation must be whole ones: a mark that touches it belongs to it, half a word does not. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.slice(before.lastIndexOf("\n") + 1).replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, "");
}

function lineBehind(text: string, at: number): string {
  const behind = text.slice(at, at + REACH);
  const end = behind.indexOf("\n");
  return behind.slice(0, end < 0 ? behind.length : end).replace(/^[\p{L}\p{N}]+/u, "");
}

function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/u).filter(Boolean);
}

export function fragmentOf(
  quotation: string,
  { before, behind }: { readonly before: readonly string[]; readonly behind: readonly string[] } = {
    before: [],
    behind: [],
  },
): string {
  const isLong = quotation.length > 2 * REACH;
  const words = wordsIn(isLong ? quotation.slice(0, REACH) : quotation);
  if (words.length === 0) return "";
  const last = isLong ? wordsIn(quotation.slice(-REACH)) : words;
  const named =
    !isLong && words.length <= 2 * WORDS_AT_AN_END
      ? encode(words)
      : `${encode(words.slice(0, WORDS_AT_AN_END))},${encode(last.slice(-WORDS_AT_AN_END))}`;
  const prefix = before.length === 0 ? "" : `${encode(before)}-,`;
  const suffix = behind.length === 0 ? "" : `,-${encode(behind)}`;
  return `:~:text=${prefix}${named}${suffix}`;
}

/** Dash, ampersand and comma have a meaning of their own in the directive. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D");
}
