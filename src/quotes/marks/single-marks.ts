import type { Span } from "../../text/span.ts";
import type { QuoteMark } from "./quote-marks.ts";
import { isSingle, type Open } from "./quoted-string.ts";

/** What the single marks of a line are, which apostrophes look like. All by index among the line's marks. */
export interface SingleMarks {
  /** Whether the mark that opens at `index` lies inside the string `open`: 'They never say 'sorry' to us.' */
  nests(open: Open | undefined, index: number): boolean;
  /** Whether the mark at `index` is an apostrophe within a string that a later mark closes: 'We're goin' home.' */
  isApostrophe(index: number): boolean;
  /** Whether no mark behind the one at `index` is left to close an outer string. */
  closesAll(index: number): boolean;
}

const PUNCTUATION = /[,.!?…—–]/u;
/** Before a mark that opens a string of its own: a line's start, or a stop and a space. */
const STRONG_OPENING = /(?:^|[.,:;!?…—–("“”']\s+)$/u;

/** Of a line without single marks. */
const NONE: SingleMarks = { nests: () => false, isApostrophe: () => false, closesAll: () => false };

/** Linear in the number of marks. */
export function createSingles(text: string, line: Span, marks: readonly QuoteMark[]): SingleMarks {
  const none = marks.length;
  if (!marks.some(({ style }) => isSingle(style))) return NONE;
  const closing = new Int32Array(none + 1).fill(none);
  const opening = new Int32Array(none + 1).fill(none);
  const strongOpening = new Int32Array(none + 1).fill(none);
  /** For each mark the next one behind it that surely closes, opens, or surely opens a single string. */
  for (let at = none - 2; at >= 0; at -= 1) {
    const next = marks[at + 1];
    closing[at] = closing[at + 1] ?? none;
    opening[at] = opening[at + 1] ?? none;
    strongOpening[at] = strongOpening[at + 1] ?? none;
    if (next === undefined || !(isSingle(next.style) || next.style === "apostrophes")) continue;
    if (next.shape === "closing" && isStrongClosing(text, line, next)) closing[at] = at + 1;
    if (next.shape !== "opening" || next.style === "apostrophes") continue;
    opening[at] = at + 1;
    if (isStrongOpening(text, line, next)) strongOpening[at] = at + 1;
  }
  return {
    nests(open, index) {
      const mark = marks[index];
      if (open === undefined || mark === undefined || !isSingle(open.mark.style)) return false;
      if (!isStrongOpening(text, line, open.mark) || isStrongOpening(text, line, mark)) return false;
      return (closing[index] ?? none) < (strongOpening[index] ?? none);
    },
    isApostrophe(index) {
      const mark = marks[index];
      if (mark === undefined || isStrongClosing(text, line, mark)) return false;
      if (!/^\s\p{L}/u.test(text.slice(mark.end, mark.end + 3))) return false;
      return (closing[index] ?? none) < (opening[index] ?? none);
    },
    closesAll: (index) => {
      const mark = marks[index];
      if (mark === undefined || !isStrongClosing(text, line, mark)) return false;
      return (closing[index] ?? none) >= (strongOpening[index] ?? none) || closing[index] === none;
    },
  };
}

function isStrongClosing(text: string, line: Span, { start, end }: QuoteMark): boolean {
  if (PUNCTUATION.test(text.charAt(start - 1))) return true;
  return end >= line.end || /^[.;:](?:\s|$)/u.test(text.slice(end, end + 2));
}

function isStrongOpening(text: string, line: Span, { start }: QuoteMark): boolean {
  return start === line.start || STRONG_OPENING.test(text.slice(Math.max(line.start, start - 3), start));
}
