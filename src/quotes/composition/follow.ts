import { cueShare } from "../cues/cue-words.ts";
import { type ItemRange, isWord, spanOf, subjectBefore } from "../cues/mentions.ts";
import { sentenceSubject } from "../cues/sentence-subject.ts";
import { isSaid } from "../cues/signatures.ts";
import { type Item, type Outline, type OutlineLine, sentenceStart } from "../marks/outline.ts";
import type { SourceFrame } from "./draft.ts";

/** What a frame has come to: its strings, and what the rules say of its cue. */
export interface Holding {
  frame: SourceFrame;
  readonly strings: number[];
  readonly rule: SourceFrame | null;
  isConfirmed: boolean;
}

/** What a lead-in without a cue word ("Her answer:") is worth. */
const BARE_LEAD_IN = 0.4;
/** What a speaker is worth of whom the sentence before merely tells. */
const UNSAID = 0.4;
/** A line of fewer characters between marks is a heading rather than a paragraph of speech. */
const LEAST_PARAGRAPH = 30;

/**
 * Gives lines that hold nothing but quoted strings, and that nobody claims, to whom the line before ends with: the
 * speaker of a quote that goes on, or a lead-in ("Lind continued:").
 */
export function followLines(outline: Outline, holdings: Holding[], owned: ReadonlySet<number>): void {
  const endings = endingsOf(outline, holdings);
  let last: Holding | undefined;
  for (const [index, line] of outline.lines.entries()) {
    const before = outline.lines[index - 1];
    const isLedIn = before?.items.at(-1)?.word === ":";
    const strings = wholeStrings(line, isLedIn ? 1 : LEAST_PARAGRAPH);
    if (strings === null || strings.some((string) => owned.has(string))) {
      last = endings.get(index);
      const told = strings === null ? tellsOf(line, owned) : null;
      if (told === null) continue;
      holdings.push(told);
      last = told;
      continue;
    }
    if (isLedIn && !isSpeech(outline, strings)) continue;
    if (isLedIn && last === undefined && before !== undefined) last = leadIn(before) ?? undefined;
    else if (last === undefined && before !== undefined) last = toldBefore(before) ?? undefined;
    if (last === undefined) continue;
    if (last.strings.length === 0) {
      if (last.frame.content.length === 0) holdings.push(last);
      // What a lead-in says itself is not what is said.
      else if (isLedIn) last.frame = { ...last.frame, content: [] };
      else {
        last = apart(last, line);
        holdings.push(last);
      }
    }
    // A string over several lines is met on each of them.
    const latest = last.strings.at(-1) ?? -1;
    last.strings.push(...strings.filter((string) => string > latest));
    if (isLedIn) last.isConfirmed = true;
  }
}

/** Words in marks that are no names of things: "The winners are:" leads in titles. */
function isSpeech({ text, strings }: Outline, all: readonly number[]): boolean {
  return all.every((at) => {
    const string = strings[at];
    return string !== undefined && isSaid(text, string);
  });
}

/** What the speaker of indirect words goes on to say in marks is a quote of its own. */
function apart({ frame }: Holding, line: OutlineLine): Holding {
  const cue = { start: line.start, end: line.start, probability: frame.cue.probability };
  return bare({ cue, content: [], speaker: frame.speaker, rule: "leadIn" });
}

/** How likely a word reports that is taken for the verb of whoever goes on to speak. */
const REPORTS = 0.5;

/** Who goes on to speak behind the sentence that ends at `stop`: of "Lind told us the ferry was late." Lind, who reports, else whom it tells of. */
function goesOnAfter(items: readonly Item[], stop: number): ItemRange | null {
  for (let at = sentenceStart(items, stop); at < stop; at += 1) {
    const item = items[at];
    if (!isWord(item) || item.isCapital) continue;
    if (Math.max(cueShare(item.word, "clause"), cueShare(item.word, "plain")) < REPORTS) continue;
    const subject = subjectBefore(items, at);
    const first = items[subject?.from ?? -1];
    if (
      subject !== null &&
      first !== undefined &&
      (first.isCapital || /^(?:s?he|they|an?|the)$/u.test(first.word))
    )
      return subject;
  }
  return sentenceSubject(items, stop);
}

