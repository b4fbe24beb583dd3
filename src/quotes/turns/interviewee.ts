import type { Span } from "../../text/span.ts";
import { type NameSpan, nameSpans } from "../speakers/name-spans.ts";

/** How much of an article before its first question tells who is asked, in UTF-16 units. */
const LONGEST_INTRODUCTION = 6_000;
const BESIDE = 90;
/** What counts for somebody: in the title; for each time that the introduction names them, up to the most. */
const IN_TITLE = 3;
const MOST_TIMES = 4;
const LEAST = 2;

const SPEAKS =
  /^[^.!?\n]{0,60}?\b(?:sp(?:oke|eaks)|talk(?:s|ed)|told us|answer(?:s|ed)?|join(?:s|ed)|sat down|chat(?:s|ted)|discuss(?:es|ed)?|reflects?|explain(?:s|ed)?|shares?|opens up|looks back)\b/u;
const IS_ASKED =
  /\b(?:with|interview(?:s|ed)?|ask(?:s|ed)?|joined by|meet|questions for|q&a:?|conversation:?)\s+(?:[^.!?\n]{0,50}\s)?$/iu;
const BYLINE = /(?:^|\n)\s*(?:by|words|text|interview(?:ed)? by|photos?|from)\s*:?\s+$/iu;

interface Person {
  weight: number;
  times: number;
  /** Where the text names them in most words. */
  full: NameSpan | null;
}

/**
 * Whom an interview asks, by its title and the text up to its first question at `end`: the words in the text that name
 * them. `null` where nobody or more than one is meant.
 */
export function intervieweeOf(text: string, title: string, end: number): Span | null {
  const people = new Map<string, Person>();
  const personOf = (span: NameSpan): Person | undefined => {
    // "The Bell spoke with …"
    if (span.hasArticle && span.keys.length === 1) return undefined;
    if (span.looks === "body" || span.looks === "place") return undefined;
    const key = span.keys.at(-1) ?? "";
    const person = people.get(key) ?? { weight: 0, times: 0, full: null };
    people.set(key, person);
    return person;
  };
  for (const span of nameSpans(title)) {
    const person = personOf(span);
    if (person === undefined) continue;
    person.weight += IN_TITLE + (IS_ASKED.test(title.slice(0, span.wholeStart)) ? 2 : 0);
  }
  const intro = text.slice(0, Math.min(end, LONGEST_INTRODUCTION));
  for (const span of nameSpans(intro)) {
    const before = intro.slice(Math.max(0, span.wholeStart - BESIDE), span.wholeStart);
    const behind = intro.slice(span.end, span.end + BESIDE);
    const isKnown = people.has(span.keys.at(-1) ?? "");
    // A word that opens a sentence is hardly a name, unless it is one elsewhere.
    if (span.opens && span.keys.length === 1 && !isKnown && span.looks === "unknown") continue;
    const person = personOf(span);
    if (person === undefined) continue;
    if ((person.full?.keys.length ?? 0) < span.keys.length) person.full = span;
    if (isByline(before, behind)) {
      person.weight -= 5;
      continue;
    }
    person.times += 1;
    person.weight += person.times <= MOST_TIMES ? 1 : 0;
    if (person.times === 1 && span.isIntroduced) person.weight += 1;
    if (SPEAKS.test(behind)) person.weight += 2;
    if (IS_ASKED.test(before)) person.weight += 3;
  }
  const [best, second] = [...people.values()].sort((a, b) => b.weight - a.weight);
  if (best === undefined || best.weight < LEAST || best.weight === second?.weight) return null;
  // "Covid", "Windows": a word alone is too little, unless a title shows it to be a person's.
  const full = best.full;
  if (full !== null && full.keys.length < 2 && full.looks !== "person") return null;
  if (full !== null) return { start: full.start, end: full.end };
  // Named in the title alone: the text may name them later.
  const key = [...people].find(([, person]) => person === best)?.[0];
  const later = nameSpans(text.slice(end, end + LONGEST_INTRODUCTION)).find(
    ({ keys }) => keys.at(-1) === key,
  );
  return later === undefined ? null : { start: end + later.start, end: end + later.end };
}

function isByline(before: string, behind: string): boolean {
  return BYLINE.test(before) || (/(?:^|\n)\s*$/u.test(before) && /^\s*(?:\n|$)/u.test(behind));
}
