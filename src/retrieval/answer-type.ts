import { TIME_WORDS } from "../english/calendar.ts";
import { isCommonWord } from "../english/common-words.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { NUMBER_WORDS } from "../english/numbers.ts";
import { lazy } from "../english/table.ts";
import { termList, termsOf } from "../english/terms.ts";
import type { Wanted } from "./passage-request.ts";

const numberTerms = lazy(() => new Set(termList([...NUMBER_WORDS].join(" "))));
const timeTerms = lazy(() => new Set(termList([...TIME_WORDS].join(" "))));
/** What stands before the name of a place. */
export const BEFORE_PLACE = /\b(?:in|at|near|around|across|outside)\s+(?:the\s+)?$/iu;
/** How far back a preposition is looked for, in UTF-16 units. */
const LOOK_BACK = 16;

/** A number stands so many terms before what it counts, at most: "60 million registered users". */
const COUNTS_WITHIN = 3;

/**
 * 1 when a sentence holds something of the kind wanted that the question does not name itself, otherwise 0; half
 * of it for a number that counts something else.
 * @param terms the question's own terms
 * @param counted what a number must count, if anything
 * @param opensSentence whether the first word may have its capital from the sentence
 */
export function answerFit(
  sentence: string,
  wanted: Wanted,
  terms: (term: string) => boolean,
  counted: ReadonlySet<string> = new Set(),
  opensSentence = true,
): 0 | 0.5 | 1 {
  if (wanted === null) return 0;
  const all = termsOf(sentence);
  const fitting = all.flatMap(({ term, start, end }, place) => {
    const fits = !terms(term) && isOfKind(term, start, end);
    return fits ? [place] : [];
  });
  if (fitting.length === 0 || wanted !== "number" || counted.size === 0) return fitting.length === 0 ? 0 : 1;
  const counts = (place: number) =>
    all.slice(place + 1, place + 1 + COUNTS_WITHIN).some(({ term }) => counted.has(term));
  return fitting.some(counts) ? 1 : 0.5;

  function isOfKind(term: string, start: number, end: number): boolean {
    const hasDigit = /\p{N}/u.test(term);
    if (wanted === "number") return hasDigit || numberTerms().has(term);
    if (wanted === "time") return hasDigit || timeTerms().has(term);
    const word = sentence.slice(start, end);
    const isOwn = start > 0 || !opensSentence;
    const isName = isOwn && /^\p{Lu}/u.test(word) && !isFunctionTerm(term);
    if (wanted === "name" || !isName) return isName;
    return BEFORE_PLACE.test(sentence.slice(Math.max(0, start - LOOK_BACK), start));
  }
}

/** Whether a word of English opens a sentence at a place of a text: its capital makes no name of it. */
export function opensSentenceAt(text: string, at: number): boolean {
  const [word = ""] = /^\p{L}+/u.exec(text.slice(at)) ?? [];
  return /(?:^|[.!?]["”’]?\s+)["“‘]?$/u.test(text.slice(0, at)) && isCommonWord(word.toLowerCase());
}
