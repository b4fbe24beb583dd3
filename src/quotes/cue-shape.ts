import type { CuePlace } from "./cue-place.ts";
import { type ItemRange, subjectAfter, subjectBefore } from "./mentions.ts";
import type { Item } from "./outline.ts";
import { isClauseWord, isComplementizer, isPreposition, isTimeWord } from "../english/function-words.ts";

export interface CueShape {
  readonly place: CuePlace;
  /** Item of the quoted string that stands next to it; -1 where none does. */
  readonly quote: number;
  /** Whether words that are part of the content stand between cue and quoted string. */
  readonly isWithinClause: boolean;
  readonly subject: ItemRange | null;
}

const PERFECT = /^(?:a|ha|hat|has|had|have|avait|heeft|har)$/u;
/** How far a quoted string may stand behind its cue, in items. */
const REACH = 24;

export function cueShape(items: readonly Item[], at: number): CueShape {
  const before = subjectBefore(items, at);
  const right = quoteBehind(items, at);
  // "« … », a dit Mme Lind": the auxiliary stands before the verb.
  const verb = before === null && PERFECT.test(items[at - 1]?.word ?? "") ? at - 1 : at;
  const left = quoteBefore(items, behindIsWhat(items, before?.from ?? verb));
  if (left >= 0 && (before === null || closesSoon(items, at, before.from))) {
    const subject = before ?? subjectAfter(items, at);
    if (subject !== null) return { place: "after", quote: left, isWithinClause: false, subject };
  }
  if (before === null) {
    // "…, said Mara Lind, a baker."
    const previous = items[at - 1];
    const inverted = previous?.type === "stop" && previous.word === "," ? subjectAfter(items, at) : null;
    if (inverted !== null) return { place: "plain", quote: -1, isWithinClause: false, subject: inverted };
  }
  if (right !== null && isTitle(items, at, right.quote, before)) {
    return { place: "plain", quote: -1, isWithinClause: false, subject: before };
  }
  if (right !== null) return { place: "before", ...right, subject: before };
  const next = items[at + 1];
  const leads = next !== undefined && !next.opens && isComplementizer(next.word);
  const place = !leads ? "plain" : next.word === "to" ? "infinitive" : "clause";
  return { place, quote: -1, isWithinClause: false, subject: before };
}

/** “…” is what she said, “…” was not what she said: the string stands before that. */
function behindIsWhat(items: readonly Item[], from: number): number {
  if (items[from - 1]?.word !== "what") return from;
  const verb = items[from - 2]?.word === "not" ? from - 3 : from - 2;
  return /^(?:is|was|are|were|isn['’]t|wasn['’]t)$/u.test(items[verb]?.word ?? "") ? verb : from;
}

/** The quoted string that ends right before `from`, a comma or dash between them allowed; -1 where none does. */
function quoteBefore(items: readonly Item[], from: number): number {
  let at = from - 1;
  if (items[at]?.type === "stop" && /^[,–—-]$/u.test(items[at]?.word ?? "")) at -= 1;
  return items[at]?.type === "quote" ? at : -1;
}

/** `"…." Lind said that …` opens a sentence of its own; `"…." Lind said.` does not. */
function closesSoon(items: readonly Item[], verb: number, subject: number): boolean {
  if (!items[subject]?.opens) return true;
  const next = items[verb + 1];
  if (next?.word === "," && items[verb + 2]?.type === "quote") return false;
  if (next === undefined || next.opens || next.type === "stop") return next?.word !== ":";
  if (next.word === "to") return false;
  return isTimeWord(next.word) || isPreposition(next.word) || /^(?:as|while|when|after)$/u.test(next.word);
}

function quoteBehind(items: readonly Item[], at: number): { quote: number; isWithinClause: boolean } | null {
  let words = 0;
  let sawClause = false;
  for (let index = at + 1; index < items.length && index - at <= REACH; index += 1) {
    const item = items[index];
    if (item === undefined) return null;
    if (item.type === "quote") {
      const last = items[index - 1];
      const isLedIn = last?.type === "stop" && /^[,:–—]$/u.test(last.word);
      // "she wrote on Tuesday: …": a new sentence only behind a colon.
      if (item.opens && !isLedIn) return null;
      // "described it as “…”": what stands between names the thing described.
      const isPredicate = last?.word === "as" && words <= 4;
      return { quote: index, isWithinClause: words > 0 && !isPredicate && (sawClause || !isLedIn) };
    }
    if (item.opens && item.type === "word") return null;
    if (item.type === "word") {
      words += 1;
      if (isClauseWord(item.word) && index === at + 1) sawClause = true;
    }
  }
  return null;
}

/** "a play called “…”": the name of a thing. */
function isTitle(items: readonly Item[], verb: number, quote: number, subject: ItemRange | null): boolean {
  if (quote !== verb + 1 || !/^(?:called|titled|entitled|named|dubbed)$/u.test(items[verb]?.word ?? ""))
    return false;
  const before = items[verb - 1];
  return subject === null || (before?.type === "word" && !before.isCapital && subject.to - subject.from > 1);
}
