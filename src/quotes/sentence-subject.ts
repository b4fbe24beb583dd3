import { type ItemRange, isAdverb, isComma, isWord } from "./mentions.ts";
import { type Item, sentenceStart } from "./outline.ts";
import { CLAUSE_WORDS, DETERMINERS, NAME_JOINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from "./word-lists.ts";

/**
 * What the sentence of the verb at `verb` is about: the noun phrase it begins with, behind an adjunct ("In May, …").
 * For verbs without a subject of their own ("…, adding that", "and promised").
 */
export function sentenceSubject(items: readonly Item[], verb: number): ItemRange | null {
  let from = sentenceStart(items, verb);
  const first = items[from];
  if (first?.type === "quote") return null;
  if (
    isWord(first) &&
    (PREPOSITIONS.has(first.word) || CLAUSE_WORDS.has(first.word)) &&
    first.word !== "who"
  ) {
    if (!/^(?:and|but)$/u.test(first.word)) while (from < verb && !isComma(items[from])) from += 1;
    from += 1;
  }
  const head = items[from];
  if (!isWord(head) || from >= verb) return null;
  if (SUBJECT_PRONOUNS.has(head.word)) return { from, to: from + 1 };
  let to = from;
  if (DETERMINERS.has(head.word)) {
    while (to < verb && to - from < 4 && isWord(items[to]) && !isVerbLike(items[to])) to += 1;
  }
  while (to < verb && isWord(items[to]) && (items[to]?.isCapital || isNameJoiner(items, to))) to += 1;
  return to > from ? { from, to } : null;
}

function isVerbLike(item: Item | undefined): boolean {
  if (!isWord(item) || item.isCapital) return false;
  return PREPOSITIONS.has(item.word) || isAdverb(item) || /ed$/u.test(item.word);
}

function isNameJoiner(items: readonly Item[], at: number): boolean {
  return NAME_JOINERS.has(items[at]?.word ?? "") && items[at + 1]?.isCapital === true;
}
