import type { Span } from "../../text/span.ts";
import type { MarkStyle, QuoteMark } from "./quote-marks.ts";

/** A quoted string whose closing mark has not come yet. */
export interface Open {
  readonly mark: QuoteMark;
  /** Pieces on earlier lines. */
  readonly pieces: Span[];
  /** Where its words on the current line begin. */
  from: number;
  /** A closing mark that may as well be the apostrophe of a plural. */
  weakClose?: QuoteMark;
  /** Where the first string of the same style inside it begins; there it ends when its own mark is missing. */
  firstChild?: number;
}

/** The strings open at one place, innermost on top. Every operation takes constant time, amortised. */
export interface OpenStack {
  isEmpty(): boolean;
  /** Whether a string with double marks is open. */
  hasDouble(): boolean;
  top(): Open | undefined;
  /** The innermost open string of `style`. */
  nearest(style: MarkStyle): Open | undefined;
  push(open: Open): void;
  pop(): Open | undefined;
  /** Removes the innermost string of `style` and all inside it; gives that string. */
  popTo(style: MarkStyle): Open | undefined;
}

export const isSingle = (style: MarkStyle) => style === "single" || style === "singleCurly";

export function createStack(): OpenStack {
  const all: Open[] = [];
  const byStyle = new Map<MarkStyle, Open[]>();
  const ofStyle = (style: MarkStyle) => byStyle.get(style) ?? [];
  const pop = () => {
    const open = all.pop();
    if (open !== undefined) ofStyle(open.mark.style).pop();
    return open;
  };
  return {
    isEmpty: () => all.length === 0,
    hasDouble: () => [...byStyle].some(([style, opens]) => !isSingle(style) && opens.length > 0),
    top: () => all.at(-1),
    nearest: (style) => ofStyle(style).at(-1),
    push(open) {
      all.push(open);
      const same = byStyle.get(open.mark.style);
      if (same === undefined) byStyle.set(open.mark.style, [open]);
      else same.push(open);
    },
    pop,
    popTo(style) {
      if (ofStyle(style).length === 0) return undefined;
      for (let open = pop(); open !== undefined; open = pop()) if (open.mark.style === style) return open;
      return undefined;
    },
  };
}

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

/** Longest text behind a string that is looked at for a closing mark without an opening one, in UTF-16 units. */
const LONGEST = 3_000;

/**
 * A closing mark that nothing opened, at the end of its line: it takes what follows the sentence in which the string
 * before it closed, or the whole line where there is no string before it. So does one that words follow which tell who
 * said it.
 */
export function takeUnopened(
  text: string,
  line: Span,
  mark: QuoteMark,
  found: QuotedString[],
  firstOfLine: number,
  isAttributed = false,
): void {
  if (mark.style === "guillemets") return;
  if (!/[.,!?…]\s*$/u.test(text.slice(Math.max(line.start, mark.start - 3), mark.start))) return;
  const previous = found.length > firstOfLine ? found.at(-1) : undefined;
  let start = line.start;
  if (previous !== undefined) {
    if (mark.start - previous.end > LONGEST) return;
    const endsSentence = /[.!?…]/u.test(text.charAt((previous.inside.at(-1)?.end ?? 1) - 1));
    const rest = text.slice(previous.end, mark.start);
    const first =
      endsSentence && /^\s+\p{Lu}/u.test(rest) ? /^\s+/u.exec(rest) : /[.!?…]\s+(?=\S)/u.exec(rest);
    if (first === null) return;
    start = previous.end + first.index + first[0].length;
  } else if (mark.style !== "curly" && !isAttributed) return;
  const inside: Span[] = [];
  pushPiece(text, inside, start, mark.start);
  if (inside.length > 0) found.push({ start, end: mark.end, style: mark.style, inside, closed: false });
}
