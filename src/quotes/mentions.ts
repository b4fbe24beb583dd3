import type { Span } from "../text/span.ts";
import { cueShare } from "./cue-words.ts";
import type { Item } from "./outline.ts";
import {
  isAuxiliary,
  isClauseWord,
  isDeterminer,
  isNameJoiner,
  isPreposition,
  isSubjectWord,
  isTimeWord,
} from "../english/function-words.ts";

/** Items that a mention covers: `[from, to)`. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** No noun phrase ends with them. */
const ARTICLES = /^(?:an?|the|his|her|their|its|our|my|your|every|no|each)$/u;
const MAX_MENTION = 14;
const MAX_HEAD = 6;
const MAX_APPOSITION = 22;

export const isWord = (item: Item | undefined): item is Item => item?.type === "word";
export const isComma = (item: Item | undefined) => item?.type === "stop" && item.word === ",";
export const isAdverb = (item: Item) => isAuxiliary(item.word) || (/ly$/u.test(item.word) && !item.isCapital);

/** The words before the reporting verb at `verb` that name who reports; `null` where none do. */
export function subjectBefore(items: readonly Item[], verb: number): ItemRange | null {
  let last = verb - 1;
  let item = items[last];
  while (isWord(item) && !items[last + 1]?.opens && isAdverb(item)) item = items[--last];
  if (item === undefined || items[last + 1]?.opens) return null;
  if (isComma(item)) return apposed(items, last);
  if (item.type !== "word") return item.word === ")" ? apposed(items, last) : null;
  return nounPhraseEndingAt(items, last);
}

/**
 * "Mara Lind, a baker from Ostrey, said": the name stands before the apposition. Behind a quoted string, everything up
 * to the verb is the name: `"…," Mara Lind, 30, of Ostrey, said`.
 */
function apposed(items: readonly Item[], close: number): ItemRange | null {
  const mark = items[close]?.word === ")" ? "(" : ",";
  let name: ItemRange | null = null;
  for (let at = close - 1; at > close - MAX_APPOSITION && at >= 0; at -= 1) {
    const item = items[at];
    if (item === undefined) break;
    if (item.type === "quote") {
      const from = items[at + 1]?.type === "stop" ? at + 2 : at + 1;
      return isNameOver(items, from, close) ? { from, to: close } : name;
    }
    if (name === null && item.type === "stop" && item.word === mark && isWord(items[at - 1])) {
      const before = /^\p{N}/u.test(items[at - 1]?.word ?? "") ? null : nounPhraseEndingAt(items, at - 1);
      if (before !== null) name = { from: before.from, to: close };
    }
    if (item.opens) break;
  }
  return name;
}

/** Whether items `[from, to)` may all be one name with its apposition: they begin like one and report nothing. */
function isNameOver(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (!isWord(first) || from >= to - 1 || isSubjectWord(first.word)) return false;
  if (!first.isCapital && !isDeterminer(first.word)) return false;
  for (let at = from; at < to; at += 1) if (cueShare(items[at]?.word ?? "", "after") >= 0.5) return false;
  return true;
}

function nounPhraseEndingAt(items: readonly Item[], last: number): ItemRange | null {
  const end = items[last];
  if (!isWord(end)) return null;
  if (isSubjectWord(end.word)) return { from: last, to: last + 1 };
  if (ARTICLES.test(end.word)) return null;
  if (isClauseWord(end.word) || isPreposition(end.word) || isTimeWord(end.word)) return null;
  let from = last;
  // The words of the name or noun, back to what cannot belong to it.
  for (let at = last - 1; at >= 0 && last - at < MAX_MENTION && !items[at + 1]?.opens; at -= 1) {
    const item = items[at];
    if (!isWord(item)) break;
    if (item.isCapital || isDeterminer(item.word)) {
      if (end.isCapital && isDeterminer(item.word) && !item.isCapital && items[at + 1]?.isCapital === false) {
        from = at;
        break;
      }
      from = at;
      if (isDeterminer(item.word) && !isWithin(items[at - 1])) break;
      continue;
    }
    if (isClauseWord(item.word) && item.word !== "and") break;
    if (isSubjectWord(item.word)) break;
    if (isPreposition(item.word) || item.word === "and") {
      if (!isNameJoiner(item.word) || !isWithin(items[at])) break;
      continue;
    }
    if (/(?:ed|ing)$/u.test(item.word) && end.isCapital) break;
    from = at;
  }
  return { from: headBefore(items, from), to: last + 1 };
}

/** "a senior official at the ferry company": where the noun begins to which "at the ferry company" belongs. */
function headBefore(items: readonly Item[], from: number): number {
  if (!/^(?:of|at|for|from|with|in)$/u.test(items[from - 1]?.word ?? "") || items[from - 1]?.opens)
    return from;
  for (let at = from - 2; at >= 0 && from - at <= MAX_HEAD; at -= 1) {
    const item = items[at];
    if (!isWord(item) || isClauseWord(item.word) || isPreposition(item.word)) return from;
    if (/^(?:an?|the|one|another)$/u.test(item.word)) return at < from - 2 ? at : from;
    if (item.opens) return from;
  }
  return from;
}

/** Whether a noun phrase may reach back over this word. */
function isWithin(item: Item | undefined): boolean {
  return isWord(item) && isNameJoiner(item.word);
}

/** The words behind the reporting verb at `verb` that name who reports: "said Mara Lind, a baker". */
export function subjectAfter(items: readonly Item[], verb: number): ItemRange | null {
  const from = verb + 1;
  const first = items[from];
  if (!isWord(first) || first.opens) return null;
  if (isSubjectWord(first.word) && first.word !== "this" && first.word !== "that") {
    return ["he", "she", "they", "we", "i", "one"].includes(first.word) ? { from, to: from + 1 } : null;
  }
  if (isTimeWord(first.word) || isAdverb(first)) return null;
  if (isPreposition(first.word) || (isClauseWord(first.word) && !first.isCapital)) return null;
  let to = from;
  for (let item: Item | undefined = first; to - from < MAX_MENTION; item = items[to]) {
    if (!isWord(item) || (item.opens && to > from) || isTimeWord(item.word)) break;
    if (isClauseWord(item.word) && !(item.word === "and" && items[to + 1]?.isCapital)) break;
    if (isPreposition(item.word) && item.word !== "of" && item.word !== "for" && item.word !== "from") break;
    to += 1;
  }
  if (to === from) return null;
  return { from, to: appositionEnd(items, to) };
}

/** Takes in "…, a baker from Ostrey" behind a name that ends at `to`. */
export function appositionEnd(items: readonly Item[], to: number): number {
  if (!isComma(items[to])) return to;
  const opener = items[to + 1];
  if (!isWord(opener) || !/^(?:a|an|the|who|whose|one|president|director|chairman|chief)$/u.test(opener.word))
    return to;
  let end = to + 1;
  while (end - to < MAX_APPOSITION) {
    const item = items[end];
    if (item === undefined || item.type !== "word" || item.opens) break;
    end += 1;
  }
  return end;
}

export function spanOf(items: readonly Item[], range: ItemRange): Span {
  return { start: items[range.from]?.start ?? 0, end: items[range.to - 1]?.end ?? 0 };
}
