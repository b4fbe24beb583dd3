import type { Span } from "../../text/span.ts";
import type { MarkStyle, QuoteMark } from "./quote-marks.ts";
import { endBeforeAttribution, isAttributedBehind } from "./quote-marks.ts";
import {
  closeAt,
  createStack,
  isSingle,
  type Open,
  type OpenStack,
  type QuotedString,
  takeUnopened,
} from "./quoted-string.ts";
import { createSingles } from "./single-marks.ts";

/** Reads the marks of one line; what is still open behind it comes back. */
export function readQuotedLine(
  text: string,
  line: Span,
  marks: readonly QuoteMark[],
  carried: Open | undefined,
  found: QuotedString[],
): Open | undefined {
  const stack = createStack();
  const tail = tailOf(text, line);
  const singles = createSingles(text, line, marks);
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
      if (isSingle(mark.style) && !singles.nests(stack.top(), read)) dropSingle(text, stack, found);
      const parent = stack.nearest(mark.style);
      if (parent !== undefined) parent.firstChild ??= mark.start;
      stack.push({ mark, pieces: [], from: mark.end });
      continue;
    }
    if (isSingle(mark.style)) {
      if (top === undefined || top.mark.style !== mark.style) continue;
      if (isPlural(text, mark) || singles.isApostrophe(read)) top.weakClose ??= mark;
      else closeSingle(text, stack, found, mark, singles.closesAll(read));
      continue;
    }
    // 'They never say 'sorry'': the last two close one string each.
    if (mark.style === "apostrophes" && !stack.hasDouble() && top !== undefined && isSingle(top.mark.style)) {
      closeSingle(text, stack, found, mark, true);
      continue;
    }
    const style = partnerOf(stack, mark);
    if (style !== undefined) close(text, stack.popTo(style), found, mark);
    else if (!stack.hasDouble() && isAttributedBehind(text, mark.end, line.end)) {
      takeUnopened(text, line, mark, found, before, true);
    } else if (mark.start >= tail && !stack.hasDouble()) {
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
    if (last !== undefined && last.mark.style !== open.mark.style) {
      closeAt(text, found, last, line.end, line.end, false);
      last = undefined;
    }
    if (open.firstChild !== undefined) {
      const end = endBeforeAttribution(text, { start: open.from, end: open.firstChild }) ?? open.firstChild;
      closeAt(text, found, open, end, end, false);
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

/** Ends the innermost single string, and with `all` those around it, too. */
function closeSingle(
  text: string,
  stack: OpenStack,
  found: QuotedString[],
  mark: QuoteMark,
  all: boolean,
): void {
  let open = stack.pop();
  while (all && open !== undefined && isSingle(stack.top()?.mark.style ?? "straight")) open = stack.pop();
  close(text, open, found, mark);
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

/** "the voters' choice": the mark behind a plural may be its apostrophe. */
function isPlural(text: string, mark: QuoteMark): boolean {
  return /s/iu.test(text.charAt(mark.start - 1)) && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 3));
}

/** Where the last words of a line end: behind that, nothing but marks and white space. */
function tailOf(text: string, line: Span): number {
  let end = line.end;
  while (end > line.start && /[\s"“”'’]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