/** Whom the last sentence of a line tells of, without a cue: "Mara Lind came back to the quay." */
function toldBefore({ items }: OutlineLine): Holding | null {
  const stop = items.length - 1;
  const item = items[stop];
  if (item === undefined || item.word !== ".") return null;
  const subject = goesOnAfter(items, stop);
  const first = items[subject?.from ?? -1];
  if (subject === null || first === undefined || !(first.isCapital || /^s?he$/u.test(first.word)))
    return null;
  const speaker = { ...spanOf(items, subject), probability: UNSAID };
  const cue = { start: item.end, end: item.end, probability: UNSAID };
  return bare({ cue, content: [], speaker: [speaker], rule: "leadIn" });
}

/** A line that tells of somebody and then ends in marks, without a cue: "Lind sat on the quay. “I missed it again.”" */
function tellsOf({ items, end }: OutlineLine, owned: ReadonlySet<number>): Holding | null {
  const opening = items.findIndex((item) => item.type === "quote" && item.opens);
  const first = items[opening];
  const stop = items[opening - 1];
  if (first === undefined || stop === undefined || !/^[.!?]$/u.test(stop.word)) return null;
  if (end - first.start < LEAST_PARAGRAPH || items.slice(opening).some(({ type }) => type === "word"))
    return null;
  const strings = items.slice(opening).flatMap(({ type, string }) => (type === "quote" ? [string] : []));
  const subject = goesOnAfter(items, opening - 1);
  if (subject === null || strings.some((string) => owned.has(string))) return null;
  const speaker = { ...spanOf(items, subject), probability: UNSAID };
  const cue = { start: first.start, end: first.start, probability: UNSAID };
  return { ...bare({ cue, content: [], speaker: [speaker], rule: "leadIn" }), strings };
}

/** The strings of a line that is wholly in marks and at least so long; `null` for other lines. */
function wholeStrings(line: OutlineLine, least: number): number[] | null {
  if (line.end - line.start < least) return null;
  const strings: number[] = [];
  for (const item of line.items) {
    if (item.type === "word") return null;
    if (item.type === "quote") strings.push(item.string);
  }
  return strings.length === 0 ? null : strings;
}

/** For every line, the holding whose cue or content ends in its last sentence; of several, one with a string, or the likeliest. */
function endingsOf(outline: Outline, holdings: readonly Holding[]): Map<number, Holding> {
  const reaches = holdings
    .map((holding) => ({ holding, end: reachOf(outline, holding) }))
    .sort((a, b) => a.end - b.end);
  const endings = new Map<number, Holding>();
  let next = 0;
  for (const [index, line] of outline.lines.entries()) {
    const lastSentence = line.items.findLast((item) => item.opens)?.start ?? line.start;
    for (; next < reaches.length; next += 1) {
      const reach = reaches[next];
      if (reach === undefined || reach.end > line.end) break;
      const held = endings.get(index);
      if (reach.end < lastSentence || (held !== undefined && worth(held) > worth(reach.holding))) continue;
      endings.set(index, reach.holding);
    }
  }
  return endings;
}

function worth({ frame, strings }: Holding): number {
  return frame.cue.probability + (strings.length > 0 ? 1 : 0);
}

function reachOf(outline: Outline, { frame, strings }: Holding): number {
  const ends = [frame.cue.end, ...frame.content.map((span) => span.end)];
  for (const at of strings) ends.push(outline.strings[at]?.end ?? 0);
  return Math.max(...ends);
}

function leadIn(line: OutlineLine): Holding | null {
  const colon = line.items.length - 1;
  const item = line.items[colon];
  const subject = sentenceSubject(line.items, colon);
  if (item === undefined || subject === null) return null;
  const speaker = { ...spanOf(line.items, subject), probability: BARE_LEAD_IN };
  const cue = { start: item.start, end: item.end, probability: BARE_LEAD_IN };
  return bare({ cue, content: [], speaker: [speaker], rule: "leadIn" });
}

function bare(frame: SourceFrame): Holding {
  return { frame, strings: [], rule: null, isConfirmed: true };
}
