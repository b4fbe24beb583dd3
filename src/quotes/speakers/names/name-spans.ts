import { isCalendarWord } from "../../../english/calendar.ts";
import { isFunctionWord } from "../../../english/function-words.ts";
import { BODY_WORDS, KNOWN_BODIES, THING_WORDS } from "../../../english/names/bodies.ts";
import { isGivenName } from "../../../english/names/given-names.ts";
import { isLeadingAdjective } from "../../../english/names/places.ts";
import { HONORIFICS } from "../../../english/names/titles.ts";
import { headForm, isPersonNoun, isPlural, isTitle } from "../../../english/roles.ts";
import type { Span } from "../../../text/span.ts";
import { JOINS, runAt } from "./name-runs.ts";
import { looksOf, type NameLooks, type NameToken, nameTokens, possessiveOf } from "./name-tokens.ts";
import { isPersonDespite, isReported, type WordUses, wordUses } from "./word-names.ts";

/** One place where a text names somebody or something. */
export interface NameSpan extends Span {
  /** The name's words as written, without honorific, office and possessive ending; never empty. */
  readonly words: readonly string[];
  /** The same folded, without dots. */
  readonly keys: readonly string[];
  /** "mr", "mrs", …, where one stands before it. */
  readonly honorific: string | null;
  /** The words before the name that tell an office, as written ("White House Press Secretary"); empty where none do. */
  readonly office: string;
  /** Where the office or honorific begins; otherwise `start`. */
  readonly wholeStart: number;
  readonly isPossessive: boolean;
  /** Whether a sentence opens with it, where a capital proves nothing. */
  readonly opens: boolean;
  /** Whether an apposition or relative clause behind it tells who that is ("Tomas Brandreth, who chairs …"). */
  readonly isIntroduced: boolean;
  /** Whether "the" stands before it. */
  readonly hasArticle: boolean;
  /** Whether it stands as a label before somebody's words: a person's, however it is written. */
  readonly isLabel: boolean;
  /** What the form alone tells. */
  readonly looks: NameLooks;
}

const INTRODUCTION =
  /^,\s+(?:who|whose|which|the|an?|its|his|her|their|\d{2}|\p{Ll}+\s+(?:of|at|for|in))(?![\p{L}\p{N}])/u;
/** Longest beginning of such an introduction that is looked at, in UTF-16 units. */
const LONGEST_INTRODUCTION = 40;
/** The names in a text, in order, without overlap; linear in its length. */
export function nameSpans(text: string): NameSpan[] {
  const tokens = nameTokens(text);
  const alone = wordsAlone(tokens);
  const uses = wordUses(tokens);
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run = runAt(text, tokens, i);
    if (run.length === 0) {
      i += 1;
      continue;
    }
    const name = nameOf(text, run, tokens[i - 1], alone, uses);
    if (name !== null) spans.push(name);
    i += run.length;
  }
  return spans;
}

/** The name that a label is, whatever its words are else ("WILL WHO:"); a person's, where nothing shows a body's or a place's. */
export function labelName(text: string, label: Span): NameSpan | null {
  const run = nameTokens(text.slice(label.start, label.end)).map((token) => ({
    ...token,
    start: token.start + label.start,
    end: token.end + label.start,
  }));
  if (run.length === 0) return null;
  const name = nameOf(text, run, undefined, new Set(), wordUses(run));
  if (name === null) return null;
  const isOther = name.looks === "place" || (name.looks === "body" && name.words.length > 1);
  return { ...name, looks: isOther ? name.looks : "person", isLabel: true };
}

/** Names of one word: with a capital inside a sentence, or before a verb of reporting, and none beside them. */
function wordsAlone(tokens: readonly NameToken[]): ReadonlySet<string> {
  const alone = tokens.filter((token, i) => {
    if (!token.isCapital || (token.joined && tokens[i - 1]?.isCapital === true)) return false;
    if (isFunctionWord(token.key) || KNOWN_BODIES.has(token.key) || /\p{Lu}.*\p{Lu}/u.test(token.text))
      return false;
    const next = tokens[i + 1];
    if (token.opens) return next?.joined === true && isReported(next);
    return !(next?.joined === true && next.isCapital);
  });
  return new Set(alone.map(({ key }) => key));
}

