import type { SayingClass } from "../../english/reporting-verbs.ts";
import { lazy, readTable } from "../../english/table.ts";
import type { Span } from "../../text/span.ts";
import type { Draft, DraftSource } from "../composition/draft.ts";
import type { CueHead } from "../cues/cue-words.ts";
import type { Outline, OutlineLine } from "../marks/outline.ts";
import { firstBehind, lengthOf } from "../marks/spans.ts";
import type { QuoteKind } from "../quote.ts";

/** Sources and compiled files read the same table, which bench/training/train-quote-class.ts writes. */
const FOLDER = new URL("../../../../src/quotes/classes/", import.meta.url);

/** Share by lemma; a class of the lexicon with a colon behind, and ":" for all words, stand in for words never seen. */
const shares = lazy(
  () =>
    new Map(
      readTable("saying-words.tsv", FOLDER).map(([word = "", ofHundred]) => [word, Number(ofHundred) / 100]),
    ),
);

/** What is known of a cue without any word. */
export const NO_WORD = 0.8;

/** How often what a reporting word reports was said or thought, 0 to 1. */
function sayingShare(head: CueHead | null): number {
  if (head === null) return NO_WORD;
  const known = shares();
  return (
    known.get(head.lemma) ??
    (head.known === undefined ? undefined : known.get(`${head.known.class}:`)) ??
    known.get(":") ??
    NO_WORD
  );
}

export const CLASS_FEATURES = [
  "share",
  "noCue",
  "isUnknown",
  "isNoun",
  "isWeak",
  "isDeed",
  "isAccording",
  "cue",
  "validity",
  "content",
  "ruleShare",
  "isAfter",
  "isBefore",
  "isClause",
  "isInfinitive",
  "isPlain",
  "isLabel",
  "isLeadIn",
  "isConfirmed",
  "isDirect",
  "isMixed",
  "isShort",
  "isTitle",
  "hasSpeech",
  "opensClause",
  "opensTo",
  "isPledge",
  "opensNoun",
  "isDeedOnThing",
  "opensIng",
  "opensPreposition",
  "hasVerb",
  "length",
  "noMention",
  "isPronoun",
  "isThing",
  "isDocument",
  "isNarrator",
  "isQuestion",
  "isPassive",
  "isGerund",
  "isToVerb",
  "isOwned",
  "isHeading",
  "isFirst",
] as const;

export type ClassFeatures = Readonly<Record<(typeof CLASS_FEATURES)[number], number>>;

const is = (value: boolean) => (value ? 1 : 0);

/** Log odds, held within what a few hundred sightings can tell. */
function logit(probability: number): number {
  const p = Math.min(0.99, Math.max(0.01, probability));
  return Math.log(p / (1 - p));
}

/** Words of a quoted string that are no more than a title or a word as a word. */
const SHORT_WORDS = 4;
/** Behind the start of a content no more is looked at, in UTF-16 units. */
const LOOKED_AT = 240;
const LOOKED_BEFORE = 30;
const LONGEST_HEADING = 240;

