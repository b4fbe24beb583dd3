import { isTopicPreposition } from "../../english/function-words.ts";
import type { SayingClass } from "../../english/reporting-verbs.ts";
import { stanceOf } from "../../english/stances.ts";
import type { ReadingHead } from "./reading-head.ts";

/** A stance that words tell, and the token behind them. */
export interface Stance {
  readonly manner: SayingClass;
  readonly to: number;
}

const BEFORE_STANCE =
  /^(?:is|are|was|were|be|been|not|isn't|aren't|wasn't|weren't|n't|so|very|too|really|in|all|feels?|sounds?|seems?|strongly|firmly|squarely)$/u;
/** Words that are a stance by themselves; others only behind a verb: "is happy". */
const BARE = /^(?:against|for|behind)$/u;

/** "Is against", "isn't happy about", "in favour of". */
export function stanceAt(head: ReadingHead, i: number): Stance | null {
  const { key } = head;
  let at = i;
  let isNegated = false;
  while (BEFORE_STANCE.test(key(at))) {
    if (/n't$|^not$/u.test(key(at))) isNegated = !isNegated;
    at += 1;
  }
  const side = stanceOf(key(at));
  if (side === 0 || (at === i && !BARE.test(key(at)))) return null;
  const next = key(at + 1);
  const to = isTopicPreposition(next) || /^(?:of|with|to|at|that|by)$/u.test(next) ? at + 2 : at + 1;
  return { manner: side * (isNegated ? -1 : 1) > 0 ? "support" : "oppose", to };
}

/** A plain verb with the side that the words behind it take: "argued against", "spoke in favour of". */
export function sideBehind(head: ReadingHead, verb: Stance): Stance {
  const { key } = head;
  const isOpen = verb.manner === "say" || verb.manner === "claim";
  const isSide = key(verb.to) === "against" || (key(verb.to) === "in" && /^favou?r$/u.test(key(verb.to + 1)));
  const isBare = BARE.test(key(verb.to)) && key(verb.to - 1) !== "say";
  if (!isOpen || (!isSide && !isBare)) return verb;
  return stanceAt(head, verb.to) ?? verb;
}

/** A word that takes a side. */
export const isSide = (key: string): boolean => /^(?:for|against|pro|con|contra|behind)$/u.test(key);

/** The token behind "for and against", "for or who's against", where they begin at `i`; `null` where they do not. */
export function bothSidesAt({ key }: ReadingHead, i: number): number | null {
  const first = key(i);
  if (!isSide(first) || !/^(?:and|or|vs|versus)$/u.test(key(i + 1))) return null;
  let at = i + 2;
  while (/^(?:who|is|was|are|were|s)$/u.test(key(at))) at += 1;
  return isSide(key(at)) && key(at) !== first ? at + 1 : null;
}
