import { contentTerms } from "../english/function-words.ts";
import { numbersIn } from "../english/numbers.ts";
import type { Hit } from "../retrieval/retriever.ts";
import type { Query } from "../retrieval/query.ts";
import { type Span, sliceOf } from "../text/span.ts";
import { sentenceAround } from "./context.ts";

/** The words are told by themselves from this margin over "no answer here" on; tuned on the questions by readers. */
const WORDS_FROM = -8;
/** Another article's words are told beside the answer's only where the reader would have answered with them. */
const OTHER_FROM = 0.5;
/** Further words that are told in the first line, at most. */
const MOST_OTHERS = 2;

/**
 * The words of a hit that answer by themselves; of a question that is answered by yes or no the sentence that tells which. `null` where it is
 * not clear which they are.
 */
export function answeringWords(
  hit: Pick<Hit, "reading" | "passage" | "sentences">,
  { wanted }: Pick<Query, "wanted">,
  isYesNo: boolean,
): Span | null {
  const { reading } = hit;
  if (reading?.model == null || reading.words === null) return null;
  if (isYesNo) return tellingSentence(hit, reading.words, reading.model.margin);
  if (reading.model.margin < WORDS_FROM) return null;
  return wanted !== null && reading.checks.kind > 0.5 ? null : reading.words;
}

/**
 * Whether a hit answers another question than the first one does: "six weeks" is not how long a wall of "1.9 kilometres" is. Of numbers
 * without a unit nobody knows.
 */
export function answersOtherwise(hit: Hit, first: Hit, query: Pick<Query, "wanted">): boolean {
  if (query.wanted !== "number" || hit === first) return false;
  const [told, other] = [textOf(first, query), textOf(hit, query)];
  return told !== null && other !== null && areOfOtherUnits(told, other);
}

/** The sentence that tells yes or no: none that asks, and none of which the reader makes nothing. */
function tellingSentence(hit: Pick<Hit, "passage" | "sentences">, words: Span, margin: number): Span | null {
  const sentence = margin < WORDS_FROM ? undefined : sentenceAround(hit, words);
  if (sentence === undefined) return null;
  return /\?["”’']?\s*$/u.test(sliceOf(hit.passage.text, sentence)) ? null : sentence;
}

/** Longer sentences are no first line of a phone, and stand below it anyway. UTF-16 units. */
const LONGEST_SAID = 100;

/** The words that the first line tells; a sentence that says yes or no only where it is short. */
export function leadWords(words: string | undefined, isYesNo: boolean): string | null {
  return words === undefined || (isYesNo && words.length > LONGEST_SAID) ? null : words;
}

/** What other articles answer, in other words than the first one: one an article, each once, best first. */
export function otherWords(hits: readonly Hit[], query: Pick<Query, "wanted">): string[] {
  const [first, ...others] = hits;
  // Reasons and descriptions differ in every article; numbers, days and names are told only where they do.
  if (first === undefined || query.wanted === null) return [];
  const told = textOf(first, query);
  if (told === null) return [];
  const words: string[] = [];
  const articles = new Set([first.article.id]);
  for (const hit of others) {
    const { reading, article } = hit;
    const other = textOf(hit, query);
    if (other === null || articles.has(article.id)) continue;
    if (reading?.model == null || reading.model.answer < OTHER_FROM || lacksMuch(hit)) continue;
    if ([told, ...words].some((known) => isSame(known, other))) continue;
    if (query.wanted === "number" && isOverTime(hit) !== isOverTime(first)) continue;
    articles.add(article.id);
    words.push(other);
  }
  return words.slice(0, MOST_OTHERS);
}

/** "1.9 kilometres" and "six weeks" answer different questions; of a number alone nobody knows. */
function areOfOtherUnits(a: string, b: string): boolean {
  const [one, other] = [unitsOf(a), unitsOf(b)];
  return one.size > 0 && other.size > 0 && ![...one].some((unit) => other.has(unit));
}

/** The words of a number's text that are no number, without those that every text has. */
function unitsOf(words: string): Set<string> {
  const numbers = numbersIn(words);
  const rest = numbers.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), words);
  return new Set(contentTerms(rest));
}

/** A passage on another person, time or number answers another question. */
function lacksMuch({ reading }: Hit): boolean {
  if (reading === undefined) return true;
  const { nameNear, timeNear, numberNear, negation, opposite } = reading.checks;
  return nameNear + timeNear + numberNear + negation + opposite > 0;
}

function textOf(hit: Hit, query: Pick<Query, "wanted">): string | null {
  const words = answeringWords(hit, query, false);
  return words === null ? null : sliceOf(hit.passage.text, words);
}

/** Behind a number: it is one of so long a time ("410,000 passengers this year"), and no capacity or stock. */
const OVER_TIME =
  /^(?:\s+[\p{L}-]+){0,4}\s+(?:an?|per|each|every|this|last|next)\s+(?:hour|day|night|week|month|season|quarter|year|decade)(?!\p{L})/iu;
const OFTEN = /^(?:\s+[\p{L}-]+){0,3}\s+(?:hourly|daily|weekly|monthly|annually|yearly)(?!\p{L})/iu;

function isOverTime({ passage, reading }: Hit): boolean {
  const words = reading?.words ?? null;
  const last = words === null ? undefined : numbersIn(sliceOf(passage.text, words)).at(-1);
  if (words === null || last === undefined) return false;
  const behind = passage.text.slice(words.start + last.end, words.end + 60);
  return OVER_TIME.test(behind) || OFTEN.test(behind);
}

/** Numbers are compared by their values; of other words one may hold the other ("240" and "240 passengers" tell the same). */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => new Set(numbersIn(words).map(({ value }) => value)));
  if (one !== undefined && other !== undefined && one.size > 0 && other.size > 0) {
    const [few, many] = one.size <= other.size ? [one, other] : [other, one];
    return [...few].every((value) => many.has(value));
  }
  const [first, second] = [plain(a), plain(b)];
  if (first === "" || second === "") return true;
  return ` ${first} `.includes(` ${second} `) || ` ${second} `.includes(` ${first} `);
}

function plain(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
