import {
  isClauseWord,
  isDeterminer,
  isObjectPronoun,
  isPreposition,
  isSubjectWord,
  isTimeWord,
} from "../../english/function-words.ts";
import type { Span } from "../../text/span.ts";
import { type Item, sentenceEnd, sentenceStart } from "../marks/outline.ts";
import type { CueShape } from "./find-cues.ts";
import { appositionEnd } from "./mentions.ts";

const MAX_NAME = 16;
/** Items that may name hearer and time before "that". */
const MAX_HEARER = 10;
const HEARER_VERBS =
  /^(?:t(?:old|ell|ells|elling)|(?:assur|inform|remind|warn|advis|notif)(?:e|ed|es|s|ing|ied|y)?)$/u;

/** Items `[from, to)` as a span, without the commas and stops around them; `null` where nothing is left. */
function trimmedSpan(items: readonly Item[], from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && items[start]?.type === "stop" && !/[([$#]/u.test(items[start]?.word ?? ""))
    start += 1;
  while (end > start && items[end - 1]?.type === "stop" && !/[)\]%]/u.test(items[end - 1]?.word ?? ""))
    end -= 1;
  if (start >= end) return null;
  return { start: items[start]?.start ?? 0, end: items[end - 1]?.end ?? 0 };
}

/**
 * The content of a cue that reports in the narrator's sentence: what follows the cue to the sentence's end
 * (`Lind said the bridge …`), or what stands before its subject (`The bridge …, Lind said.`).
 */
export function clauseAround(
  items: readonly Item[],
  at: number,
  shape: CueShape,
  quotes: readonly number[],
  limit: number,
  isForeign: (quote: number) => boolean,
): Span[] {
  const from = sentenceStart(items, at);
  const to = sentenceEnd(items, at);
  const subject = shape.subject;
  const head = subject !== null && subject.to <= at ? subject.from : at;
  const tail = subject !== null && subject.from > at ? subject.to : at + 1;
  const isInFront = items[head - 1]?.word === "," && head - from > 2;
  const behind = isHearerVerb(items, at) && tail === at + 1 ? behindHearer(items, tail, to) : tail;
  const isLast = isInFront && behindIsEmpty(items, behind, to);
  if (isLast || shape.place === "after") {
    const first = shape.place === "after" ? sentenceStart(items, Math.max(0, head - 1)) : from;
    const before = trimmedSpan(items, first, head);
    const after = quotes
      .filter((quote) => quote >= tail)
      .map((quote) => trimmedSpan(items, quote, quote + 1));
    return [before, ...after].filter((span) => span !== null);
  }
  let start = contentStart(items, at, to);
  let end = to;
  for (let index = start + 1; index < to - 1; index += 1) {
    if (items[index]?.word === "," && items[index + 1]?.word === "according") end = index;
  }
  end = Math.min(end, Math.max(limit, start + 1));
  // Strings of other cues end the content, or leave a hole in it.
  const spans: (Span | null)[] = [];
  for (let index = start; index < end; index += 1) {
    if (items[index]?.type !== "quote" || !isForeign(index)) continue;
    spans.push(trimmedSpan(items, start, index));
    start = index + 1;
    if (/^[,:–—]$/u.test(items[index - 1]?.word ?? "")) end = start;
  }
  spans.push(trimmedSpan(items, start, end));
  return spans.filter((span) => span !== null);
}

/** Where the content begins behind a cue: after whom it was told and when, or at its "that". */
function contentStart(items: readonly Item[], at: number, to: number): number {
  let start = at + 1;
  while (start < to && isTimeWord(items[start]?.word ?? "")) start += 1;
  const first = items[start]?.word ?? "";
  const hasHearer = isHearerVerb(items, at);
  if (hasHearer || isPreposition(first)) {
    for (let index = start; index < to && index - start <= MAX_HEARER; index += 1) {
      const item = items[index];
      if (item?.type === "quote" || (item?.type === "stop" && item.word !== ",")) break;
      if (/^(?:that|whether)$/u.test(item?.word ?? "")) return index;
    }
  }
  return hasHearer ? behindHearer(items, start, to) : start;
}

function isHearerVerb(items: readonly Item[], at: number): boolean {
  return HEARER_VERBS.test(items[at]?.word ?? "");
}

/** Behind "him", "the council" or "Mara Lind". */
function behindHearer(items: readonly Item[], start: number, to: number): number {
  const first = items[start];
  if (first === undefined || first.type !== "word") return start;
  if (isObjectPronoun(first.word)) return start + 1;
  let end = start + 1;
  // "Mara Lind", "the Bell"; in "the council" what follows is none of its words.
  if (first.isCapital || items[end]?.isCapital) while (end < to && items[end]?.isCapital) end += 1;
  else if (isDeterminer(first.word)) {
    while (end < to && end - start < 4 && !opensClause(items[end])) end += 1;
  }
  return end >= to || items[end]?.type === "stop" || opensClause(items[end]) ? end : start;
}

function opensClause(item: Item | undefined): boolean {
  if (item?.type !== "word") return false;
  return item.isCapital || isSubjectWord(item.word) || isDeterminer(item.word);
}

/** Whether behind the cue's subject nothing follows that could have been said. */
function behindIsEmpty(items: readonly Item[], tail: number, to: number): boolean {
  const next = items[tail];
  if (next === undefined || tail >= to) return true;
  if (isClauseWord(next.word) && next.word !== "when" && next.word !== "as") return false;
  return next.type === "stop" || isTimeWord(next.word) || /^(?:in|on|at|during|when|as|to)$/u.test(next.word);
}

/** `According to the ministry, …` and `…, according to the ministry.` */
export function accordingTo(items: readonly Item[], at: number): { content: Span[]; speaker: Span } | null {
  if (items[at + 1]?.word !== "to") return null;
  const from = sentenceStart(items, at);
  const to = sentenceEnd(items, at);
  let end = at + 2;
  while (end < to && end - at < MAX_NAME && items[end]?.type === "word") end += 1;
  const speaker = trimmedSpan(items, at + 2, at === from ? end : appositionEnd(items, end));
  if (speaker === null) return null;
  const content = at - from <= 1 ? trimmedSpan(items, end, to) : trimmedSpan(items, from, at);
  return content === null ? null : { content: [content], speaker };
}

const UNIT =
  "(?:second|minute|hour|day|night|week|month|year|season|moment|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter)s?";
/** "said the day [it went out]": a clause that tells when. Behind "that" only where "on the night" leads to it. */
const LEADS = new RegExp(
  `(?:^|\\s)(?:the|that|this|each|every)\\s+(?:very\\s+|same\\s+|first\\s+|last\\s+|next\\s+)?${UNIT}\\s*$`,
  "iu",
);
const LEADS_THAT = new RegExp(`\\bon\\s+the\\s+(?:very\\s+|same\\s+)?${UNIT}\\s*$`, "iu");
/** The content that is nothing else: "the day it went out", "minutes before the vote", "on Tuesday", "while he was leaving". */
const ALONE = new RegExp(
  `^(?:(?:the|that|this|each|every|last|next|a|an|one|two|three|several|some|just|only|shortly)\\s+)*${UNIT}\\s+(?:(?:before|after|when|that|it|he|she|they|we|his|her|their|its|the|ago|earlier|later)(?!\\p{L})|\\p{L}{2,}\\s+\\p{L}+ed\\b)`,
  "iu",
);
const ADJUNCT =
  /^(?:while|as|when|before|after|during|until)\s+(?:(?:he|she|they|it|we)\s+(?:was|were|left|leaves|walked|came|went|arrived|entered|stood|sat|is|are)\b|(?:leaving|entering|walking|visiting|speaking|arriving|boarding)\b|the\s+\p{L}+\s*$)/iu;

/** Whether an indirect content tells when or where somebody spoke, and not what was said. */
export function isTimeClause(text: string, cue: Span | null, content: readonly Span[]): boolean {
  const first = content[0];
  if (cue === null || first === undefined || content.length > 1 || first.start < cue.end) return false;
  const said = text.slice(first.start, Math.min(first.end, first.start + 80));
  if (ALONE.test(said) || ADJUNCT.test(said)) return true;
  const between = text.slice(cue.end, first.start);
  if (between.length > 60) return false;
  return /^that\s/iu.test(said) ? LEADS_THAT.test(between) : LEADS.test(between);
}

/** "said the week the report came out [that nothing would change]": what was said begins behind the clause that tells when. */
export function behindTimeClause(text: string, cue: Span | null, content: readonly Span[]): readonly Span[] {
  const [first, ...rest] = content;
  if (cue === null || first === undefined || first.start < cue.end || first.start - cue.end > 60)
    return content;
  if (!LEADS.test(text.slice(cue.end, first.start))) return content;
  const that = /(?<=\s)that\s+\p{L}/u.exec(text.slice(first.start, first.end));
  return that === null ? content : [{ start: first.start + that.index, end: first.end }, ...rest];
}
