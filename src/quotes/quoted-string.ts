import type { Span } from "../text/span.ts";
import type { Open } from "./open-strings.ts";
import type { MarkStyle } from "./quote-marks.ts";

/** Words between quote marks. `[start, end)` includes the marks that there are. */
export interface QuotedString extends Span {
  readonly style: MarkStyle;
  /** What the marks enclose, one span a line, without marks and outer white space; at least one, none empty. */
  readonly inside: readonly Span[];
  /** Whether both marks are there. */
  readonly closed: boolean;
}

/** Ends `open` at `to`, where its closing mark, if any, ends at `end`; nothing is found where it holds no words. */
export function closeAt(
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

/** Adds what lies from `from` to `to`, without outer white space. */
export function pushPiece(text: string, pieces: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\u00a0]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s\u00a0]/u.test(text.charAt(end - 1))) end -= 1;
  if (end > start) pieces.push({ start, end });
}
