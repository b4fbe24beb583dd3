import { TIME_WORDS } from "../english/calendar.ts";
import { NUMBER_WORDS } from "../english/numbers.ts";
import { lazy } from "../english/table.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList, termsOf } from "../english/terms.ts";

/** The kind of thing a question asks for, where its first words tell. */
export type Wanted = "number" | "time" | "place" | "name" | null;

const NUMBER =
  /\bhow (?:many|much|old|long|far|tall|large|big|high|deep|often|fast)\b|\b(?:what|which) (?:percentage|share|number|amount)\b/iu;
const TIME = /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade)\b/iu;
const PLACE =
  /\bwhere\b|\b(?:what|which) (?:country|city|state|town|village|place|island|continent|region)\b/iu;
const NAME = /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|company|team|organi[sz]ation|party|agency)\b/iu;

const numberTerms = lazy(() => new Set(termList([...NUMBER_WORDS].join(" "))));
const timeTerms = lazy(() => new Set(termList([...TIME_WORDS].join(" "))));
const BEFORE_PLACE = /\b(?:in|at|near|around|across|outside)\s+(?:the\s+)?$/iu;
/** How far back a preposition is looked for, in UTF-16 units. */
const LOOK_BACK = 16;

export function wantedBy(question: string): Wanted {
  if (NUMBER.test(question)) return "number";
  if (TIME.test(question)) return "time";
  if (PLACE.test(question)) return "place";
  return NAME.test(question) ? "name" : null;
}

/** Whether a passage without the kind of thing wanted can hardly answer: "where was …", "who runs …", "how many …". */
export function isWantedMost(question: string): boolean {
  return /\b(?:where|who(?:m|se)?|how (?:many|much))\b/iu.test(question);
}

/** What "how many" counts, as terms: of "how many new boats" both words, since the second may be the noun. */
export function countedBy(question: string): ReadonlySet<string> {
  const words = /\bhow (?:many|much) ((?:\S+\s*){1,2})/iu.exec(question)?.[1] ?? "";
  return new Set(termList(words).filter((term) => !isFunctionTerm(term)));
}

/** A number stands so many terms before what it counts, at most: "60 million registered users". */
const COUNTS_WITHIN = 3;

/**
 * 1 when a sentence holds something of the kind wanted that the question does not name itself, otherwise 0; half
 * of it for a number that counts something else.
 * @param terms the question's own terms
 * @param counted what a number must count, if anything
 */
export function answerFit(
  sentence: string,
  wanted: Wanted,
  terms: (term: string) => boolean,
  counted: ReadonlySet<string> = new Set(),
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
    // The first word has its capital from the sentence.
    const isName = start > 0 && /^\p{Lu}/u.test(sentence.slice(start, end)) && !isFunctionTerm(term);
    if (wanted === "name" || !isName) return isName;
    return BEFORE_PLACE.test(sentence.slice(Math.max(0, start - LOOK_BACK), start));
  }
}
