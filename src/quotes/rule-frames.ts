import type { Span } from "../text/span.ts";
import type { AttributionFrame, ScoredSpan } from "./attribution-frame.ts";
import { accordingTo, clauseAround } from "./clauses.ts";
import { type CueShape, cueShape } from "./cue-shape.ts";
import { cueShare, isCueWord } from "./cue-words.ts";
import { foreignCueShare, isForeignCue } from "./foreign-cues.ts";
import { sentenceSubject, spanOf } from "./mentions.ts";
import type { Item, Outline, OutlineLine } from "./outline.ts";
import { AUXILIARIES } from "./word-lists.ts";

/** What the rules saw: their frames are weighed by it. */
export type FrameRule = "after" | "before" | "clause" | "infinitive" | "plain" | "according";

export interface RuleFrame extends AttributionFrame {
  readonly rule: FrameRule;
}

/** Below this, a word is no cue. */
const LEAST_SHARE = 0.15;

/** What "she asked whether" is worth at least: the sets count it less, for most of their "asked" are passive. */
const QUESTION_SHARE = 0.6;
/** How many later cues may end a cue's content. */
const MAX_LATER = 6;
/** From this length on, a string within a sentence that has a cue is what was said, in UTF-16 units. */
const MIN_LONG_STRING = 40;

interface Cue {
  readonly at: number;
  readonly share: number;
  readonly shape: CueShape;
}

/**
 * Attribution frames by cue words and quote marks alone, in the place of a trained tagger's. A quoted string belongs to
 * one frame. Linear in the length of the text.
 */
export function ruleFrames(outline: Outline): RuleFrame[] {
  const frames = outline.lines.flatMap((line) => framesOfLine(line));
  if (isEnglish(outline)) return frames;
  // Of other languages only marks and verbs beside them are read.
  return frames.filter(({ rule }) => rule === "after" || rule === "before");
}

const ENGLISH = /^(?:the|of|and|to|in|that|is|for|a|was|on|with|he|it)$/u;

/** Whether about as many of the words are English function words as in English; short texts get the benefit. */
function isEnglish(outline: Outline): boolean {
  let words = 0;
  let english = 0;
  for (const { items } of outline.lines) {
    for (const { type, word } of items) {
      if (type !== "word") continue;
      words += 1;
      if (ENGLISH.test(word)) english += 1;
    }
  }
  return words < 40 || english >= 0.1 * words;
}

