import type { Span } from "../text/span.ts";
import { lineSpans } from "./lines.ts";
import { createStack, isSingle, type Open, type OpenStack } from "./open-strings.ts";
import { type MarkStyle, type QuoteMark, quoteMarks } from "./quote-marks.ts";

/** Words between quote marks. `[start, end)` includes the marks that there are. */
export interface QuotedString extends Span {
  readonly style: MarkStyle;
  /** What the marks enclose, one span a line, without marks and outer white space; at least one, none empty. */
  readonly inside: readonly Span[];
  /** Whether both marks are there. */
  readonly closed: boolean;
}

/** How far a string that no line opens again may reach for its closing mark, in UTF-16 units. */
const MAX_BLOCK_LENGTH = 3_000;

/**
 * The outermost quoted strings of `text`, in order, without overlap. A string that is never closed ends with its line,
 * except where the next line opens with a mark again, or where a mark that only closes follows within
 * `MAX_BLOCK_LENGTH`. A closing mark at a line's end without any opening one takes the sentences before it.
 * Linear in the length of `text`.
 */
export function quotedStrings(text: string): QuotedString[] {
  const marks = quoteMarks(text);
  const lines = lineSpans(text);
  const found: QuotedString[] = [];
  let next = 0;
  let carried: Open | undefined;
  for (const [index, line] of lines.entries()) {
    const from = next;
    while (next < marks.length && (marks[next]?.start ?? 0) < line.end) next += 1;
    const inLine = marks.slice(from, next);
    const open = readLine(text, line, inLine, carried, found);
    carried = undefined;
    if (open === undefined) continue;
    const following = lines[index + 1];
    const mark = marks[next];
    if (following !== undefined && mark !== undefined && goesOnBehind(open, following, mark)) {
      pushPiece(text, open.pieces, open.from, line.end);
      carried = open;
    } else closeAt(text, found, open, endOfUnclosed(text, open, line.end), line.end, false);
  }
  return outermost(found);
}

/** A string that opens within a sentence and never closes ends with that sentence, any other one with its line. */
function endOfUnclosed(text: string, open: Open, lineEnd: number): number {
  const isWithin = /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, open.mark.start - 2), open.mark.start));
  if (!isWithin || open.pieces.length > 0) return lineEnd;
  const stop = /[.!?;)](?=\s|$)/u.exec(text.slice(open.from, lineEnd));
  return stop === null ? lineEnd : open.from + stop.index + 1;
}

function goesOnBehind(open: Open, following: Span, mark: QuoteMark): boolean {
  if (isSingle(mark.style)) return false;
  if (mark.start === following.start) return mark.style === open.mark.style && mark.shape === "opening";
  return (
    mark.style === open.mark.style && mark.shape === "closing" && mark.start - open.from < MAX_BLOCK_LENGTH
  );
}

/** Reads the marks of one line; what is still open behind it comes back. */
function readLine(
  text: string,
  line: Span,
  marks: readonly QuoteMark[],
  carried: Open | undefined,
  found: QuotedString[],
): Open | undefined {
  const stack = createStack();
  const tail = tailOf(text, line);
  let read = 0;
  if (carried !== undefined) {
    const first = marks[0];
    const repeated = first !== undefined && first.start === line.start && first.shape === "opening";
    carried.from = repeated ? first.end : line.start;
    if (repeated) read = 1;
    stack.push(carried);
  }
  const before = found.length;
  for (; read < marks.length; read += 1) {
    const mark = marks[read];
    if (mark === undefined) break;
    const top = stack.top();
    if (mark.shape === "opening" || (stack.isEmpty() && opensLoosely(text, mark, marks[read + 1]))) {
      // A single mark directly inside another one shows that the outer one was an apostrophe.
      if (isSingle(mark.style)) dropSingle(text, stack, found);
      const parent = stack.nearest(mark.style);
      if (parent !== undefined) parent.firstChild ??= mark.start;
      stack.push({ mark, pieces: [], from: mark.end });
      continue;
    }
    if (isSingle(mark.style)) {
      if (top === undefined || top.mark.style !== mark.style) continue;
      if (isPlural(text, mark)) top.weakClose ??= mark;
      else close(text, stack.popTo(mark.style), found, mark);
      continue;
    }
    const style = partnerOf(stack, mark);
    if (style !== undefined) close(text, stack.popTo(style), found, mark);
    else if (mark.start >= tail && !stack.hasDouble()) {
      takeUnopened(text, line, mark, found, before);
      break;
    }
  }
  // Singles never run over a line's end; inner strings end with their line.
  let last: Open | undefined;
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
    if (isSingle(open.mark.style)) {
      if (open.weakClose !== undefined)
        closeAt(text, found, open, open.weakClose.start, open.weakClose.end, true);
      continue;
    }
    if (last !== undefined && last.mark.style !== open.mark.style)
      closeAt(text, found, last, line.end, line.end, false);
    if (open.firstChild !== undefined) {
      closeAt(text, found, open, open.firstChild, open.firstChild, false);
      continue;
    }
    last = open;
  }
  return last !== undefined && last.from < line.end && last.mark.shape === "opening" ? last : undefined;
}

