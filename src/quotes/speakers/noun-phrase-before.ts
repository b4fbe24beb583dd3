import type { Span } from "../../text/span.ts";
import { isDeterminer, isFunctionWord } from "../../english/function-words.ts";

const LONGEST_PHRASE = { words: 7, units: 120 };

/**
 * The noun phrase that ends at `at`, or at a comma before it: back to its determiner, or to the word before which none
 * can stand, at most to `from`. `null` where there is none.
 */
export function nounPhraseBefore(text: string, at: number, from: number): Span | null {
  const start = Math.max(from, at - LONGEST_PHRASE.units);
  const lead = text.slice(start, at).trimEnd().replace(/,$/u, "");
  const words = [...lead.matchAll(/[^\s]+/gu)];
  let first = words.length;
  while (first > 0 && words.length - first < LONGEST_PHRASE.words) {
    const word = (words[first - 1]?.[0] ?? "").toLowerCase();
    const isBehindMark = first < words.length && /[,;:()“”"]$/u.test(word);
    if (isBehindMark || (isFunctionWord(word) && !isDeterminer(word))) break;
    first -= 1;
    if (isDeterminer(word)) break;
  }
  const begin = words[first]?.index;
  return begin === undefined ? null : { start: start + begin, end: start + lead.length };
}
