import type { Span } from "../../text/span.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";
import { BODY_WORDS, KNOWN_BODIES, THING_WORDS } from "../../english/names/bodies.ts";
import { isCalendarWord } from "../../english/calendar.ts";
import { isLeadingAdjective, isPlaceName } from "../../english/names/places.ts";
import { isTitle } from "../../english/roles.ts";
import { HONORIFICS, SUFFIXES } from "../../english/names/titles.ts";
import { givenNameOf, isGivenName, PARTICLES } from "../../english/names/given-names.ts";
import { isFunctionWord } from "../../english/function-words.ts";

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
  /** What the form alone tells. */
  readonly looks: "person" | "body" | "place" | "unknown";
}

const LONGEST_NAME = 8;
const INTRODUCTION =
  /^,\s+(?:who|whose|the|an?|its|his|her|their|\d{2}|\p{Ll}+\s+(?:of|at|for|in))(?![\p{L}\p{N}])/u;
/** Longest beginning of such an introduction that is looked at, in UTF-16 units. */
const LONGEST_INTRODUCTION = 40;
/** Possessives inside a body's name ("People’s Party"). */
const GROUPS = new Set([
  "people",
  "women",
  "men",
  "children",
  "workers",
  "veterans",
  "teachers",
  "farmers",
  "citizens",
]);
/** Words that join the parts of a body's name ("Department of Justice"). */
const JOINS = new Set(["of", "for"]);

/** The names in a text, in order, without overlap; linear in its length. */
export function nameSpans(text: string): NameSpan[] {
  const tokens = nameTokens(text);
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run = runAt(tokens, i);
    if (run.length === 0) {
      i += 1;
      continue;
    }
    const name = nameOf(text, run, tokens[i - 1]);
    if (name !== null) spans.push(name);
    i += run.length;
  }
  return spans;
}

/** The capitalised words from `i` on that stand together as one name; function words that open a sentence are none. */
function runAt(tokens: readonly NameToken[], i: number): NameToken[] {
  const run: NameToken[] = [];
  for (let at = i; at < tokens.length && run.length < LONGEST_NAME; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = run.at(-1);
    if (before !== undefined && !token.joined) break;
    if (before?.isPossessive === true && !(GROUPS.has(before.key) && BODY_WORDS.has(token.key))) break;
    const next = tokens[at + 1];
    if (token.isCapital) {
      if (isFunctionWord(token.key) && !(run.length > 0 && PARTICLES.has(token.key))) break;
      run.push(token);
      continue;
    }
    const leads = before !== undefined && next?.joined === true && !isFunctionWord(next.key);
    const isParticle =
      PARTICLES.has(token.key) && (next?.isCapital === true || PARTICLES.has(next?.key ?? ""));
    if (leads && isParticle && !BODY_WORDS.has(before.key)) run.push(token);
    else if (leads && next.isCapital && JOINS.has(token.key) && joinsBody(run) && !token.isPossessive)
      run.push(token);
    else break;
  }
  while (run.length > 0 && !run.at(-1)?.isCapital) run.pop();
  return run;
}

function joinsBody(run: readonly NameToken[]): boolean {
  const last = run.at(-1);
  return last !== undefined && BODY_WORDS.has(last.key) && !last.isPossessive;
}

function nameOf(text: string, run: readonly NameToken[], before: NameToken | undefined): NameSpan | null {
  let words = run.slice();
  while (words.length > 1 && isCalendarWord(words.at(-1)?.key ?? "")) words.pop();
  while (words.length > 1 && isCalendarWord(words[0]?.key ?? "")) words.shift();
  if (words.every((word) => isCalendarWord(word.key))) return null;
  if (words.length > 1 && words.every((word) => isLeadingAdjective(word.key))) return null;
  const isBody = BODY_WORDS.has(words.at(-1)?.key ?? "") || words.some((w, i) => i > 0 && JOINS.has(w.key));
  const whole = words;
  let honorific: string | null = null;
  let office = "";
  if (!isBody) {
    const title = lastTitle(words);
    if (title >= 0) {
      const lead = words.slice(0, title + 1);
      honorific = lead.map((word) => word.key).findLast((key) => HONORIFICS.has(key)) ?? null;
      office = lead
        .filter((word) => !HONORIFICS.has(word.key))
        .map((word) => word.text + (word.isPossessive ? "’s" : ""))
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
    const isLed = whole[0]?.opens === true || before?.key === "of"; // "Secretary of State Ana Marsh"
    if (words.length > 2 && isLed && isLedIn(words)) words = words.slice(1);
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
    words: words.map((word) => (word.isPossessive && word !== end ? `${word.text}’s` : word.text)),
    keys,
    honorific,
    office,
    isPossessive: end.isPossessive,
    opens,
    isIntroduced: INTRODUCTION.test(text.slice(end.end, end.end + LONGEST_INTRODUCTION)),
    hasArticle: before?.key === "the" && whole[0]?.joined === true,
    looks: looksOf(words, keys, honorific !== null || office !== "", isBody),
  };
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

function looksOf(
  words: readonly NameToken[],
  keys: readonly string[],
  isTitled: boolean,
  isBody: boolean,
): NameSpan["looks"] {
  const only = keys.length === 1 ? keys[0] : undefined;
  if (isBody) return "body";
  if (isTitled) return "person";
  if (only !== undefined) {
    if (isPlaceName(only)) return "place";
    if (KNOWN_BODIES.has(only) || isAcronym(words[0]?.text ?? "")) return "body";
    const given = givenNameOf(only);
    // "Grace under pressure": the capital of a sentence's first word makes no name of a word.
    return given === undefined || (given.isWord && words[0]?.opens === true) ? "unknown" : "person";
  }
  if (THING_WORDS.has(keys.at(-1) ?? "")) return "place";
  if (
    keys.some((key) => BODY_WORDS.has(key) && key !== "house" && key !== "church") ||
    keys.some((key) => KNOWN_BODIES.has(key))
  )
    return "body";
  if (SUFFIXES.has(keys.at(-1) ?? "") || isGivenName(keys[0] ?? "")) return "person";
  if (words.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word.text))) return "person";
  if (/^(?:\p{Lu}\.)+$/u.test(words[0]?.text ?? "")) return "person";
  if (
    isPlaceName(keys.at(-1) ?? "") ||
    keys[0] === "new" ||
    keys[0] === "san" ||
    keys[0] === "saint" ||
    keys[0] === "st"
  )
    return "place";
  if (words.some((word) => isAcronym(word.text))) return "body";
  return "unknown";
}

function isAcronym(word: string): boolean {
  return (
    /^(?:\p{Lu}\p{Lu}+(?:-\p{Lu}+)?|(?:\p{Lu}\.){2,}|\p{Lu}{2,}\p{L}?)$/u.test(word) ||
    /^\p{Lu}&\p{Lu}$/u.test(word)
  );
}