/** Whether a name begins with the family's ("Pham Thi Lien"), who goes by it elsewhere, or is introduced with it. */
function isFamilyName(text: string, words: readonly NameToken[], alone: ReadonlySet<string>): boolean {
  const first = words[0];
  const end = words.at(-1)?.end ?? text.length;
  if (first === undefined) return false;
  if (alone.has(first.key)) return true;
  return (
    INTRODUCTION.test(text.slice(end, end + LONGEST_INTRODUCTION)) &&
    /^\p{Lu}\p{Ll}+$/u.test(first.text) &&
    !/(?:ing|ed)$/u.test(first.key) &&
    !isPersonNoun(headForm(first.key))
  );
}

function nameOf(
  text: string,
  run: readonly NameToken[],
  before: NameToken | undefined,
  alone: ReadonlySet<string>,
  uses: WordUses,
): NameSpan | null {
  let words = run.slice();
  while (words.length > 1 && isCalendarWord(words.at(-1)?.key ?? "")) words.pop();
  while (words.length > 1 && isCalendarWord(words[0]?.key ?? "")) words.shift();
  if (words.every((word) => isCalendarWord(word.key))) return null;
  if (words.length > 1 && words.every((word) => isLeadingAdjective(word.key))) return null;
  const isPerson = isPersonDespite(text, words, before, uses);
  const officer = isPerson || words.length < SHORTEST_WITH_OFFICE ? -1 : officerIn(words);
  const isBody =
    officer < 0 &&
    ((BODY_WORDS.has(words.at(-1)?.key ?? "") && !isPerson) ||
      words.some((w, i) => i > 0 && JOINS.has(w.key)));
  const whole = words;
  let honorific: string | null = null;
  let office = "";
  if (!isBody) {
    const title = Math.max(officer, lastTitle(words));
    if (isAdjective(text, words, title)) words = words.slice(title + 1);
    else if (title >= 0) {
      const lead = words.slice(0, title + 1);
      honorific = lead.map((word) => word.key).findLast((key) => HONORIFICS.has(key)) ?? null;
      office = lead
        .filter((word) => !HONORIFICS.has(word.key))
        .map((word) => (word.isPossessive ? possessiveOf(word.text) : word.text))
        .join(" ");
      words = words.slice(title + 1);
    }
    const first = words[0];
    while (
      words.length > 1 &&
      isLeadingAdjective(words[0]?.key ?? "") &&
      !(words.length === 2 && isGivenName(words[0]?.key ?? ""))
    )
      words = words.slice(1);
    // "Secretary of State Ana Marsh", "Rival Ana Marsh".
    const isLed = before?.key === "of" || (whole[0]?.opens === true && !isFamilyName(text, words, alone));
    const isOfOffice = title < 0 && words.length > 2 && before !== undefined && IN_OFFICE.test(before.key);
    const rest = isOfOffice
      ? behindOffice(text.slice(Math.max(0, before.end - LONGEST_OFFICE), before.end), words)
      : words;
    if (rest.length < words.length) words = rest;
    else if (words.length > 2 && isLed && isLedIn(words)) words = words.slice(1);
    if (first !== words[0]) office = joinOffice(office, whole, words);
  }
  const start = words[0];
  const end = words.at(-1);
  if (start === undefined || end === undefined) return null;
  const keys = words.map((word) => word.key);
  const opens = whole[0]?.opens === true;
  return {
    start: start.start,
    end: end.end,
    wholeStart: whole[0]?.start ?? start.start,
    words: words.map((word) => (word.isPossessive && word !== end ? possessiveOf(word.text) : word.text)),
    keys,
    honorific,
    office,
    isPossessive: end.isPossessive,
    opens,
    isIntroduced: INTRODUCTION.test(text.slice(end.end, end.end + LONGEST_INTRODUCTION)),
    hasArticle: before?.key === "the" && whole[0]?.joined === true,
    isLabel: false,
    looks: looksOf(words, keys, honorific !== null || office !== "" || isPerson, isBody),
  };
}

