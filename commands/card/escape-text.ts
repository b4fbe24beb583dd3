import { visibleCharacters } from "./visible-characters.ts";

/**
 * Characters that begin or end something in Discord's Markdown wherever they stand: emphasis, code, spoilers, links,
 * mentions and timestamps (`<…>`, `@everyone`), channels, emoji codes and urls (`https:`), quotes, headings. A backslash
 * before a punctuation mark is not shown; before a letter or a digit it is.
 */
const ACTIVE = /[\\*_~`|<>[\]@:#]/gu;

/** What makes a list or small print at the beginning of a line alone: "- ", "-# ", "+ ", "1. ". */
const LIST_MARK = /^([^\S\n]*(?:\d+(?=[.)])|(?=[-+])))([-+.)])/gmu;

/**
 * Text of an article or a person for a text display, over as many lines as it has: Discord shows its characters, and
 * nothing in it formats, links or mentions. What is hidden in it is made visible (`visibleCharacters`). Since March 2026
 * `\@everyone` pings nobody; a character put between would be one that the article does not have.
 */
export function escapeText(text: string): string {
  return visibleCharacters(text).replace(ACTIVE, "\\$&").replace(LIST_MARK, "$1\\$2");
}

/** The same on one line, without white space around it. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/[\s\u0085]+/gu, " ").trim());
}
