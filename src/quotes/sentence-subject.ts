import { cueShare } from "./cue-words.ts";
import { type ItemRange, isAdverb, isComma, isWord, subjectBefore } from "./mentions.ts";
import { type Item, sentenceStart } from "./outline.ts";
import {
  isClauseWord,
  isDeterminer,
  isNameJoiner,
  isPreposition,
  isSubjectWord,
} from "../english/function-words.ts";

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
