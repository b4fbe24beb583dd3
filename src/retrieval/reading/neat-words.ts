import { isCalendarWord } from "../../english/calendar.ts";
import { isFunctionWord } from "../../english/function-words.ts";
import { isGivenName } from "../../english/names/given-names.ts";
import { numbersIn } from "../../english/numbers.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { fold } from "../../text/terms.ts";
import type { Wanted } from "../passage-request.ts";

/**
 * Words that answer, from where to where people would say them: a number with its unit and no more ("330,000 tons" of "330,000 tons of salt,
 * over 700"), a whole name ("Ocean Spray" of "Spray"), a place without the year behind it.
 * @param words a span of `window`; the result is one, too
 */
export function neatWords<T extends Span>(words: T, window: string, wanted: Wanted): T {
  const neat = wanted === "number" ? asNumber(words, window) : asName(words, window, wanted);
  return neat.end > neat.start ? { ...words, ...neat } : words;
}

/** Before a number, words that belong to it. */
const QUALIFIER =
  /(?:(?:about|around|nearly|almost|roughly|approximately|over|under|some|up to|(?:more|less|fewer) than|at (?:least|most))\s+)?[$€£]?$/iu;
/** Behind a number and what it counts, where something else begins. */
const BEYOND = /\s*[,;:()–—]|\s(?:out of|of|over|in|on|at|from|for|to|than|per|among|within)\s|\sand\s/u;
const PARTS = /^[\s-](?:halves|thirds?|quarters?|fifths?|sixths?|tenths?)(?!\p{L})/u;
/** What is counted, in one word behind the number: a plural. */
const UNIT =
  /^[\s-](?:\p{Ll}\p{L}*s|\p{Lu}\p{L}+s|feet|people|men|women|children|percent|per cent)(?![\p{L}'’-])/u;

/** Between two numbers that are told as one: "10 to 20", "nine out of ten", "6 feet, 2 inches", "10:30". */
const JOINT =
  /^[^,;()]{0,14}?(?:\s?[–—:./-]\s?|,?\s(?:to|and|or|in|out of|by)\s(?:an?\s)?|,\s)(?:about\s|some\s)?[$€£]?$/iu;
const AND_A_HALF = /^\sand an? (?:half|quarter)(?!\p{L})/u;

function asNumber({ start, end }: Span, window: string): Span {
  const text = window.slice(start, end);
  const numbers = numbersIn(text);
  const [first] = numbers;
  // Of fractions what they are of belongs to them.
  if (first === undefined || first.value < 1 || PARTS.test(text.slice(first.end))) return { start, end };
  let last = first;
  for (const next of numbers.slice(1)) if (JOINT.test(text.slice(last.end, next.start))) last = next;
  const half = AND_A_HALF.exec(window.slice(start + last.end));
  const told = last.end + (half?.[0].length ?? 0);
  const before = QUALIFIER.exec(text.slice(0, first.start))?.index ?? first.start;
  const from =
    /\s$/u.test(text.slice(0, before)) && !TIED.test(text.slice(0, before)) ? start + before : start;
  const beyond = BEYOND.exec(text.slice(told));
  const to = beyond === null ? Math.max(end, start + told) : start + told + beyond.index;
  const isBare = to === start + told && !/[$€£]$/u.test(text.slice(0, first.start));
  const unit = isBare ? UNIT.exec(window.slice(to))?.[0] : undefined;
  return { start: from, end: unit === undefined || isFunctionWord(unit.slice(1)) ? to : to + unit.length };
}

/** Before a number, words without which it is another one. */
const TIED = /(?:^|\s)(?:between|from|minus|one in|negative)\s$/iu;

/** Behind a place, what makes a description or a date of it. */
const BEHIND_PLACE = /(?:\s+\p{Nd}{4}|-(?:born|based|bred|raised|area|style))$/u;
const CAPITAL_BEFORE = /(?:^|[^\S\n])(\p{Lu}[\p{L}\p{M}'’.-]*)[^\S\n]$/u;
const CAPITAL_BEHIND = /^[^\S\n](\p{Lu}[\p{L}\p{M}'’-]*)/u;
// One word, then further ones: what could be divided in several ways would be tried in all of them.
const OWNER = /^\p{Lu}[\p{L}\p{M}.-]*(?:\s\p{Lu}[\p{L}\p{M}.-]*)*\s?(?=['’]s\s)/u;
const NAME_ALONE = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)*\s?$/u;
/** Words that a name goes on with, before it. */
const MOST_BEFORE = 3;

function asName(words: Span, window: string, wanted: Wanted): Span {
  let { start, end } = words;
  if (wanted === "place") end -= BEHIND_PLACE.exec(window.slice(start, end))?.[0].length ?? 0;
  // "Ana Marsh's famous boat" where somebody is asked for.
  const owned = wanted === "name" ? OWNER.exec(window.slice(start, end)) : null;
  if (owned !== null) end = start + owned[0].length;
  if (wanted === "time" || !/^\p{Lu}/u.test(window.slice(start))) return { start, end };
  let [from, isWhole] = [start, false];
  for (let i = 0; i <= MOST_BEFORE && !isWhole; i++) {
    const before = CAPITAL_BEFORE.exec(window.slice(Math.max(0, from - MOST_LETTERS), from))?.[1];
    isWhole = before === undefined || isNoName(before);
    if (!isWhole) from -= (before?.length ?? 0) + 1;
  }
  // More words in capitals than a name has are a headline.
  if (isWhole) start = from;
  const isNameAlone = NAME_ALONE.test(sliceOf(window, { start, end }));
  const behind = isNameAlone ? CAPITAL_BEHIND.exec(window.slice(end, end + MOST_LETTERS)) : null;
  return { start, end: behind === null || isNoName(behind[1] ?? "") ? end : end + behind[0].length };
}

/** "The" of "The Hall", the last word of the sentence before; but "Will" and "May" begin names. */
function isNoName(word: string): boolean {
  const key = fold(word);
  if (isGivenName(key)) return false;
  return /[.]$/u.test(word) || isFunctionWord(key) || isCalendarWord(key);
}

/** Of a word that a name goes on with. */
const MOST_LETTERS = 40;
