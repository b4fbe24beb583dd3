import {
  isClauseWord,
  isDeterminer,
  isNameJoiner,
  isPreposition,
  isSubjectWord,
} from "../../english/function-words.ts";
import type { Span } from "../../text/span.ts";
import { type Item, sentenceStart } from "../marks/outline.ts";
import { cueShare } from "./cue-words.ts";
import { type ItemRange, isAdverb, isComma, isWord, subjectBefore } from "./mentions.ts";
import { sourcePhraseAt } from "./source-phrase.ts";

/** Irregular verbs that news puts behind the subject of a sentence. */
const IRREGULAR =
  /^(?:went|said|told|says|sent|put|made|took|gave|ran|held|got|came|began|drew|shot|spoke|wrote|saw|knew|found|left|met|won|lost|is|was|are|were|has|had|have|will|would|does|did|can|could|may|might|must|should)$/u;

/** How far back a verb with a subject is looked for, in items. */
const MAX_BACK = 40;

/**
 * Who acts in the sentence of the verb at `verb`, for verbs without a subject of their own ("…, adding that", "and
 * promised"): the last noun phrase before it that has a verb, or the one the sentence begins with.
 */
export function sentenceSubject(items: readonly Item[], verb: number): ItemRange | null {
  const start = sentenceStart(items, verb);
  for (let at = verb - 1; at > Math.max(start, verb - MAX_BACK); at -= 1) {
    const item = items[at];
    if (!isWord(item) || item.isCapital || !isFiniteVerb(item)) continue;
    const subject = subjectBefore(items, at);
    const first = items[subject?.from ?? -1];
    if (subject === null || !isWord(first) || /^(?:that|which|it|this|these|those)$/u.test(first.word))
      continue;
    if (isSubjectWord(first.word) || first.isCapital || isDeterminer(first.word)) return subject;
  }
  return firstNounPhrase(items, start, verb);
}

function isFiniteVerb({ word }: Item): boolean {
  return IRREGULAR.test(word) || cueShare(word, "plain") > 0.3 || /ed$/u.test(word);
}

/** The noun phrase a sentence begins with, behind an adjunct ("In May, …"). */
function firstNounPhrase(items: readonly Item[], start: number, verb: number): ItemRange | null {
  let from = start;
  const first = items[start];
  if (isWord(first) && (isPreposition(first.word) || isClauseWord(first.word))) {
    if (!/^(?:and|but)$/u.test(first.word)) while (from < verb && !isComma(items[from])) from += 1;
    from += 1;
  }
  const head = items[from];
  if (!isWord(head) || from >= verb) return null;
  if (isSubjectWord(head.word)) return { from, to: from + 1 };
  let to = from;
  if (isDeterminer(head.word)) {
    while (to < verb && to - from < 4 && isWord(items[to]) && !isVerbLike(items[to])) to += 1;
  }
  while (to < verb && isWord(items[to]) && (items[to]?.isCapital || joinsName(items, to))) to += 1;
  return to > from ? { from, to } : null;
}

function isVerbLike(item: Item | undefined): boolean {
  if (!isWord(item) || item.isCapital) return false;
  return isPreposition(item.word) || isAdverb(item) || /ed$/u.test(item.word);
}

function joinsName(items: readonly Item[], at: number): boolean {
  return isNameJoiner(items[at]?.word ?? "") && items[at + 1]?.isCapital === true;
}

