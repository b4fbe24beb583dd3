import type { Placed } from "./write-pdf.ts";

export interface ColumnToSet {
  readonly x: number;
  /** Base line of the first line. */
  readonly top: number;
  /** Letters that fit into a line. */
  readonly letters: number;
  readonly size?: number;
  /** Between base lines, in points. */
  readonly pitch?: number;
  /** Points between paragraphs beyond the pitch. */
  readonly gap?: number;
  /** Points by which the first line of each paragraph but the first is set in. */
  readonly indent?: number;
}

/** A soft hyphen says where a word may be divided. */
const SOFT = "\u00ad";

/** Paragraphs as lines of a column, words divided where they may be. */
export function typeset(
  paragraphs: readonly string[],
  { x, top, letters, size = 10, pitch = 12, gap = 0, indent = 0 }: ColumnToSet,
): Placed[] {
  const placed: Placed[] = [];
  let y = top;
  for (const [index, paragraph] of paragraphs.entries()) {
    const isIndented = indent > 0 && index > 0;
    if (index > 0) y -= gap;
    const taken = isIndented ? Math.ceil(indent / (size * 0.6)) : 0;
    for (const [number, text] of linesOf(paragraph, letters, taken).entries()) {
      placed.push({ text, x: x + (isIndented && number === 0 ? indent : 0), y, size });
      y -= pitch;
    }
  }
  return placed;
}

/** The lines of a paragraph, the first of which has less room. */
function linesOf(paragraph: string, letters: number, taken: number): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (): number => letters - (lines.length === 0 ? taken : 0);
  for (const word of paragraph.split(" ")) {
    const pieces = word.split(SOFT);
    while (pieces.length > 0) {
      const before = line === "" ? "" : `${line} `;
      const whole = pieces.join("");
      if (before.length + whole.length <= room()) {
        line = before + whole;
        break;
      }
      let fit = pieces.length - 1;
      while (fit > 0 && before.length + pieces.slice(0, fit).join("").length + 1 > room()) fit -= 1;
      if (fit > 0) {
        const first = pieces.splice(0, fit).join("");
        lines.push(before + first + (first.endsWith("-") ? "" : "-"));
      } else if (line === "") {
        line = whole;
        break;
      } else lines.push(line);
      line = "";
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
