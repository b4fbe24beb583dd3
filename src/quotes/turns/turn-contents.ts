import type { Span } from "../../text/span.ts";
import type { Outline, OutlineLine } from "../marks/outline.ts";

/** Where somebody begins to speak. */
export interface TurnHead {
  /** Index of the line, and where in the text the words begin. */
  readonly line: number;
  readonly saidFrom: number;
  /** The colon of its label; `null` where only the order of questions and answers tells. */
  readonly colon: Span | null;
  readonly mention: Span | null;
  /** Whether the outlet asks, or nobody who is named: its words are no saying of the article's. */
  readonly isOutlets: boolean;
}

/** Paragraphs up to which a turn may go on although its speaker is not heard in them. */
const MOST_PARAGRAPHS = 8;
/** Share of questions among the turns from which every question has a label. */
const LEAST_ASKED = 0.25;
/** Lines up to this length without a stop at their end are headings or captions, in UTF-16 units. */
const LONGEST_HEADING = 200;
const OF_ME = /(?<![\p{L}'’])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)(?!\p{L})/u;
const AFTERWORD =
  /^\W{0,3}(?:th(?:is|e) (?:interview|conversation|transcript|q&a|exchange)|copyright|©|edited|editor['’]s|read more|follow|contact|sign up|interview by|more on)\b/iu;
const STAGE = /^(?:\([^()]*\)|\[[^[\]]*\])$/u;
/** "More on ferries:Why the quay is closed" */
const TEASER = /^[^.!?]{0,80}:\p{Lu}/u;
/** "“…,” she said": somebody tells of what was said, which nobody does in a turn. */
const TOLD =
  /["”]\s+(?:(?:\p{L}[\p{L}.'’-]*\s){1,3}(?:said|says|told|added|explained)|(?:said|says|added|explained)\s\p{L})/u;

/**
 * What each turn holds, one span a line, and all lines of the dialogue. A turn goes on over the paragraphs up to the next
 * head; headings, remarks in brackets, and what the article tells between are left out.
 */
export function turnContents(
  { text, lines }: Outline,
  heads: readonly TurnHead[],
): { readonly contents: readonly (readonly Span[])[]; readonly dialogue: readonly Span[] } {
  const contents: Span[][] = [];
  const dialogue: Span[] = [];
  const isLong = hasLongTurns(heads);
  const asked = heads.filter(
    (head, at) => head.isOutlets || turnAsks(text, lines, head.line, heads[at + 1]?.line ?? head.line + 1),
  );
  const isAsked = asked.length >= LEAST_ASKED * heads.length;
  for (const [at, head] of heads.entries()) {
    const spans: Span[] = [];
    const next = heads[at + 1]?.line ?? lines.length;
    const isLoose = at === heads.length - 1 || next - head.line > MOST_PARAGRAPHS;
    for (let index = head.line; index < next; index += 1) {
      const line = lines[index];
      if (line === undefined) break;
      const isHead = head.saidFrom > line.start || index === head.line;
      if (!isHead && isEnd(text, line, isLoose, isLong)) break;
      // Where nobody with a label asks, a question right before the next answer is the outlet's.
      if (!isHead && !isAsked && index === next - 1 && asks(text, line)) break;
      if (isHead) dialogue.push(line);
      else if (isAside(text, line)) continue;
      else dialogue.push(line);
      const from = Math.max(line.start, head.saidFrom);
      if (from < line.end) spans.push(trimmed(text, { start: from, end: line.end }));
    }
    contents.push(spans.filter(({ start, end }) => end > start));
  }
  return { contents, dialogue };
}

/** Whether a turn ends in a question, where the one who answers next does not ask in it. */
function turnAsks(text: string, lines: readonly OutlineLine[], from: number, to: number): boolean {
  return (
    asks(text, lines[from]) ||
    (to - from <= MOST_ASKED && asks(text, lines[to - 1]) && !answers(text, lines[from]))
  );
}

/** "Well, I think …": who answers seldom asks in the same turn. */
function answers(text: string, line: Span | undefined): boolean {
  return line !== undefined && ANSWERS.test(text.slice(line.start, line.start + LOOKED_AT));
}

const ANSWERS = /:\W*(?:well|yes|no|yeah|sure|look|absolutely|honestly|i|we)(?!\p{L})/iu;
const LOOKED_AT = 120;
/** Paragraphs of a question. */
const MOST_ASKED = 3;

function asks(text: string, line: Span | undefined): boolean {
  return line !== undefined && /\?[*_]{0,3}$/u.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}

/** Whether turns run over several paragraphs in this dialogue. */
function hasLongTurns(heads: readonly TurnHead[]): boolean {
  return heads.some((head, at) => (heads[at + 1]?.line ?? head.line) - head.line > 1);
}

function isEnd(text: string, line: OutlineLine, isLoose: boolean, isLong: boolean): boolean {
  const words = text.slice(line.start, line.end);
  if (AFTERWORD.test(words) || TOLD.test(words)) return true;
  return isLoose && !(isLong && OF_ME.test(words));
}

function isAside(text: string, { start, end }: OutlineLine): boolean {
  const words = text.slice(start, end);
  if (STAGE.test(words) || TEASER.test(words)) return true;
  return words.length <= LONGEST_HEADING && !/[.!?…,;:—–-]["”’')*_\]]*$/u.test(words);
}

/** Without emphasis around it, the number of a line before it, and the mark that closes a quoted dialogue. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^(?:\d{1,2}\s{2,})?[*_\s]*/u.exec(words)?.[0].length ?? 0;
  const isOpened = /["“]/u.test(words.slice(0, -1));
  const tail = (isOpened ? /[*_\s]*$/u : /["”]?[*_\s]*$/u).exec(words)?.[0].length ?? 0;
  return { start: Math.min(end, start + lead), end: Math.max(start, end - tail) };
}