function framesOfLine(line: OutlineLine): RuleFrame[] {
  const { items } = line;
  const cues = cuesOf(items);
  const owner = ownersOf(items, cues);
  const owned = stringsOf(owner);
  const frames: RuleFrame[] = [];
  for (const [index, cue] of cues.entries()) {
    const limit = endBefore(items, cues, index, owned);
    const isForeign = (quote: number) => owner.has(quote) && owner.get(quote) !== cue;
    const frame = frameOf(items, cue, owned.get(cue) ?? [], limit, isForeign);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

/** The quoted strings of each cue, in text order. */
function stringsOf(owner: ReadonlyMap<number, Cue>): Map<Cue, number[]> {
  const owned = new Map<Cue, number[]>();
  for (const [at, cue] of [...owner].sort(([a], [b]) => a - b)) {
    const strings = owned.get(cue);
    if (strings === undefined) owned.set(cue, [at]);
    else strings.push(at);
  }
  return owned;
}

/** Where the content behind a cue must end because a later cue of its own begins. */
function endBefore(
  items: readonly Item[],
  cues: readonly Cue[],
  index: number,
  owned: ReadonlyMap<Cue, readonly number[]>,
): number {
  const at = cues[index]?.at ?? 0;
  for (const later of cues.slice(index + 1, index + 1 + MAX_LATER)) {
    const head = Math.min(later.at, later.shape.subject?.from ?? later.at);
    const before = items[head - 1];
    const reports =
      (owned.get(later) ?? []).some((quote) => quote > later.at) && later.shape.place === "before";
    if (head - at > 3 && before?.word === "," && (reports || later.share > 0.4)) return head - 1;
    const isJoined = /^(?:and|but|while|though)$/u.test(before?.word ?? "") && items[head - 2]?.word === ",";
    if (head - at > 4 && isJoined && later.share > 0.4) return head - 2;
    if (head - at > 3 && reports && /^(?:and|but|while|by|before|after|or)$/u.test(before?.word ?? ""))
      return head - 1;
  }
  return items.length;
}

function cuesOf(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (const [at, item] of items.entries()) {
    if (item.type !== "word" || !(isCueWord(item.word) || isForeignCue(item.word))) continue;
    const shape = cueShape(items, at);
    const learned = cueShare(item.word, shape.place) || foreignCueShare(item.word, shape.place);
    const share = isQuestion(items, at, shape) ? Math.max(learned, QUESTION_SHARE) : learned;
    if (share >= LEAST_SHARE) cues.push({ at, share, shape });
  }
  return cues;
}

/** "she asked whether …", but not "when asked whether …". */
function isQuestion(items: readonly Item[], at: number, { subject }: CueShape): boolean {
  return (
    subject?.to === at &&
    /^(?:ask(?:s|ed)?|wonder(?:s|ed)?)$/u.test(items[at]?.word ?? "") &&
    /^(?:whether|if|why|how|what|when|who|where)$/u.test(items[at + 1]?.word ?? "")
  );
}

/** Each quoted string's cue: the likeliest of those next to it; what follows in the same breath goes along. */
function ownersOf(items: readonly Item[], cues: readonly Cue[]): Map<number, Cue> {
  const owner = new Map<number, Cue>();
  for (const cue of cues) {
    const { quote } = cue.shape;
    if (quote < 0) continue;
    const held = owner.get(quote);
    if (held === undefined || strengthOf(items, cue, quote) > strengthOf(items, held, quote))
      owner.set(quote, cue);
  }
  for (const cue of cues) {
    if (cue.shape.place !== "after") continue;
    // `"…," she said, "…"`: the second half goes with the same cue.
    const second = nextQuote(items, cue.at);
    if (second >= 0 && !owner.has(second) && !items[second]?.opens && continues(items, second))
      owner.set(second, cue);
  }
  let last: Cue | undefined;
  for (const [at, item] of items.entries()) {
    if (item.type !== "quote") continue;
    if (!owner.has(at) && last !== undefined && goesOn(items, last, at)) owner.set(at, last);
    last = owner.get(at) ?? last;
  }
  return owner;
}

/** How well a cue that stands next to a quoted string reports it. */
function strengthOf(items: readonly Item[], { at, share, shape }: Cue, quote: number): number {
  const subject = items[shape.subject?.from ?? -1]?.word ?? "";
  const isRelative = subject === "that" || subject === "which";
  const place = (shape.place === "after" ? 0.5 : 0) - (isRelative ? 0.5 : 0);
  return share + place - Math.abs(at - quote) / 50;
}

function nextQuote(items: readonly Item[], from: number): number {
  for (let at = from + 1; at < items.length && at - from < 24; at += 1) {
    const item = items[at];
    if (item?.type === "quote") return at;
    if (item?.opens) return -1;
  }
  return -1;
}

/** Whether the string at `quote` reads as the next part of a quote, not as words within the narrator's sentence. */
function continues(items: readonly Item[], quote: number): boolean {
  const item = items[quote];
  const before = items[quote - 1];
  if (item === undefined || before === undefined || item.opens || before.type === "quote") return true;
  if (before.type === "stop") return /^[,;:–—…-]$/u.test(before.word);
  return before.word === "and" ? items[quote - 2]?.type === "quote" : item.end - item.start > MIN_LONG_STRING;
}

/** A string that opens a sentence right behind an attributed one, or stands in one sentence with it. */
function goesOn(items: readonly Item[], cue: Cue, quote: number): boolean {
  if (!continues(items, quote)) return false;
  for (let at = quote; at > cue.at; at -= 1) {
    const item = items[at];
    if (item?.opens && item.type !== "quote") return false;
    if (item?.type === "quote" && at !== quote) return true;
  }
  return true;
}

function frameOf(
  items: readonly Item[],
  cue: Cue,
  quotes: readonly number[],
  limit: number,
  isForeign: (quote: number) => boolean,
): RuleFrame | null {
  const { shape, at, share } = cue;
  const word = items[at];
  if (word === undefined) return null;
  const scored = (span: Span, probability: number): ScoredSpan => ({ ...span, probability });
  if (word.word === "according") {
    const found = accordingTo(items, at);
    if (found === null) return null;
    return {
      cue: scored({ start: word.start, end: items[at + 1]?.end ?? word.end }, share),
      content: found.content.map((span) => scored(span, share)),
      speaker: [scored(found.speaker, share)],
      rule: "according",
    };
  }
  let start = at;
  while (start > 0 && !items[start]?.opens && AUXILIARIES.has(items[start - 1]?.word ?? "")) start -= 1;
  const content =
    quotes.length > 0 && !shape.isWithinClause && quotesAlone(items, quotes, cue)
      ? quotes.map((quote) => stringSpan(items, quote))
      : clauseAround(items, at, shape, quotes, limit, isForeign);
  if (content.length === 0) return null;
  const subject = shape.subject ?? sentenceSubject(items, at);
  const speaker =
    subject === null ? [] : [scored(spanOf(items, subject), share * (shape.subject === null ? 0.6 : 1))];
  return {
    cue: scored({ start: items[start]?.start ?? word.start, end: word.end }, share),
    content: content.map((span) => scored(span, share)),
    speaker,
    rule: shape.place,
  };
}

/** Whether no words of the content stand outside the marks: `The plan "is dead," she said` has some. */
function quotesAlone(items: readonly Item[], quotes: readonly number[], cue: Cue): boolean {
  const first = quotes[0];
  if (first === undefined || cue.shape.place !== "after" || first > cue.at) return true;
  return items[first]?.opens === true || items[first - 1]?.type !== "word";
}

function stringSpan(items: readonly Item[], at: number): Span {
  return { start: items[at]?.start ?? 0, end: items[at]?.end ?? 0 };
}
