import { isCalendarWord } from "../../../english/calendar.ts";
import {
  isDeterminer,
  isFunctionWord,
  isHelpingVerb,
  isPreposition,
  isSubjectWord,
  isTimeWord,
} from "../../../english/function-words.ts";
import { BODY_WORDS } from "../../../english/names/bodies.ts";
import { isPersonNoun, isPlural } from "../../../english/roles.ts";
import { wordList } from "../../../english/table.ts";
import { lemmaOf } from "../../../english/terms.ts";
import { fold } from "../../../text/terms.ts";

/** A name or a description has no more words, so that a list of speakers can be read. */
const MOST_WORDS = 6;
/** What a clause begins with that tells more of whom the words before it describe: "released last year", "taken as they left". */
const CLAUSE =
  /^\p{Ll}+(?:ed|ing|en)$|^(?:who|whom|whose|which|that|led|seen|held|told|sent|made|put|built|sold|run|going|where|when)$/u;
const BEHIND_CLAUSE =
  /^(?:by|in|at|on|with|to|from|last|this|during|as|for|since|under|over|through|near|of|his|her|their|its|the|an?|such|behind|against|who|\p{N}+)$/iu;
/** Adjectives that stand behind their noun for what follows them; cut off from it they tell nothing. */
const WANTS_MORE = wordList(
  "familiar close aware privy able unable willing unwilling likely unlikely ready eligible responsible opposed loyal critical",
);
/** "an increasing number of pilots" are no number. */
const AMOUNTS = wordList(
  "number majority minority share percent percentage part half third quarter handful group couple pair lot series dozen dozens hundreds thousands scores crowd one two three some many most few several all both each none any",
);
/** What stands behind a comma and no longer belongs to the noun before it. */
const BESIDE =
  /^(?:the|an?|his|her|their|its|including|such|who|which|whose|based|known|once|and|or)$|^[\p{Lu}\p{N}]/u;

/**
 * The words of a description that a reader would call its bearer by: without what is told of them besides (clauses, times, what
 * stands in brackets, behind a dash or beside a comma), at most six words where the rest can be left off; names in it stay whole.
 * Always some of the words, in their order.
 */
export function descriptionText(whole: string): string {
  const plain = whole
    .replace(/\s<[^\s<>]{1,16}>/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^.*(?<!\p{N}):(?!\/\/)\s*(?=\S*[\p{L}\p{N}])/u, "")
    .replace(LEAD, "")
    .replace(/\s?(?:[–—−([]|--|\s-\s).*$/u, "")
    .replace(/^([^()]*)\).*$/u, "$1")
    .replace(/[\s,;:)\]-]+$/u, "");
  let words = withoutOpenMark(plain).split(" ");
  words = trimmed(beforeComma(words.slice(0, clauseIn(words) ?? words.length)));
  if (words.length === MOST_WORDS + 1 && /^(?:an?|the)$/iu.test(words[0] ?? "")) words.shift();
  while (words.length > MOST_WORDS) {
    const cut = words.findLastIndex((_, i) => i > 0 && opensAddition(words, i));
    const end = cut < 1 ? looseEnd(words) : cut;
    // "data from the Western Harbour Office": of one word alone nobody knows which data.
    if (end < 1 || (cut === 1 && isName(words.slice(2)))) break;
    words = trimmed(words.slice(0, end));
  }
  const text = words.join(" ").replace(/[\s,;:]+$/u, "");
  return [text, plain, whole.trim()].find((one) => /[\p{L}\p{N}]/u.test(one)) ?? whole;
}

function isClause(word: string): boolean {
  return CLAUSE.test(word) && !isPersonNoun(word) && !/^(?:seven|ten|eleven|dozen|\p{Ll}+teen)$/u.test(word);
}

