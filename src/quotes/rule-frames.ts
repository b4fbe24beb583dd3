import type { Span } from "../text/span.ts";
import type { AttributionFrame, ScoredSpan } from "./attribution-frame.ts";
import { accordingTo, clauseAround } from "./clauses.ts";
import { cueOwners } from "./cue-owners.ts";
import { type Cue, findCues } from "./find-cues.ts";
import { isEnglish } from "./is-english.ts";
import { spanOf } from "./mentions.ts";
import type { Item, Outline, OutlineLine } from "./outline.ts";
import { sentenceSubject } from "./sentence-subject.ts";
import { isAuxiliary } from "../english/function-words.ts";

/** What the rules saw: their frames are weighed by it. */
export type FrameRule = "after" | "before" | "clause" | "infinitive" | "plain" | "according" | "label";

export interface RuleFrame extends AttributionFrame {
  readonly rule: FrameRule;
  /** The quoted string that stands right beside the cue and is reported by it as a whole; `null` where none does. */
  readonly beside: Span | null;
}

const LABEL_SHARE = 0.7;
const MAX_LABEL = 5;
/** How many later cues may end a cue's content. */
const MAX_LATER = 6;

/**
 * Attribution frames by cue words and quote marks alone, in the place of a trained tagger's. A quoted string belongs to
 * one frame. Linear in the length of the text.
 */
export function ruleFrames(outline: Outline): RuleFrame[] {
  const frames = outline.lines.flatMap((line) => framesOfLine(outline.text, line));
  if (isEnglish(outline)) return frames;
  // Of other languages only marks and verbs beside them are read.
  return frames.filter(({ rule }) => rule === "after" || rule === "before");
}

function framesOfLine(text: string, line: OutlineLine): RuleFrame[] {
  const { items } = line;
  const cues = findCues(text, items);
  const owner = cueOwners(items, cues);
  const owned = stringsOf(owner);
  const frames: RuleFrame[] = [];
  for (const [index, cue] of cues.entries()) {
    const limit = endBefore(items, cues, index, owned);
    const isForeign = (quote: number) => owner.has(quote) && owner.get(quote) !== cue;
    const frame = frameOf(items, cue, owned.get(cue) ?? [], limit, isForeign);
    if (frame !== null) frames.push(frame);
  }
  for (const [at, item] of items.entries()) {
    if (item.type === "quote" && !owner.has(at)) frames.push(...namedBefore(items, at));
  }
  return frames;
}

/** "On the ferry - Mara Lind: “…”": a name and a colon right before a quoted string that no cue reports. */
function namedBefore(items: readonly Item[], quote: number): RuleFrame[] {
  const colon = items[quote - 1];
  let from = quote - 1;
  while (items[from - 1]?.isCapital && quote - from <= MAX_LABEL) from -= 1;
  const before = items[from - 1];
  const isAlone = before === undefined || before.type === "stop" || items[from]?.opens === true;
  if (colon?.word !== ":" || from === quote - 1 || !isAlone) return [];
  const probability = LABEL_SHARE;
  return [
    {
      cue: { start: colon.start, end: colon.end, probability },
      content: [{ ...stringSpan(items, quote), probability }],
      speaker: [{ ...spanOf(items, { from, to: quote - 1 }), probability }],
      rule: "label",
      beside: stringSpan(items, quote),
    },
  ];
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
      beside: null,
    };
  }
  let start = at;
  while (start > 0 && !items[start]?.opens && isAuxiliary(items[start - 1]?.word ?? "")) start -= 1;
  const isAlone = quotes.length > 0 && !shape.isWithinClause && quotesAlone(items, quotes, cue);
  const content = isAlone
    ? quotes.map((quote) => stringSpan(items, quote))
    : clauseAround(items, at, shape, quotes, limit, isForeign);
  if (content.length === 0) return null;
  const own = shape.subject;
  // "Lind sent a letter saying …": not the letter.
  const subject = own !== null && !isGerund(word.word) ? own : (sentenceSubject(items, at) ?? own);
  const speaker =
    subject === null ? [] : [scored(spanOf(items, subject), share * (subject === own ? 1 : 0.6))];
  return {
    cue: scored({ start: items[start]?.start ?? word.start, end: word.end }, share),
    content: content.map((span) => scored(span, share)),
    speaker,
    rule: shape.place,
    beside: isAlone && quotes.includes(shape.quote) ? stringSpan(items, shape.quote) : null,
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

function isGerund(word: string): boolean {
  return /^(?:say|read|describ|announc|condemn|call|warn|not|suggest)ing$/u.test(word);
}
