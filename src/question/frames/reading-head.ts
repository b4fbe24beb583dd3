import { isAskingWord, isDeterminer, isTopicPreposition } from "../../english/function-words.ts";
import {
  type ReportingWord,
  reportingNoun,
  reportingVerb,
  type SayingClass,
} from "../../english/reporting-verbs.ts";
import { isBetween } from "../frame-words.ts";
import { mentionAtToken, type QuestionMention } from "../mentions/mention.ts";
import type { Token, TokenizedQuestion } from "../tokens.ts";

/** Several who are named together. */
export interface Group {
  readonly speakers: readonly QuestionMention[];
  /** The token behind the last of them. */
  readonly to: number;
}

/** A verb of saying in a question, perhaps of two words ("called for"). */
export interface SayingVerb {
  readonly word: ReportingWord;
  readonly manner: SayingClass;
  /** The token behind it. */
  readonly to: number;
  /** Whether it stands in its base form, which a name alone does not stand before. */
  readonly isBase: boolean;
}

/** Looks at a question token by token; an index beyond either end is no word. Nothing here changes it. */
export interface ReadingHead {
  readonly tokens: readonly Token[];
  /** The folded word; empty for marks. */
  key(i: number): string;
  isMark(i: number): boolean;
  /** Whether it is a word that questions are built with. */
  isFrame(i: number): boolean;
  /** Whether it belongs to a name, an office or a description; pronouns do not. */
  isTaken(i: number): boolean;
  verbAt(i: number): SayingVerb | undefined;
  /** The class of a noun for what is said. */
  nounAt(i: number): SayingClass | undefined;
  /** Whether a word that is such a noun and a verb is the noun here: "the report", "his comments", "any call for". */
  isNounHere(i: number): boolean;
  /** The first noun for what is said from a place on, within so many tokens and before a name or "about". */
  nextNoun(from: number, within: number): number | null;
  /** Whether a name, office or description begins there. */
  isNameStart(i: number): boolean;
  /** The mention that begins there, with those joined to it by "and", "or" and commas. */
  groupAt(i: number): Group | null;
  /** Behind adverbs and helpers, which stand between a subject and its verb. */
  skipHelpers(i: number): number;
  /** The word that opens the question before an auxiliary ("what exactly did"); the auxiliary itself where there is none. */
  questionWordBefore(i: number): number;
  /** The first of the words that lead to a place, back to a mark or a name. */
  leadOf(i: number): number;
}

/** Words between "what" and its auxiliary, at most: "what kind of words did". */
const FARTHEST_QUESTION_WORD = 5;
/** Names that are read as joined, at most: who lists more means no group. */
const MOST_JOINED = 20;
const JOINS = /^(?:and|or|nor|&|versus|vs|v)$/u;
/** What makes a noun of a word that is a verb as well. */
const BEFORE_NOUN =
  /^(?:the|an?|any|some|no|his|her|their|its|this|that|of|by|from|own|first|last|latest|for|on)$/u;

export function createReadingHead(
  { tokens }: TokenizedQuestion,
  mentions: readonly QuestionMention[],
): ReadingHead {
  const startingAt = new Map(mentions.map((mention) => [mention.from, mention]));
  const ends = new Set(mentions.map(({ to }) => to));
  const taken = mentionAtToken(mentions.filter(({ by }) => by !== "pronoun"));
  const key = (i: number): string => (tokens[i]?.kind === "word" ? tokens[i].key : "");
  const isMark = (i: number): boolean => tokens[i]?.kind === "mark";
  const isNameStart = (i: number): boolean => {
    const mention = startingAt.get(i);
    return mention !== undefined && mention.by !== "pronoun";
  };
  const nounAt = (i: number): SayingClass | undefined =>
    taken.has(i) ? undefined : reportingNoun(key(i))?.class;
  const groups = new Map<number, Group | null>();
  const groupFrom = (i: number): Group | null => {
    const first = startingAt.get(i);
    if (first === undefined) return null;
    const speakers = [first];
    let to = first.to;
    while (speakers.length < MOST_JOINED) {
      let next = to;
      if (tokens[next]?.text === ",") next += 1;
      if (JOINS.test(key(next))) next += 1;
      if (tokens[next]?.text === "." && JOINS.test(key(next - 1))) next += 1;
      const other = next > to ? startingAt.get(next) : undefined;
      if (other === undefined || other.by === "pronoun") break;
      speakers.push(other);
      to = other.to;
    }
    return { speakers, to };
  };
  return {
    tokens,
    key,
    isMark,
    isNameStart,
    nounAt,
    isFrame: (i) => tokens[i]?.isFrame === true,
    isTaken: (i) => taken.has(i),
    verbAt(i) {
      const verb = key(i);
      if (verb === "" || taken.has(i)) return undefined;
      const phrase = taken.has(i + 1) ? undefined : reportingVerb(`${verb} ${key(i + 1)}`);
      const word = phrase ?? reportingVerb(verb);
      if (word === undefined) return undefined;
      const isBase = word.bases.some((base) => base.split(" ")[0] === verb);
      return { word, manner: word.class, to: phrase === undefined ? i + 1 : i + 2, isBase };
    },
    isNounHere: (i) =>
      nounAt(i) !== undefined && (tokens[i - 1]?.isPossessive === true || BEFORE_NOUN.test(key(i - 1))),
    nextNoun(from, within) {
      for (let at = from; at < Math.min(tokens.length, from + within); at++) {
        if (isMark(at)) return null;
        if (nounAt(at) !== undefined) return at;
        if (isNameStart(at) || isTopicPreposition(key(at))) return null;
      }
      return null;
    },
    groupAt(i) {
      const known = groups.get(i);
      if (known !== undefined) return known;
      const group = groupFrom(i);
      groups.set(i, group);
      return group;
    },
    skipHelpers(i) {
      let at = i;
      while (!taken.has(at) && (isBetween(key(at)) || tokens[at]?.text === ",")) at += 1;
      return at;
    },
    questionWordBefore(i) {
      for (let at = i - 1; at >= Math.max(0, i - FARTHEST_QUESTION_WORD); at--) {
        if (isMark(at)) return i;
        if (isAskingWord(key(at)) && !taken.has(at)) return at;
      }
      return i;
    },
    leadOf(i) {
      let at = i;
      while (at > 0 && !isMark(at - 1) && !taken.has(at - 1) && !ends.has(at)) at -= 1;
      return at;
    },
  };
}

/** Where a name begins with "the", "any" or "that" before it, which are no part of it; the name's own place where there is none. */
export function beforeDeterminer({ key, isTaken }: ReadingHead, i: number): number {
  return isDeterminer(key(i - 1)) && !isTaken(i - 1) ? i - 1 : i;
}

/** The names that begin there, or behind a determiner there. */
export function determinedGroupAt(head: ReadingHead, i: number): Group | null {
  return head.groupAt(i) ?? (isDeterminer(head.key(i)) && !head.isTaken(i) ? head.groupAt(i + 1) : null);
}