/** Whether a mark of no clear hand opens a string where none is open. */
function opensLoosely(text: string, mark: QuoteMark, next: QuoteMark | undefined): boolean {
  if (next === undefined || next.shape === "opening" || next.style !== mark.style) return false;
  if (mark.style === "straight") return mark.shape === "loose";
  if (mark.style !== "curly") return false;
  return mark.shape === "loose" || /[,:]/u.test(text.charAt(mark.start - 1));
}

/** The style of what a double `mark` closes: its own where that is open, another double one on top else. */
function partnerOf(stack: OpenStack, mark: QuoteMark): MarkStyle | undefined {
  if (stack.nearest(mark.style) !== undefined) return mark.style;
  const style = stack.top()?.mark.style;
  if (style === undefined || style === "guillemets" || mark.style === "guillemets") return undefined;
  if (!isSingle(style)) return style;
  if (mark.style === "apostrophes") return style;
  const other = mark.style === "curly" ? "straight" : "curly";
  return mark.shape === "closing" && stack.nearest(other) !== undefined ? other : undefined;
}

function dropSingle(text: string, stack: OpenStack, found: QuotedString[]): void {
  const top = stack.top();
  if (top === undefined || !isSingle(top.mark.style)) return;
  stack.pop();
  if (top.weakClose !== undefined) close(text, top, found, top.weakClose);
}

function close(text: string, open: Open | undefined, found: QuotedString[], mark: QuoteMark): void {
  if (open !== undefined) closeAt(text, found, open, mark.start, mark.end, true);
}

function closeAt(
  text: string,
  found: QuotedString[],
  open: Open,
  to: number,
  end: number,
  closed: boolean,
): void {
  const inside = open.pieces;
  pushPiece(text, inside, open.from, to);
  const last = inside.at(-1);
  if (last === undefined) return;
  found.push({
    start: open.mark.start,
    end: closed ? end : last.end,
    style: open.mark.style,
    inside,
    closed,
  });
}

function pushPiece(text: string, pieces: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\u00a0]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s\u00a0]/u.test(text.charAt(end - 1))) end -= 1;
  if (end > start) pieces.push({ start, end });
}

/** "the voters' choice": the mark behind a plural may be its apostrophe. */
function isPlural(text: string, mark: QuoteMark): boolean {
  return /s/iu.test(text.charAt(mark.start - 1)) && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 3));
}

/**
 * A closing mark that nothing opened, at the end of its line: it takes what follows the sentence in which the string
 * before it closed, or the whole line where there is no string before it.
 */
function takeUnopened(
  text: string,
  line: Span,
  mark: QuoteMark,
  found: QuotedString[],
  firstOfLine: number,
): void {
  if (mark.style === "guillemets") return;
  if (!/[.,!?…]\s*$/u.test(text.slice(Math.max(line.start, mark.start - 3), mark.start))) return;
  const previous = found.length > firstOfLine ? found.at(-1) : undefined;
  let start = line.start;
  if (previous !== undefined) {
    const endsSentence = /[.!?…]/u.test(text.charAt((previous.inside.at(-1)?.end ?? 1) - 1));
    const rest = text.slice(previous.end, mark.start);
    const first =
      endsSentence && /^\s+\p{Lu}/u.test(rest) ? /^\s+/u.exec(rest) : /[.!?…]\s+(?=\S)/u.exec(rest);
    if (first === null) return;
    start = previous.end + first.index + first[0].length;
  } else if (mark.style !== "curly") return;
  const inside: Span[] = [];
  pushPiece(text, inside, start, mark.start);
  if (inside.length > 0) found.push({ start, end: mark.end, style: mark.style, inside, closed: false });
}

/** Where the last words of a line end: behind that, nothing but marks and white space. */
function tailOf(text: string, line: Span): number {
  let end = line.end;
  while (end > line.start && /[\s"“”'’]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Strings are found as they close, inner ones first. */
function outermost(found: QuotedString[]): QuotedString[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: QuotedString[] = [];
  let end = 0;
  for (const string of found) {
    if (string.start < end) continue;
    kept.push(string);
    end = string.end;
  }
  return kept;
}
