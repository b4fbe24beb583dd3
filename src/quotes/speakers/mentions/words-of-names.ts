import {
  isAuxiliary,
  isDeterminer,
  isFunctionWord,
  isPreposition,
  isTimeWord,
} from "../../../english/function-words.ts";
import { isLeadingAdjective } from "../../../english/names/places.ts";
import { type Pronoun, pronounOf } from "../../../english/pronouns.ts";
import { reportingVerb } from "../../../english/reporting-verbs.ts";
import { headForm, isPersonNoun, isPlural, isTitle } from "../../../english/roles.ts";
import { lemmaOf } from "../../../english/terms.ts";
import type { Span } from "../../../text/span.ts";
import { fold } from "../../../text/terms.ts";
import type { NameUse } from "../cast/character.ts";

// A mention may hold more than who is meant: "to the harbour board", "which officials", "Ana Marsh leads the board". Here is what of it is left.

/** What opens no noun phrase: marks, prepositions, question words and verbs that a clause begins with. */
const LEAD =
  /^(?:\([^()]*\)\s*|[^\p{L}\p{N}"“'‘$€£]+|(?:as|to|of|by|from|in|on|with|across|among|throughout|at(?!\s(?:least|most|\p{N}))|here|what|which|who|whom|whose|how|why|where|when|than|there\s(?:are|were|is|was)|did|does|do)(?:\s+|,\s*(?=\p{L})))+/iu;
const RELATIVE = /^[^\p{L}\p{N}]*(who|which|that),?\s+([\p{L}’']+)(?:\s+([\p{L}’']+))?/iu;

/** Where in a mention's words whoever is meant begins; "relative": with a clause that tells of whom the words before it name ("which produced the meat"). */
export function openingOf(words: string): number | "relative" {
  const clause = RELATIVE.exec(words);
  if (clause !== null && opensClause(fold(clause[1] ?? ""), clause[2] ?? "", clause[3] ?? ""))
    return "relative";
  const that = /^that\s(?=(\p{L}+)(?:\s(\p{L}+))?\s*$)/u.exec(words);
  // "that officials": no determiner stands before several.
  if (that !== null && isPlural(fold(that[2] ?? that[1] ?? ""))) return that[0].length;
  const lead = LEAD.exec(words)?.[0] ?? "";
  // "By four to one", "In all": what is left must be words.
  return /\p{L}/u.test(words.slice(lead.length)) ? lead.length : 0;
}

/** Whether a relative pronoun before the word is a clause's subject: "who doles", "which for years", but not "which advocates". */
function opensClause(pronoun: string, word: string, next: string): boolean {
  const key = fold(word);
  if (word !== key && /^\p{Lu}/u.test(word)) return false;
  if (isDeterminer(key) || (isPlural(key) && isPersonNoun(headForm(key)))) return false;
  if (isAuxiliary(key) || isPreposition(key) || isTimeWord(key) || key === "as" || key === "last")
    return true;
  return isVerb(key, next) || (pronoun === "who" && !isPersonNoun(headForm(key)) && next !== "");
}

/** The relative pronoun that a mention's words begin with. */
export function relativeOf(words: string): Pronoun | undefined {
  return pronounOf(/\p{L}+/u.exec(words)?.[0] ?? "");
}

/** "she had", "it is": a pronoun in the subject's form has no noun behind it. */
export function subjectPronoun(words: string): Pronoun | undefined {
  const [first = "", ...rest] = words.split(/\s+/u);
  const pronoun = /^\p{L}+$/u.test(rest[0] ?? "") ? pronounOf(first) : undefined;
  if (pronoun?.case !== "subject" || pronoun.kind === "relative") return undefined;
  return rest[0] === "and" ||
    isAuxiliary((rest[0] ?? "").toLowerCase()) ||
    isVerb(fold(rest[0] ?? ""), rest[1] ?? "")
    ? pronoun
    : undefined;
}

/** Words that name nobody, however they came to be taken for a speaker. */
export const NOBODY =
  /^(?:[Tt]here|[Hh]ere|[Tt]his|[Tt]hese|[Tt]he|[Aa]n?|[Ss]o|[Nn]ot|[Mm]ore|[Ww]hat|(?:[Tt]here|[Hh]ere|[Ww]hat)['’]s.*)$/u;

/** Whether words are what somebody did, and nobody: "told the crowd". */
export function isDeed(words: string): boolean {
  const [first = "", next = ""] = words.split(/\s+/u);
  return /^\p{Ll}/u.test(first) && !isDeterminer(first) && isDeterminer(next) && isVerb(first, next);
}

/** Whoever a mention begins with, where a verb and more of the sentence follow: "Ana Marsh leads the board". */
export function subjectOf(text: string, mention: Span, uses: readonly NameUse[]): NameUse | undefined {
  const use = uses[0];
  if (use === undefined || use.span.isPossessive) return undefined;
  if (!/^(?:the\s+)?$/iu.test(text.slice(mention.start, use.span.wholeStart))) return undefined;
  const behind = /^\s(\p{Ll}+)(?:\s+([^\s]+)|[\s,.]*$)/u.exec(text.slice(use.span.end, mention.end));
  if (behind === null) return undefined;
  const [, verb = "", next = ""] = behind;
  // "The Harrow verified account": behind an article a participle rather belongs to the noun.
  const isParticiple = /ed$/u.test(verb) && mention.start < use.span.wholeStart;
  return isAuxiliary(verb) || (!isParticiple && isVerb(verb, next)) ? use : undefined;
}

/** Whether a word in small letters behind a subject is its verb, as far as its form and the next word tell. */
function isVerb(word: string, next: string): boolean {
  if (isFunctionWord(word) || isPreposition(word)) return false;
  if (/..ly$/u.test(word) && !NOUN_IN_LY.test(word) && next === "") return true;
  if (isPersonNoun(word) && !isDeterminer(next.toLowerCase())) return false;
  const isOpening =
    next === "" ||
    /^[\p{Lu}\p{N}$€£“"]/u.test(next) ||
    isDeterminer(next.toLowerCase()) ||
    isPreposition(next.toLowerCase());
  if (/\p{Ll}{2,}ed$/u.test(word)) return next !== "" && isOpening;
  const lemma = lemmaOf(word);
  if (lemma !== word && !isPersonNoun(lemma)) return isOpening;
  if (/[^su]s$/u.test(word)) return next !== "" && isDeterminer(next.toLowerCase());
  const verb = reportingVerb(word);
  return verb !== undefined && verb.lemma !== word && !verb.isNoun;
}

const NOUN_IN_LY =
  /^(?:family|assembly|supply|monopoly|anomaly|daily|weekly|monthly|quarterly|elderly|bully)$/u;

/** Between an office and its bearer: "Secretary of State", "Ambassador to Harrow", "head of the Harbour Office and pilot". */
const OFFICE = /^(?:the\s+)?(?:[\p{L}\p{N}][\p{L}\p{N}.'’&-]*,?\s+)+$/u;
const LONGEST_OFFICE = 120;

/**
 * Whoever a mention ends in behind an office: "Harrow finance and harbour officer Ana Marsh", "Minister for Fish Omar Farouk", perhaps
 * with somebody else behind. The office is no description of somebody else, unless that is told before a preposition ("a spokesman for
 * Mayor Ana Marsh").
 */
export function titledIn(
  text: string,
  mention: Span,
  uses: readonly NameUse[],
): { readonly use: NameUse; readonly isJoint: boolean } | null {
  for (const use of uses) {
    if (use.character.kind !== "person" || use.span.keys.length < 2) continue;
    const end = /^\s*(?:,|$|(?:and|in|at|on|during)\s)/u.exec(text.slice(use.span.end, mention.end));
    const lead = text.slice(mention.start, use.span.start);
    if (end === null || lead.length > LONGEST_OFFICE || !OFFICE.test(lead)) continue;
    if (
      !OFFICE_OF.test(text.slice(mention.start, use.span.wholeStart)) &&
      !isOffice(lead.trim().split(/\s+/u))
    )
      continue;
    return { use, isJoint: /and/u.test(end[0]) };
  }
  return null;
}

/** Between what was taken for a name and the name behind it: "Security | of State | Ana Marsh". */
const OF_OFFICE = /^\s+of\s+(?:the\s+)?(?:\p{Lu}[\p{L}'’-]*\s+){1,3}$/u;

/** Whoever a mention ends in, where what stands before is an office, be it misspelt: "Former Security of State Ana Marsh". */
export function lastOfOffice(text: string, mention: Span, uses: readonly NameUse[]): NameUse | undefined {
  const [first, last] = [uses.at(-2), uses.at(-1)];
  if (first === undefined || last?.character.kind !== "person" || last.span.keys.length < 2) return undefined;
  if (first.span.keys.length > 1 || last.span.isPossessive) return undefined;
  const isLast = text.slice(last.span.end, mention.end).replace(/[\s,;:.]+/gu, "") === "";
  return isLast && OF_OFFICE.test(text.slice(first.span.end, last.span.start)) ? last : undefined;
}

/** Opens a sentence with where or when something is told. */
const FRONTED =
  /(?:^|[.!?”"'’\n]\s*)(?:in|at|on|from|outside|inside|near|before|during|after|behind|across|throughout)\s+(?:the\s+)?$/iu;
const LONGEST_FRONT = 16;

/** "[In] Harrow District Court in Ostrey, Lind, in a grey coat, said": the sentence's subject behind what it opens with. */
export function behindFronted(text: string, mention: Span, uses: readonly NameUse[]): NameUse | undefined {
  const isFronted =
    FRONTED.test(text.slice(Math.max(0, mention.start - LONGEST_FRONT), mention.start)) ||
    /^(?:In|At|On|Outside|Inside|During|After|Before)\s/u.test(text.slice(mention.start, mention.end));
  if (!isFronted) return undefined;
  return uses.findLast(
    ({ character, span }, i) =>
      i > 0 &&
      character.kind === "person" &&
      !span.isPossessive &&
      /,\s{1,3}$/u.test(text.slice(Math.max(uses[0]?.span.end ?? 0, span.wholeStart - 4), span.wholeStart)) &&
      /^\s*(?:,|$)/u.test(text.slice(span.end, mention.end)),
  );
}

/** "At the bottom it": a pronoun in the subject's form at the end, behind what the sentence opens with. */
export function pronounAtEnd(words: string): Pronoun | undefined {
  const end = /^(?:in|at|on|from|below|above|inside|outside)\s[^,;:]{1,60}\s(he|she|it|they)$/iu.exec(
    words.trim(),
  );
  return end === null ? undefined : pronounOf(end[1] ?? "");
}

/** "Chairman of the", before a name that begins with what the office is of. */
const OFFICE_OF = /^(?:\p{Lu}[\p{L}.'’]*\s+){0,4}(\p{Lu}[\p{L}.'’]*)\s+of\s+(?:the\s+)?$/u;

function isOffice(words: readonly string[]): boolean {
  const isArticle = /^(?:an?|the)$/iu.test(words[0] ?? "");
  // "The president and first lady Ana Marsh" are two.
  const and = words.indexOf("and");
  // "the union's president and chief pilot", right beside each other, is one.
  const isOfTwo =
    and > 0 &&
    and !== words.length - 2 &&
    (isArticle || isSeveral(fold(words[and - 1] ?? "")) || pronounOf(words[0] ?? "")?.case === "subject");
  if (isOfTwo || words.some((word) => TELLS_MORE.test(word))) return false;
  const isLast = isRole(words.at(-1));
  const joint = words.findIndex((word) => isPreposition(word));
  if (joint < 0) return isLast;
  const [held, next] = [words[joint - 1] ?? "", words[joint + 1] ?? ""];
  const behind = words.slice(joint + 1);
  // "The union's assistant secretary for water and science": what an office is for, and nobody's name.
  if (
    isRole(held) &&
    !isLast &&
    behind.length > 0 &&
    behind.every((word) => /^\p{Ll}/u.test(word)) &&
    !isDeterminer(next)
  )
    return true;
  if (isRole(held)) return !isArticle && !isLast && /^\p{Lu}/u.test(held) && behind.every(isOfName);
  const isOfBody = isLast && words.every(isOfName) && !isRole(next) && !isLeadingAdjective(fold(next));
  return isOfBody && joint < words.length - 2;
}

function isSeveral(key: string): boolean {
  return isPlural(key) && isPersonNoun(headForm(key));
}

const TELLS_MORE = /^(?:who|that|which|says?|said|is|was|like|including|than|as|about)$/u;

function isRole(word = ""): boolean {
  const key = fold(word.replace(/[,.]$/u, ""));
  return isTitle(key) || (isPersonNoun(headForm(key)) && !isPlural(key));
}

function isOfName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:of|for|and|the|&)$/u.test(word);
}

/** Whoever stands beside a description: "a prosecutor, special counsel James Lind". */
export function apposedIn(text: string, mention: Span, uses: readonly NameUse[]): NameUse | undefined {
  return uses.find((use) => {
    if (use.character.kind !== "person") return false;
    const before = /,\s+((?:[\p{L}\p{N}][\p{L}\p{N}.'’-]*\s+){0,5})$/u.exec(
      text.slice(mention.start, use.span.wholeStart),
    );
    const lead = (before?.[1] ?? "")
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== "" && !/^the$/iu.test(word));
    const isBeside =
      before !== null &&
      (lead.length === 0 ||
        (!lead.some(isJoint) && isPersonNoun(headForm(fold(lead.at(-1) ?? "")))) ||
        (lead.length === 1 && /^(?:former|then|acting)$/u.test(lead[0] ?? "")));
    return (
      isBeside &&
      /^(?:['’]s?)?(?:\s(?:of|at|from|with)\s[^,;:()]{1,60})?\s*(?:,|$)/u.test(
        text.slice(use.span.end, mention.end),
      )
    );
  });
}

const LONGEST_VERB = 24;

/** Whether a name stands right behind a description that stands right behind a verb of saying: "said the mayor’s husband, | Bo Lind." */
export function isToldBehind(text: string, mention: Span, { character, span }: NameUse): boolean {
  if (character.kind !== "person" || span.keys.length < 2 || span.isPossessive) return false;
  if (
    !/^,\s+$/u.test(text.slice(mention.end, span.wholeStart)) ||
    !/^[.,;]/u.test(text.slice(span.end, span.end + 1))
  )
    return false;
  const before =
    /(\p{Ll}+)\s+$/u.exec(text.slice(Math.max(0, mention.start - LONGEST_VERB), mention.start))?.[1] ?? "";
  const verb = reportingVerb(before);
  return (
    verb !== undefined &&
    verb.lemma !== before &&
    !/^(?:,\s\p{Lu}|,?\sand\s)/u.test(text.slice(span.end, span.end + 8))
  );
}

function isJoint(word: string): boolean {
  return isPreposition(word) || isFunctionWord(word.toLowerCase()) || /['’]s?$/u.test(word);
}
