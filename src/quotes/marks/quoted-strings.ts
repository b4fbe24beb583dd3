import type { Span } from "../../text/span.ts";
import { endBeforeAttribution, isAttributedBehind, type QuoteMark, quoteMarks } from "./quote-marks.ts";
import { closeAt, isSingle, type Open, pushPiece, type QuotedString } from "./quoted-string.ts";
import { readQuotedLine } from "./read-quoted-line.ts";

/**
 * The lines of `text` that hold more than white space, without the white space around them. Reported speech is read
 * line by line: articles whose paragraphs are divided by single line ends are common, wrapped ones are not.
 */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  const line = /\S[^\n\r\u2028\u2029]*/gu;
  for (const found of text.matchAll(line)) {
    spans.push({ start: found.index, end: found.index + found[0].trimEnd().length });
  }
  return spans;
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
  const doubles = nextDoubles(marks);
  let next = 0;
  let carried: Open | undefined;
  for (const [index, line] of lines.entries()) {
    const from = next;
    while (next < marks.length && (marks[next]?.start ?? 0) < line.end) next += 1;
    const inLine = marks.slice(from, next);
    const open = readQuotedLine(text, line, inLine, carried, found);
    carried = undefined;
    if (open === undefined) continue;
    const cut = endBeforeAttribution(text, { start: open.from, end: line.end });
    if (cut !== null) {
      closeAt(text, found, open, cut, cut, false);
      continue;
    }
    const following = lines[index + 1];
    const at = doubles[next] ?? marks.length;
    const mark = marks[at];
    const isAnothers =
      following !== undefined && isSaidBehind(found, line) && closesAttributed(text, marks, at, following);
    if (following !== undefined && mark !== undefined && !isAnothers && goesOnBehind(open, following, mark)) {
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

/** For each mark the first at or behind it that is none of single ones. */
function nextDoubles(marks: readonly QuoteMark[]): Int32Array {
  const next = new Int32Array(marks.length + 1).fill(marks.length);
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    next[at] = mark !== undefined && isSingle(mark.style) ? (next[at + 1] ?? at + 1) : at;
  }
  return next;
}

/** Whether the line has a string before the one left open: `“…,” Fenn said. “…`. */
function isSaidBehind(found: readonly QuotedString[], line: Span): boolean {
  return (found.at(-1)?.start ?? -1) >= line.start;
}

/** Whether the string that opens the line is closed in it, and words behind tell who said it. */
function closesAttributed(text: string, marks: readonly QuoteMark[], first: number, line: Span): boolean {
  if (marks[first]?.start !== line.start) return false;
  for (let at = first + 1; (marks[at]?.start ?? Infinity) < line.end; at += 1) {
    const mark = marks[at];
    if (mark === undefined || isSingle(mark.style)) continue;
    return mark.shape === "closing" && isAttributedBehind(text, mark.end, line.end);
  }
  return false;
}

function goesOnBehind(open: Open, following: Span, mark: QuoteMark): boolean {
  if (isSingle(mark.style)) return false;
  if (mark.start === following.start) return mark.style === open.mark.style && mark.shape === "opening";
  return (
    mark.style === open.mark.style && mark.shape === "closing" && mark.start - open.from < MAX_BLOCK_LENGTH
  );
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
