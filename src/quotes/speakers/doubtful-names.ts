import { isGivenName, PARTICLES } from "../../english/names/given-names.ts";
import { isLeadingAdjective, isPlaceName } from "../../english/names/places.ts";
import type { NameSpan } from "./name-spans.ts";

/** Whether the first word of a name may not belong to it: it opens the sentence, is a place, or a given name follows. */
export function isDoubtful(span: NameSpan): boolean {
  const [first = "", second = ""] = span.keys;
  if (PARTICLES.has(first)) return true;
  if (span.keys.length > 2 && isGivenName(second) && !isGivenName(first)) return true;
  if (isPlaceName(first)) return span.looks !== "body";
  return span.opens && span.looks === "unknown" && !span.isIntroduced;
}

/** A run in capitals is a heading, not a name, unless it is a body's. */
export function isShout(span: NameSpan): boolean {
  return (
    !span.isLabel &&
    span.words.length > 1 &&
    span.words.every((word) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)) &&
    span.looks !== "body"
  );
}

/** The words of names that have their capital inside a sentence, where it proves something. */
export function wordsInsideSentences(spans: readonly NameSpan[]): ReadonlySet<string> {
  return new Set(spans.filter((span) => !span.opens).flatMap((span) => span.keys));
}

/** Whether capitalised words that nobody is known to bear are no name. `inside`: `wordsInsideSentences` of the text. */
export function isNoName(span: NameSpan, inside: ReadonlySet<string>): boolean {
  if (span.keys.length > 1) return isShout(span);
  const key = span.keys[0] ?? "";
  // "Cuban" is somebody's surname, or no name at all.
  if (isLeadingAdjective(key) && span.honorific === null) return true;
  return span.opens && span.looks === "unknown" && !inside.has(key);
}
