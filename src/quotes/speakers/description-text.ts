import { isFunctionWord, isPreposition, isTimeWord } from "../../english/function-words.ts";
import { isCalendarWord } from "../../english/calendar.ts";

/** A name or a description has no more words, so that a list of speakers can be read. */
const MOST_WORDS = 6;
/** What a clause begins with that tells more of whom the words before it describe: "released last year", "taken as they left". */
const CLAUSE =
  /^\p{Ll}+(?:ed|ing|en)$|^(?:who|whom|whose|which|that|led|seen|held|told|sent|made|put|built|sold|run|going)$/u;
const BEHIND_CLAUSE =
  /^(?:by|in|at|on|with|to|from|last|this|during|as|for|since|under|over|through|near|of|his|her|their|its|the|an?|such|behind|against|who|\p{N}+)$/iu;

/**
 * The words of a description that a reader would call its bearer by: without what is told of them besides (clauses, times, what
 * stands in brackets or behind a dash), at most six words where the rest can be left off. Always some of the words.
 */
export function descriptionText(whole: string): string {
  const plain = whole
    .replace(/\s<[^\s<>]{1,16}>/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/\s?[–—([].*$/u, "")
    .replace(/[\s,;:”"]+$/u, "");
  let words = plain.split(" ");
  const clause = words.findIndex(
    (word, i) =>
      i > 1 && CLAUSE.test(word) && (words[i + 1] === undefined || BEHIND_CLAUSE.test(words[i + 1] ?? "")),
  );
  if (clause > 0) words = words.slice(0, clause);
  while (words.length > 2 && isTime(words.at(-1) ?? "")) words.pop();
  // "an analysis by Ana Marsh, a former aide".
  const comma = words.findIndex((word, i) => i > 0 && word.endsWith(","));
  if (words.length > MOST_WORDS && comma > 1) words = words.slice(0, comma + 1);
  if (words.length === MOST_WORDS + 1 && /^(?:an?|the)$/iu.test(words[0] ?? "")) words.shift();
  while (words.length > MOST_WORDS) {
    const cut = words.findLastIndex(
      (word, i) => i > 0 && i < words.length && isPreposition(word.toLowerCase()),
    );
    if (cut < 2) break;
    words = words.slice(0, cut);
  }
  while (words.length > 1 && isLoose(words.at(-1) ?? "")) words.pop();
  const text = words.join(" ").replace(/[\s,;:]+$/u, "");
  return [text, plain, whole.trim()].find((one) => /[\p{L}\p{N}]/u.test(one)) ?? whole;
}

function isTime(word: string): boolean {
  const key = word.toLowerCase();
  return (
    isTimeWord(key) ||
    isCalendarWord(key) ||
    /^(?:morning|afternoon|evening|night|week|month|year|last|(?:19|20)\p{N}{2})$/u.test(key)
  );
}

/** No description ends with it. */
function isLoose(word: string): boolean {
  return (
    /^\p{Ll}/u.test(word) &&
    isFunctionWord(word) &&
    !/^(?:there|here|all|others?|many|some|most|both|few|several)$/u.test(word)
  );
}