/** Text behind the verb that is looked at, in UTF-16 units. */
const LONGEST = 240;
/** How far before the cue the verb may stand: a cue may be "as saying" alone. */
const LONGEST_LEAD = 200;
const QUOTES = /(?<![\p{L}\p{N}])(?:quot(?:es|ed|ing)|cit(?:es|ed|ing))\s+(?!by\s)/giu;
/** The words quoted, up to "as saying": no sentence ends in them, nothing is quoted in them. */
const SOURCE =
  /^(?<source>[^\n“”"!?;:]{2,180}?),?\s+as\s+(?:saying|having\s+said|telling|stating|warning|writing|claiming|adding|insisting|describing|calling)(?![\p{L}\p{N}])/u;
/** "Lind was quoted by the paper as saying": there the subject speaks. */
const PASSIVE = /(?:^|[\s,])(?:is|was|were|are|been|being)\s+(?:also\s+|later\s+)?$/iu;

/**
 * Whose words are passed on where somebody is told to have quoted another: in "The website quoted Ms Lind, the editor, as saying …"
 * they are Ms Lind's, not the website's. `null` where nobody is quoted as saying something, or `mention` is right already.
 */
export function quotedAsSaying(text: string, cue: Span | null, mention: Span | null): Span | null {
  if (cue === null) return null;
  const from = Math.max(0, cue.start - LONGEST_LEAD);
  const lead = text.slice(from, cue.end + 1);
  let found: Span | null = null;
  for (const verb of lead.matchAll(QUOTES)) {
    if (PASSIVE.test(lead.slice(0, verb.index))) continue;
    const start = from + verb.index + verb[0].length;
    const match = SOURCE.exec(text.slice(start, start + LONGEST));
    const source = match?.groups?.source;
    if (match === null || source === undefined) continue;
    // The cue lies between the verb and the end of "as saying".
    if (cue.start > start + match[0].length || cue.end < from + verb.index) continue;
    found = { start, end: start + source.trimEnd().length };
  }
  if (found === null) return null;
  const isRight = mention !== null && mention.start >= found.start && mention.end <= found.end;
  return isRight ? null : found;
}

/** What may stand between the pronoun and the verb: "who have long argued". */
const LONGEST_BETWEEN = 30;
const BEFORE_VERB =
  /(?<=[\p{L}\p{N}.)”"’],?\s)(?<pronoun>who|that|which)(?:\s+(?:has|have|had|also|now|still|then|often|long|later|once|recently|\p{L}+ly))*\s+$/iu;
/** "Ana Marsh, who, in a letter, said" and "who as leader of the choir in decades past, said": what stands between belongs to the clause. */
const BEFORE_ADVERBIAL =
  /(?<=[\p{L}\p{N}.)”"’],\s)(?<pronoun>who)(?:,\s(?:as|in|at|on|during|after|before|when|while|by|for|with|like)\s[^.;:?!"“”]{3,90}|\sas\s(?<post>[^.,;:?!"“”]{3,90})),\s+$/iu;
/** A verb in what an office is told by: "who as mayor faced three trials" is a clause of its own. */
const HAS_VERB =
  /(?<!\p{L})(?:\p{Ll}+ed|left|fled|died|went|was|were|is|are|had|has|have|did|led|ran|won|lost|made|took|gave|became|grew|met|saw|knew|stood|fell|held|kept|wrote|spoke|told|said)(?!\p{L})/u;
const LONGEST_ADVERBIAL = 110;
const IN_CUE = /^(?<pronoun>who|that|which)\s+\p{L}/iu;

/**
 * The relative pronoun that is the subject of the cue, where the words taken for the speaker stand outside of the noun phrase it belongs to:
 * in "Lind faces ads that argue …" it is the ads that argue. `null` where there is none, or where `mention` is right already.
 */
export function relativeSubject(text: string, cue: Span | null, mention: Span | null): Span | null {
  if (cue === null || mention === null || mention.start >= cue.start) return null;
  const pronoun = pronounOf(text, cue);
  // A mention up to the pronoun, or with it, is the head of its noun phrase.
  if (pronoun === null || mention.end >= pronoun.start - 2) return null;
  return pronoun;
}

function pronounOf(text: string, cue: Span): Span | null {
  const own = IN_CUE.exec(text.slice(cue.start, cue.end))?.groups?.pronoun;
  if (own !== undefined && /[\p{L}\p{N}.)”"’],?\s$/u.test(text.slice(Math.max(0, cue.start - 3), cue.start)))
    return { start: cue.start, end: cue.start + own.length };
  return (
    pronounIn(text, BEFORE_VERB, cue.start - LONGEST_BETWEEN, cue) ??
    pronounIn(text, BEFORE_ADVERBIAL, cue.start - LONGEST_ADVERBIAL, cue)
  );
}

function pronounIn(text: string, pattern: RegExp, at: number, cue: Span): Span | null {
  const from = Math.max(0, at);
  const found = pattern.exec(text.slice(from, cue.start));
  if (found === null || HAS_VERB.test(found.groups?.post ?? "")) return null;
  const start = from + found.index;
  return { start, end: start + (found.groups?.pronoun?.length ?? 0) };
}

/** Verbs whose passive has for its subject whom the words are said to or of. */
const SAID_TO =
  /^(?:asked|told|questioned|pressed|quizzed|described|called|dubbed|labell?ed|accused|warned|urged|reminded|informed|criticised|criticized|praised)$/iu;
const BY = /\sby\s+/giu;

/**
 * Who speaks where the cue is a passive: of "Lind was asked whether …" nobody who is told (`null`), of "Lind was called ‘dull’ by a
 * rival" the rival. `undefined` where the cue is none, or `mention` is not its subject.
 * @param content what is told, in order
 */
export function passiveSource(
  text: string,
  cue: Span | null,
  mention: Span | null,
  content: readonly Span[],
): Span | null | undefined {
  if (cue === null || mention === null || mention.end > cue.start) return undefined;
  const verb = text
    .slice(cue.start, cue.end)
    .split(/\s/u)
    .find((word) => SAID_TO.test(word));
  if (verb === undefined) return undefined;
  const at = text.indexOf(verb, cue.start);
  if (!PASSIVE_BEFORE.test(text.slice(Math.max(mention.end, at - LONGEST_BETWEEN), at))) return undefined;
  const from = Math.max(cue.end, content[0]?.end ?? 0);
  for (const start of new Set([cue.end, from])) {
    const behind = text.slice(start, start + LONGEST);
    for (const by of behind.matchAll(BY)) {
      // In another sentence, or in somebody's words, it is another's.
      if (/[.;:“”"]/u.test(behind.slice(0, by.index).replace(/^["”’']/u, ""))) break;
      const agent = sourcePhraseAt(text, start + by.index + by[0].length);
      if (agent !== null) return agent;
    }
  }
  return null;
}

const PASSIVE_BEFORE =
  /(?:^|[\s,])(?:is|was|were|are|been|being|be|got)\s+(?:(?:also|later|then|once|often|first|again|\p{L}+ly)\s+)?$/iu;