/** Marks, and adverbs that tell how many more there are: "even some of his advisers". */
const LEAD =
  /^(?:[^\p{L}\p{N}"“'‘$€£]+|(?:[Ee]ven|[Oo]nly|[Jj]ust|[Pp]erhaps|[Ee]specially|[Pp]articularly|[Ii]ncluding)\s(?=\S))+/u;

/** Up to a quote mark that nothing closes, or without one that nothing opens. */
function withoutOpenMark(text: string): string {
  const opening = text.split("“").length - text.split("”").length;
  if (opening > 0) return text.slice(0, text.lastIndexOf("“")).trim() || text.replaceAll("“", "");
  if (opening < 0) return text.replace(/”$/u, "");
  if (text.split('"').length % 2 === 1) return text;
  return text.slice(0, text.lastIndexOf('"')).trim() || text.replaceAll('"', "");
}

/** Where a clause begins that tells more of the noun before it: "a poll | released last week", "two people | I met", "a charge | the board". */
function clauseIn(words: readonly string[]): number | undefined {
  const at = words.findIndex((word, i) => {
    const before = words[i - 1] ?? "";
    if (i === 0) return false;
    if (isHelpingVerb(word) || (SUBJECT.test(word) && !isFunctionWord(before.toLowerCase()))) return true;
    // "captains like Ana Marsh".
    if (/^(?:like|such)$/u.test(word) && /^(?:as$|\p{Lu}\p{L})/u.test(words[i + 1] ?? "")) return true;
    // "experts the paper spoke to", "experts HPO News met".
    if (/^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(before) && isPlural(fold(before)) && isPast(words[i + 1]))
      return true;
    if (i > 1 && isClause(word)) return words[i + 1] === undefined || BEHIND_CLAUSE.test(words[i + 1] ?? "");
    return i > 1 && isNoun(before) && isOpening(word) && !/^\p{Lu}/u.test(words[i + 1] ?? "");
  });
  if (at < 0) return undefined;
  return at > 1 && isClause(words[1] ?? "") && isNoun(words[0] ?? "") ? 1 : at;
}

/** An irregular past form: "spoke", "met". */
function isPast(word = ""): boolean {
  return /^\p{Ll}/u.test(word) && lemmaOf(word) !== word && !isPersonNoun(word);
}

const SUBJECT = /^(?:I|we|you|he|she|they|it)$/u;

/** A determiner opens another noun phrase. */
function isOpening(word: string): boolean {
  return /^\p{Ll}/u.test(word) && isDeterminer(word) && !isSubjectWord(word) && !AMOUNTS.has(word);
}

/** Whether a word in small letters is likely a noun, as it stands where one may stand. */
function isNoun(word: string): boolean {
  return (
    /^\p{L}\p{Ll}[\p{L}-]*$/u.test(word) &&
    !isFunctionWord(word.toLowerCase()) &&
    !isPreposition(word.toLowerCase()) &&
    !AMOUNTS.has(word.toLowerCase()) &&
    !isClause(word)
  );
}

/** "the pair, once champions", but "two new, large-scale studies" and "the family, pilots and guards". */
function beforeComma(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word.endsWith(","));
  if (at < 0) return words.slice();
  const next = words[at + 1] ?? "";
  const isList = words.length <= MOST_WORDS && /^(?:and|or)$/u.test(words.at(-2) ?? "") && !BESIDE.test(next);
  const noun = fold((words[at] ?? "").slice(0, -1));
  const isAdjective =
    at > 0 && !isOfNouns(noun) && words.slice(0, at).every((word) => isFunctionWord(word.toLowerCase()));
  return isList || (isAdjective && !BESIDE.test(next) && !isClause(next))
    ? words.slice()
    : words.slice(0, at + 1);
}

function isOfNouns(key: string): boolean {
  return isPersonNoun(key) || BODY_WORDS.has(key) || isPlural(key) || AMOUNTS.has(key);
}

/** Whether words are one name: "the Bank of Harrow". */
function isName(words: readonly string[]): boolean {
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:the|of|for|and|&)$/u.test(word));
}

/** Whether the description may end before the word at `i`: a preposition that joins neither a name's parts nor an amount with its noun. */
function opensAddition(words: readonly string[], i: number): boolean {
  const word = words[i]?.toLowerCase() ?? "";
  if (!isPreposition(word) && word !== "like" && word !== "such") return false;
  const before = words[i - 1] ?? "";
  const next = words[i + 1] ?? "";
  if (word === "of" && AMOUNTS.has(before.toLowerCase())) return false;
  const isJoint = word === "of" || word === "for";
  return !(isJoint && /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(next));
}

/** Where a description of too many words may end otherwise: before a participle, or before others who are told beside; -1 for nowhere. */
function looseEnd(words: readonly string[]): number {
  return words.findIndex((word, i) => {
    const before = words[i - 1] ?? "";
    if (i < 2 || !/^\p{Ll}/u.test(before) || !isNoun(before)) return false;
    const isBreak = /^\p{Ll}{3,}(?:ed|ing)$/u.test(word) || word === "and" || word === "or";
    return isBreak && isOfNouns(fold(before));
  });
}

/** Without what no description ends with. */
function trimmed(all: readonly string[]): string[] {
  const words = all.slice();
  for (;;) {
    const last = words.at(-1) ?? "";
    const bare = last.replace(/[,;:]+$/u, "");
    // "the two", "the one".
    if (/^the$/iu.test(words[0] ?? "") && words.slice(1).every((word) => COUNTED.test(word))) return words;
    if (words.length > 2 && isTime(bare)) words.pop();
    else if (words.length > 1 && (isLoose(bare) || WANTS_MORE.has(bare))) words.pop();
    else if (words.length > 2 && isPossessive(bare) && LEADS_NOUN.test(words.at(-2) ?? "")) words.pop();
    else if (words.length > 1 && isCutOff(bare, words.at(-2) ?? "")) words.pop();
    else return words;
  }
}

/** A participle at the end, whose clause is cut off: "data released", "the group helping", but not "public polling". */
function isCutOff(word: string, before: string): boolean {
  if (/^\p{Ll}{3,}ed$/u.test(word)) return isNoun(before);
  return /^\p{Ll}{3,}ing$/u.test(word) && isOfNouns(fold(before));
}

const COUNTED = /^(?:one|two|three|four|five|first|second|third|last|other|latter|former)$/u;
const LEADS_NOUN = /^(?:\p{Ll}+\s)?(?:of|by|from|with|to|in|on|at|for|the|an?|his|her|their|its)$/u;

function isPossessive(word: string): boolean {
  return /(?:['’]s|s['’])$/u.test(word);
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
    (isFunctionWord(word) || isPreposition(word)) &&
    !/^(?:there|here|all|others?|many|some|most|both|few|several|more|us|them|image|photo|video|advertisement|(?:every|any|some|no)(?:one|body))$/u.test(
      word,
    )
  );
}