/** "Major Harrow roads were open": a word that is a title elsewhere, before what stands before a noun. */
function isAdjective(text: string, words: readonly NameToken[], title: number): boolean {
  const [word, name] = [words[title], words[title + 1]];
  if (word?.opens !== true || name === undefined || words.length !== title + 2) return false;
  return (
    /^(?:major|general|private|chief|principal|premier)$/u.test(word.key) &&
    PLURAL_SUBJECT.test(text.slice(name.end, name.end + LONGEST_INTRODUCTION))
  );
}

const PLURAL_SUBJECT =
  /^\s\p{Ll}+s\s(?:are|were|have|had|remain|remained|will|would|may|might|can|could|must)(?!\p{L})/u;

const IN_OFFICE = /^(?:of|for|to|the|and)$/u;
/** Before a name that begins with what an office is of, or for: "Minister for Fish and", "Ambassador to the". */
const OFFICE_OF = /(\p{Lu}\p{Ll}+)\s(?:of|for|to)(?:\sthe)?(?:(?:\s\p{Lu}\p{Ll}+,?){1,3}\sand)?$/u;
const LONGEST_OFFICE = 80;

/** "Omar Farouk" of "Minister for Climate Change Omar Farouk": from the given name on, or the last two words. */
function behindOffice(before: string, words: readonly NameToken[]): NameToken[] {
  const title = OFFICE_OF.exec(before)?.[1];
  if (title === undefined || !isTitle(title.toLowerCase())) return words.slice();
  const given = words.findIndex(({ key }, i) => i > 0 && i < words.length - 1 && isGivenName(key));
  return words.slice(given > 0 ? given : -2);
}

/** A body, what somebody is there, and two names. */
const SHORTEST_WITH_OFFICE = 4;
/** Words of a person's name behind a body's, at most. */
const MOST_NAMES = 4;

/** Where a body's name ends in what somebody is there, who is named behind it ("Bank of Harrow Governor Ana Marsh"); -1 where none does. */
function officerIn(words: readonly NameToken[]): number {
  return words.findLastIndex(({ key }, i) => {
    const name = words.slice(i + 1);
    if (i < 1 || name.length < 2 || name.length > MOST_NAMES || name[0] === undefined) return false;
    if (!isTitle(key) && (!isPersonNoun(key) || isPlural(key))) return false;
    const body = words.slice(0, i);
    // "Ana Porter Marsh Lind": a surname.
    if (body.length === 1 && isGivenName(body[0]?.key ?? "")) return false;
    const isOfBody = body.some(
      ({ key, text }) =>
        JOINS.has(key) || BODY_WORDS.has(key) || KNOWN_BODIES.has(key) || /^\p{Lu}{2,}$/u.test(text),
    );
    if (!isOfBody && !isGivenName(name[0].key)) return false;
    return name.every(({ key }) => !BODY_WORDS.has(key) && !THING_WORDS.has(key) && !JOINS.has(key));
  });
}

/** Where the last title stands; -1 where none does. Behind a given name or an honorific "King" is a surname. */
function lastTitle(words: readonly NameToken[]): number {
  const leads = ({ key }: NameToken) => isTitle(key) || HONORIFICS.has(key);
  const last = words.at(-1);
  const before = words.at(-2)?.key ?? "";
  const isSurname = last !== undefined && leads(last) && (HONORIFICS.has(before) || isGivenName(before));
  return (isSurname ? words.slice(0, -1) : words).findLastIndex(leads);
}

/** Whether a given name follows a word that is none, at the start of a sentence ("Rival Ana Marsh"). */
function isLedIn(words: readonly NameToken[]): boolean {
  const [first, second] = words;
  return (
    first !== undefined &&
    second !== undefined &&
    !isGivenName(first.key) &&
    isGivenName(second.key) &&
    !/\.$/u.test(first.text)
  );
}

function joinOffice(office: string, whole: readonly NameToken[], words: readonly NameToken[]): string {
  if (office !== "") return office;
  return whole
    .slice(0, whole.length - words.length)
    .map((word) => word.text)
    .join(" ");
}
