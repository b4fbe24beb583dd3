import { isStretched } from "./stretched-lines.ts";
import type { TextItem } from "./text-item.ts";
import { WIDE_END, WIDE_START, withWrittenSigns } from "./wide-signs.ts";

/** Words that stand side by side on one base line of one column. Units are points; y grows upwards. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** That of all its letters; `null` where there are several. */
  readonly font: string | null;
}

/** The text of a line that a sentence may end with. */
export const ENDED = /[.!?…:;。！？]["'”’»)\]]*$/u;

const SAME_SIZE = 0.08;
/** Between two words of a line there is less than this, in the size of its letters; a gutter between columns may be narrower. */
const WIDEST_SPACE = 1.4;
/** What is drawn out of order belongs to a line it touches. */
const TOUCHING = 0.6;
const NARROWEST_SPACE = 0.16;
const WIDEST_OF_WIDE = 0.5;
/** Raised and lowered signs stand less than this off the base line. */
const SAME_LINE = 0.45;

/** Whether the letters of two lines are of one size, as far as printers tell. */
export function isSameSize(a: Pick<TextLine, "size">, b: Pick<TextLine, "size">): boolean {
  return Math.abs(a.size - b.size) <= b.size * SAME_SIZE;
}

interface Growing {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  font: string | null;
}

/** The lines of a page, from the top down, those at one height from left to right. */
export function textLines(items: readonly TextItem[]): TextLine[] {
  const lines: Growing[] = [];
  let last: Growing | undefined;
  for (const item of items) {
    const isBlank = item.text.trim() === "";
    const { x, y, width, size } = item;
    if (last !== undefined && goesOn(last, item, WIDEST_SPACE)) {
      append(last, item);
      continue;
    }
    if (isBlank) continue;
    last = { text: item.text, x, right: x + width, y, size, font: item.font ?? null };
    lines.push(last);
  }
  lines.sort((a, b) => b.y - a.y || a.x - b.x);
  return unstretched(mended(lines)).map((line) => ({
    ...line,
    text: withWrittenSigns(line.text).replaceAll(/\s+/gu, " ").trim(),
  }));
}

type Piece = Omit<TextItem, "font"> & { readonly font?: string | null };

function goesOn(line: Growing, { x, y, size, width }: Piece, widest: number): boolean {
  const reach = Math.max(line.size, size);
  const gap = x - line.right;
  // Bold letters are sometimes drawn twice, a little aside.
  return (
    Math.abs(y - line.y) <= reach * SAME_LINE &&
    gap <= reach * widest &&
    gap >= -Math.min(reach, width + reach / 2)
  );
}

function append(line: Growing, { text, x, y, width, size, font = null }: Piece): void {
  if (text.trim() === "") {
    // As wide as a gutter may be: how far it reaches, the words behind it tell.
    line.text += " ";
    return;
  }
  const gap = x - line.right;
  // Signs of scripts without spaces stand apart where their line is stretched.
  const isWide = WIDE_END.test(line.text) && WIDE_START.test(text);
  const isApart = gap > Math.max(line.size, size) * (isWide ? WIDEST_OF_WIDE : NARROWEST_SPACE);
  if (font !== line.font) line.font = null;
  line.text += isApart && !/\s$/u.test(line.text) && !/^\s/u.test(text) ? ` ${text}` : text;
  line.right = Math.max(line.right, x + width);
  if (size > line.size) {
    line.size = size;
    line.y = y;
  }
}

/** Joins the words of justified lines, whose gaps may be as wide as those between columns. */
function unstretched(lines: readonly Growing[]): readonly Growing[] {
  const whole: Growing[] = [];
  for (const [index, line] of lines.entries()) {
    const before = whole.at(-1);
    if (before !== undefined && isStretched(lines, index, before)) {
      before.text = `${before.text.trimEnd()} ${line.text.trimStart()}`;
      before.right = Math.max(before.right, line.right);
      if (line.font !== before.font) before.font = null;
    } else whole.push({ ...line });
  }
  return whole;
}

/** Joins what touches on one base line though other lines were drawn between. `lines` are in order. */
function mended(lines: readonly Growing[]): Growing[] {
  const whole: Growing[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const item = { ...line, width: line.right - line.x };
    if (before !== undefined && goesOn(before, item, TOUCHING) && line.x >= before.x) append(before, item);
    else whole.push(line);
  }
  return whole;
}
