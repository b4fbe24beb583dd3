import { monthOf, weekdayOf } from "../../english/calendar.ts";
import { isCommonWord } from "../../english/common-words.ts";
import { isFunctionTerm } from "../../english/function-words.ts";
import { placeOf, placeWords } from "../../english/names/places.ts";
import { numbersIn } from "../../english/numbers.ts";
import { type Deeds, deedsIn, takesForDone } from "../../english/opposite-deeds.ts";
import { isNegated, oppositesOf } from "../../english/opposites.ts";
import { termList, termsOf } from "../../english/terms.ts";
import type { PassageRequest } from "../passage-request.ts";
import type { Query } from "../query.ts";

/** A part of a question that whatever answers it must hold, and the forms of it that a text may hold. */
export interface AskedPart {
  readonly kind: "name" | "year" | "calendar" | "number";
  /** As typed. */
  readonly words: string;
  /** Of a name its content terms; of the others one. */
  readonly terms: readonly string[];
  /** Other wordings that name the same: of a place its other names, its inhabitants and what belongs to it, as terms. */
  readonly others: readonly (readonly string[])[];
  /** Of a number. */
  readonly value?: number;
  /** Whether a text may have the exact number in its place: "more than 200,000" or "nearly 40". */
  readonly about?: "above" | "below" | "near" | null;
}

/** What of a question can be looked for in a text without any model. */
export interface Asked {
  readonly parts: readonly AskedPart[];
  /** Words of the question that have an opposite, with the terms of the opposites. */
  readonly opposites: readonly {
    readonly word: string;
    readonly term: string;
    readonly others: readonly string[];
  }[];
  /** What the question takes for done; empty where it takes nothing so. */
  readonly deeds: Deeds;
  readonly isNegated: boolean;
  /** Content terms with their weights. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Parts that are looked for, at most: a question has hardly five. */
const MOST_PARTS = 16;
const YEAR = /^(?:1[0-9]|20)\d\d$/u;

/**
 * Takes a question apart.
 * @param knownNames terms that the archive writes with a capital wherever they stand: names, however they were typed
 */
export function askedOf(request: PassageRequest, query: Query, knownNames: ReadonlySet<string>): Asked {
  const corrected = new Map(query.corrections.map(({ typed, term }) => [typed, term]));
  const termOf = (typed: string, term: string) => corrected.get(typed) ?? term;
  const parts: AskedPart[] = [];
  const inNames = new Set<string>();
  for (const words of request.named) {
    const terms = termsOf(words).flatMap(({ term, start, end }) => {
      const typed = words.slice(start, end);
      // "of", "al" and the like join names and are written in many ways.
      const isTelling = /\p{Lu}/u.test(typed) && (!isFunctionTerm(term) || isAcronym(typed));
      return isTelling ? [termOf(typed, term)] : [];
    });
    if (terms.length === 0 || isCalendar(words, "in ") || terms.every((term) => YEAR.test(term))) continue;
    for (const term of terms) inNames.add(term);
    parts.push({ kind: "name", words, terms, others: sameAs(words) });
  }
  for (const { term: bare, start, end } of termsOf(request.words)) {
    const words = request.words.slice(start, end);
    const term = termOf(words, bare);
    if (inNames.has(term)) continue;
    const before = request.words.slice(0, start);
    if (isYear(words, before)) parts.push({ kind: "year", words, terms: [term], others: [] });
    else if (isCalendar(words, before))
      parts.push({ kind: "calendar", words, terms: [term], others: shortForms(words) });
    else if (knownNames.has(term) && !isOrdinary(words))
      parts.push({ kind: "name", words, terms: [term], others: sameAs(words) });
  }
  for (const { start, end, value } of numbersIn(request.words)) {
    const words = request.words.slice(start, end);
    const terms = termList(words);
    const before = request.words.slice(0, start);
    if (isYear(words, before) || isLoose(value, words) || terms.some((term) => inNames.has(term))) continue;
    // "Which two countries": the number of answers.
    if (/\b(?:which|what)\s+$/iu.test(before)) continue;
    parts.push({ kind: "number", words, terms, others: [], value, about: aboutOf(before) });
  }
  return {
    parts: distinct(parts).slice(0, MOST_PARTS),
    opposites: termsOf(request.words).flatMap(({ term, start, end }) => {
      const word = request.words.slice(start, end).toLowerCase();
      const others = oppositesOf(word).flatMap((other) => termList(other));
      return others.length === 0 ? [] : [{ word, term, others }];
    }),
    deeds: takesForDone(request.words) ? deedsIn(request.words) : new Map(),
    isNegated: isNegated(request.words),
    weights: new Map(query.terms.map(({ term, weight }) => [term, weight])),
  };
}

/** Small numbers in words are mostly not written out elsewhere, and parts of a whole are written in many ways. */
const isLoose = (value: number, words: string): boolean => !/\p{N}/u.test(words) && value <= 2;

const ABOUT = {
  above: /\b(?:over|above|more than|at least)\s+[$€£]?\s*$/iu,
  below: /\b(?:nearly|almost|under|below|(?:less|fewer) than|at most|up to)\s+[$€£]?\s*$/iu,
  near: /\b(?:about|around|roughly|approximately|some)\s+[$€£]?\s*$/iu,
} as const;

function aboutOf(before: string): keyof typeof ABOUT | null {
  return (["above", "below", "near"] as const).find((side) => ABOUT[side].test(before)) ?? null;
}

/** "Kids" may stand with a capital in every passage found, and is a word of English all the same. */
const isOrdinary = (words: string): boolean => words === words.toLowerCase() && isCommonWord(words);

function sameAs(words: string): string[][] {
  const place = placeOf(words);
  if (place === undefined) return [];
  return placeWords(place.key)
    .map((other) => (other === "us" || other === "usa" ? ["usa"] : termList(other)))
    .filter((terms) => terms.length > 0);
}

/** One acronym that is a function word without its capitals: "WHO", "US". */
const isAcronym = (words: string): boolean => /^\p{Lu}{2,}$/u.test(words);

/** Before a year, a month or a day. */
const BEFORE_TIME =
  /\b(?:in|of|since|by|during|until|till|from|before|after|on|last|next|this|early|late|mid)[\s-]+$/iu;
/** Without such a word, a number from here on is mostly a year. */
const RECENT = 1_900;

const isYear = (words: string, before: string): boolean =>
  YEAR.test(words) && (Number(words) >= RECENT || BEFORE_TIME.test(before));

/** A month or a day of the week. "May" and "March" are verbs, too, and "Sun" and "Sat" newspapers and words: see what stands before. */
function isCalendar(words: string, before: string): boolean {
  const key = words.toLowerCase();
  if (monthOf(key) === undefined && weekdayOf(key) === undefined) return false;
  if (key.length <= 3 || key === "march") return BEFORE_TIME.test(before) && key !== "sun" && key !== "sat";
  return true;
}

/** As texts write them short: "Sept. 5", "Sun.". */
function shortForms(words: string): string[][] {
  const key = words.toLowerCase();
  return [[key.slice(0, 3)], ...(key === "september" ? [["sept"]] : [])];
}

function distinct(parts: readonly AskedPart[]): AskedPart[] {
  const seen = new Set<string>();
  return parts.filter(({ kind, terms }) => {
    const key = `${kind} ${terms.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}
