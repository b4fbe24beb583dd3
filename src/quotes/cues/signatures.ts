import { isAuxiliary, isDeterminer, isHelpingVerb, isNameJoiner } from "../../english/function-words.ts";
import type { Span } from "../../text/span.ts";
import type { Item, Outline, OutlineLine } from "../marks/outline.ts";
import { cueShare } from "./cue-words.ts";
import { spanOf } from "./mentions.ts";
import type { RuleFrame } from "./rule-frames.ts";

/** What a name behind a dash is worth as a cue. */
const SIGNED = 0.95;
const DASH = /^[-–—―~]$/u;
/** Items that a signature may have: "— Rosalind Achterberg, 54, teacher, Lower Sleet". */
const LONGEST = 20;
/** Strings in one line that one signature may stand behind. */
const MOST_STRINGS = 4;
const LEAST_WORDS = 4;

/**
 * Quoted strings with a name behind a dash, in their line or at the start of the next: `“…” — Mara Lind, baker`. A dash
 * within a sentence, where something is told behind it, is none. Linear in the length of the text.
 */
export function signatureFrames(outline: Outline): RuleFrame[] {
  const frames: RuleFrame[] = [];
  let string = 0;
  for (const [index, line] of outline.lines.entries()) {
    if (DASH.test(line.items[0]?.word ?? "")) {
      const before = outline.lines[index - 1];
      const isQuoted = before?.items.every(({ type }) => type !== "word") === true;
      const last = (before?.items.length ?? 0) - 1;
      if (before !== undefined && isQuoted) frames.push(...signed(outline, before, last, line, 0));
    }
    while ((outline.strings[string]?.end ?? Infinity) <= line.start) string += 1;
    if ((outline.strings[string]?.start ?? Infinity) >= line.end) continue;
    for (let at = 0; at < line.items.length; at += 1) {
      if (line.items[at]?.type === "quote" && DASH.test(line.items[at + 1]?.word ?? ""))
        frames.push(...signed(outline, line, at, line, at + 1));
    }
  }
  return frames;
}

/** The frame of the strings that end at item `last` of a line, signed behind the dash at `dash` of a line. */
function signed(
  outline: Outline,
  { items: before }: OutlineLine,
  last: number,
  { items }: OutlineLine,
  dash: number,
): RuleFrame[] {
  let first = last;
  while (first > 0 && last - first < MOST_STRINGS && before[first - 1]?.type === "quote") first -= 1;
  const opening = before[first];
  if (opening?.type !== "quote" || !(opening.opens || first === 0)) return [];
  let from = dash + 1;
  if (DASH.test(items[from]?.word ?? "")) from += 1;
  const to = nameEnd(items, from);
  const cue = items[dash];
  const signedString = outline.strings[before[last]?.string ?? -1];
  if (to === null || cue === undefined || signedString === undefined || !isSaid(outline.text, signedString))
    return [];
  const strings = before
    .slice(first, last + 1)
    .map(({ string }) => outline.strings[string])
    .filter((string) => string !== undefined)
    .map(({ start, end }): Span => ({ start, end }));
  const score = (span: Span) => ({ ...span, probability: SIGNED });
  return [
    {
      cue: score({ start: cue.start, end: items[from - 1]?.end ?? cue.end }),
      content: strings.map(score),
      speaker: [score(spanOf(items, { from, to }))],
      rule: "label",
      beside: strings.at(-1) ?? null,
    },
  ];
}

/** Behind the last word of the name that a signature begins with; `null` where the words from `from` on are none. */
function nameEnd(items: readonly Item[], from: number): number | null {
  let end = from;
  while (end < items.length && items[end]?.type !== "quote") end += 1;
  if (end === from || end - from > LONGEST) return null;
  for (let at = from; at < end; at += 1) {
    const item = items[at];
    if (item === undefined || tellsSomething(item, at === from)) return null;
  }
  const first = items[from];
  if (first?.type !== "word") return null;
  const isNoun = isDeterminer(first.word) && !/^(?:this|that|these|those)$/u.test(first.word);
  if (!first.isCapital && !isNoun) return null;
  let to = from;
  while (to < end && items[to]?.type === "word") {
    const item = items[to];
    if (item === undefined || (!isNoun && !item.isCapital && !isNameJoiner(item.word))) break;
    to += 1;
  }
  while (to > from && isNameJoiner(items[to - 1]?.word ?? "")) to -= 1;
  const last = items[to - 1];
  return last === undefined || /['’]s$/u.test(last.word) ? null : to;
}

/** Whether a word makes a sentence of what stands behind the dash. */
function tellsSomething({ type, word, isCapital }: Item, isFirst: boolean): boolean {
  if (type === "stop") return DASH.test(word) || /^[:;?!]$/u.test(word);
  if (isCapital && !isFirst) return false;
  if (isCapital)
    return /^(?:it|he|she|they|we|i|you|that|this|but|and|so|what|who|which|there|not|if|as)$/u.test(word);
  return isHelpingVerb(word) || (isAuxiliary(word) && word !== "former") || cueShare(word, "plain") > 0.3;
}

/** Words that end as a sentence does, or enough of them that no title has: "Tides of Home" – Rosa Venn is a song. */
export function isSaid(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (/[.!?…]["“”'’»]*$/u.test(words)) return true;
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return all.length >= LEAST_WORDS && all.filter((word) => /^\p{Ll}/u.test(word)).length > all.length / 2;
}