const CLAUSE = /^(?:that|whether|if|how|why|what|when|where|who|which|there)\b/iu;
const NOUN =
  /^(?:an?|the|his|her|its|their|our|my|your|this|these|those|some|any|all|no|more|many|several|two|three|\p{N}+|[\p{L}]+['’]s)\b/iu;
const PREPOSITION = /^(?:of|for|on|in|at|to|with|about|against|from|by|into|over|as|after|before)\b/iu;
const VERB =
  /\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|shall|may|might|must|do|does|did|won|isn|aren|wasn|don|doesn|didn|hasn|haven)\b|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\b(?:he|she|they|we|i|it|you)\s+\p{L}+/iu;
/** Words of somebody who speaks: a first or second person, a question, an exclamation. */
const SPEECH = /\b(?:i|we|you|my|our|your|us|me)\b|[?!]/iu;
const THING = /^(?:it|this|that|which|these|those)$/iu;
const PRONOUN = /^(?:he|she|they|we|i|who|you|it)$/iu;
/** With these, "to do" tells what was said. */
const PLEDGES: ReadonlySet<SayingClass> = new Set<SayingClass>(["promise", "threaten", "demand"]);
/** Those whose findings are sayings: "the study found that". */
const DOCUMENT =
  /\b(?:stud(?:y|ies)|reports?|surveys?|polls?|analys[ie]s|research(?:ers?)?|scientists?|reviews?|papers?|records?|data|documents?|investigat(?:ion|ors?)|(?:law)?suits?|complaints?|filings?|indictments?|statements?|letters?|auditors?|audits?|judges?|courts?|jur(?:y|ies)|figures|statistics|experts?)\b/iu;
/** Who writes, or is written to: outside of quote marks that reports nobody's words. */
const NARRATOR = /^(?:i|we|you|me|us)$/iu;
const PASSIVE =
  /\b(?:was|were|been|being|is|are|be|got|gets)\s+(?:(?:also|then|later|first|often|widely|\p{L}+ly)\s+)?$/iu;
const TO_VERB = /\bto\s+(?:\p{L}+ly\s+)?$/iu;
const OWNED = /\b(?:his|her|its|their|my|our|the|an?)\s+(?:\p{L}+\s+)?$/iu;

/** What tells a saying from a deed, a title, a state of things: by the reporting word, the content's form and the line. */
export function classFeatures(
  outline: Outline,
  draft: Draft,
  kind: QuoteKind,
  head: CueHead | null,
): ClassFeatures {
  const { text } = outline;
  const { cue, mention } = draft;
  const first = draft.content[0] ?? { start: 0, end: 0 };
  const said = text
    .slice(first.start, Math.min(first.end, first.start + LOOKED_AT))
    .replace(/^["“”'‘’«»\s]+/u, "");
  const before = cue === null ? "" : text.slice(Math.max(0, cue.start - LOOKED_BEFORE), cue.start);
  const who = mention === null ? "" : text.slice(mention.start, mention.end);
  const cueText = cue === null ? "" : text.slice(cue.start, cue.end);
  const place = draft.rulePlace ?? draft.source;
  const from = (source: DraftSource) => is(place === source);
  const line = lineOf(outline, cue ?? first);
  return {
    share: logit(sayingShare(head)),
    noCue: is(head === null),
    isUnknown: is(head !== null && head.known === undefined),
    isNoun: is(head?.known?.isNoun === true),
    isWeak: is(head?.known?.isWeak === true),
    isDeed: is(head?.known?.isDeed === true),
    isAccording: is(head?.lemma.startsWith("accord") === true),
    cue: logit(draft.cueProbability),
    validity: logit(draft.validity),
    content: logit(draft.contentProbability),
    ruleShare: draft.ruleShare,
    isAfter: from("after"),
    isBefore: from("before"),
    isClause: from("clause"),
    isInfinitive: from("infinitive"),
    isPlain: from("plain"),
    isLabel: from("label"),
    isLeadIn: from("leadIn"),
    isConfirmed: is(draft.isConfirmed),
    isDirect: is(kind === "direct"),
    isMixed: is(kind === "mixed"),
    isShort: is(kind === "direct" && said.split(/\s+/u).length <= SHORT_WORDS),
    isTitle: is(draft.strings.length > 0 && isTitleCased(quotedWords(outline, draft))),
    hasSpeech: is(draft.strings.length > 0 && SPEECH.test(said)),
    opensClause: is(CLAUSE.test(said)),
    opensTo: is(/^to\s+\p{Ll}/u.test(said)),
    isPledge: is(/^to\s+\p{Ll}/u.test(said) && PLEDGES.has(head?.known?.class ?? "say")),
    opensNoun: is(NOUN.test(said)),
    isDeedOnThing: is(
      head?.known?.isDeed === true && NOUN.test(said) && !VERB.test(said) && !/\bto\s+\p{Ll}/u.test(said),
    ),
    opensIng: is(/^(?:not\s+)?\p{Ll}+ing\b/u.test(said)),
    opensPreposition: is(PREPOSITION.test(said) && !/^to\s+\p{Ll}/u.test(said)),
    hasVerb: is(VERB.test(said)),
    length: Math.log1p(lengthOf(draft.content)),
    noMention: is(mention === null),
    isPronoun: is(PRONOUN.test(who)),
    isThing: is(THING.test(who)),
    isDocument: is(DOCUMENT.test(who)),
    isNarrator: is(NARRATOR.test(who) && !isQuoted(outline, mention)),
    isQuestion: is((place === "label" || place === "leadIn") && endsAsking(text, draft)),
    isPassive: is(PASSIVE.test(before)),
    isGerund: is(/ing\b/u.test(cueText)),
    isToVerb: is(TO_VERB.test(before)),
    isOwned: is(OWNED.test(before)),
    isHeading: is(line !== undefined && isHeading(text, line)),
    isFirst: is(line !== undefined && line === outline.lines[0]),
  };
}

function lineOf({ lines }: Outline, span: Span): OutlineLine | undefined {
  return lines[firstBehind(lines, span.start)];
}

/** A short line that does not end as a sentence does. */
function isHeading(text: string, { start, end }: OutlineLine): boolean {
  return (
    end - start <= LONGEST_HEADING &&
    !/[.!?…:;,]["“”'’»)\]]*\s*$/u.test(text.slice(Math.max(start, end - 6), end))
  );
}

function isQuoted({ strings }: Outline, span: Span | null): boolean {
  const string = span === null ? undefined : strings[firstBehind(strings, span.start)];
  return string !== undefined && span !== null && string.start <= span.start;
}

function endsAsking(text: string, { content }: Draft): boolean {
  const end = content.at(-1)?.end ?? 0;
  return text.slice(end - 1, end + 3).includes("?");
}

function quotedWords({ text, strings }: Outline, draft: Draft): string {
  const string = strings[draft.strings[0] ?? -1];
  return string === undefined ? "" : text.slice(string.start, string.end);
}

/** "The Last Ferry to Ostrey": every word of weight has a capital. */
function isTitleCased(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return long.length > 0 && long.length <= 12 && long.every((word) => /^\p{Lu}/u.test(word));
}
