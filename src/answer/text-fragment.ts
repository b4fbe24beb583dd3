/** Words at each end of a quotation that are enough for a browser to find it. */
const WORDS_AT_AN_END = 5;

/**
 * A link that makes a browser jump to `quotation` and mark it, if the page holds it:
 * https://wicg.github.io/scroll-to-text-fragment/. Long quotations are named by their first and last words.
 * A fragment that the url has already is kept before the directive, as the specification says.
 */
export function linkToText(url: string, quotation: string): string {
  const words = quotation.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return url;
  const directive =
    words.length <= 2 * WORDS_AT_AN_END
      ? encode(words)
      : `${encode(words.slice(0, WORDS_AT_AN_END))},${encode(words.slice(-WORDS_AT_AN_END))}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/** Dash, ampersand and comma have a meaning of their own in the directive. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D");
}
