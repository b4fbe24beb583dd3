import { isCalendarWord } from "../../english/calendar.ts";
import {
  isAuxiliary,
  isClauseWord,
  isComplementizer,
  isDeterminer,
  isPreposition,
  isTimeWord,
} from "../../english/function-words.ts";
import { BODY_WORDS } from "../../english/names/bodies.ts";
import { SHORT_TITLES } from "../../english/names/titles.ts";
import { headForm, isPersonNoun } from "../../english/roles.ts";
import type { Span } from "../../text/span.ts";

const WORD = /\s*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)/uy;
const MOST_WORDS = 7;

/**
 * The name or description of whoever speaks that begins at `at`, as it follows a "by" or a "said": up to the next mark, clause or
 * preposition but "of". `null` where the words there are no person's or body's ("by Friday", "by phone").
 */
export function sourcePhraseAt(text: string, at: number): Span | null {
  let [start, end, isNamed] = [-1, at, false];
  let last = "";
  for (let count = 0; count < MOST_WORDS; count += 1) {
    WORD.lastIndex = end;
    const found = WORD.exec(text);
    const word = found?.[1];
    if (found === null || word === undefined) break;
    const key = word.toLowerCase();
    const isCapital = /^\p{Lu}/u.test(word);
    if (!isCapital && key !== "of" && !isDeterminer(key) && endsPhrase(key)) break;
    if (start < 0) {
      if (isTimeWord(key) || isCalendarWord(key)) return null;
      start = found.index + found[0].length - word.length;
    }
    isNamed ||= isCapital && !isCalendarWord(key);
    last = key;
    end = found.index + found[0].length;
    // "Sen. Ana Marsh", "J. Lind", "U.S. officials": such a stop ends nothing.
    const isShort = SHORT_TITLES.has(key) || /^\p{Lu}$/u.test(word);
    if (text.charAt(end) === "." && isShort) end += 1;
    else if (!/^[^\S\n]/u.test(text.charAt(end))) break;
  }
  if (start < 0) return null;
  return isNamed || isPersonNoun(headForm(last)) || BODY_WORDS.has(last) ? { start, end } : null;
}

function endsPhrase(key: string): boolean {
  return (
    isPreposition(key) || isClauseWord(key) || isComplementizer(key) || isAuxiliary(key) || isTimeWord(key)
  );
}
