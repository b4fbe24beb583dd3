import { CUT, divideAt, lengthOf, type Stretch } from "../../src/words/stretches.ts";
import { escapeLine } from "./escape-text.ts";
import { ISOLATES, isolated, runsRightToLeft } from "./isolated.ts";
import { fits, sizeOf, type TextSize } from "./page-limits.ts";
import { quoteBlock } from "./quote-block.ts";

/** A cut falls on white space found within so many units before it, or else between two characters. */
const WORD_LOOKUP = 40;

/** A block quote that fits into `room`, and the stretches that did not. */
export interface FittingQuote {
  readonly markdown: string;
  readonly rest: readonly Stretch[];
}

/**
 * As much of a quotation as fits, from its beginning; at least one character, so that dividing ends. `isCutShown` puts
 * `[…]` behind what is cut. Escaped, it may be several times as long as it is stored.
 */
export function fitQuote(stretches: readonly Stretch[], room: TextSize, isCutShown: boolean): FittingQuote {
  const mark: Stretch[] = isCutShown ? [{ kind: "plain", text: " " }, CUT] : [];
  const length = lengthOf(stretches);
  if (length <= room.characters) {
    const markdown = quoteBlock(stretches);
    if (fits(sizeOf(markdown), room)) return { markdown, rest: [] };
  }
  const headOf = (at: number): string => quoteBlock([...divideAt(stretches, at)[0], ...mark]);
  const most = largest(Math.min(length, room.characters), (at) => fits(sizeOf(headOf(at)), room));
  const from = Math.max(0, most - WORD_LOOKUP);
  const near = textBetween(stretches, from, most + 1);
  const at = Math.max(1, from + placeToCut(near, most - from));
  return { markdown: headOf(at), rest: divideAt(stretches, at)[1] };
}

/** Text on one line, escaped, in at most `most` characters of Markdown; "…" tells that some is left out. For titles and names. */
export function fitLine(text: string, most: number): string {
  const line = text.replace(/[\s\u0085]+/gu, " ").trim();
  if (line.length <= most) {
    const whole = escapeLine(line);
    if (whole.length <= most) return whole;
  }
  const end = largest(Math.min(line.length, most), (at) => escapeLine(line.slice(0, at)).length < most);
  const from = Math.max(0, end - WORD_LOOKUP);
  return `${escapeLine(line.slice(0, from + placeToCut(line.slice(from, end + 1), end - from)))}…`;
}

/** The same of a name or a title that stands in a line of ours, whichever way it is written. */
export function fitName(text: string, most: number): string {
  return isolated(fitLine(text, runsRightToLeft(text) ? most - ISOLATES : most));
}

/** The largest number up to `most` that `does`, if what does so goes on from 0; 0 where none does. */
function largest(most: number, does: (n: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (does(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last place up to `at` where a word ends, or where no character is divided. */
function placeToCut(near: string, at: number): number {
  for (let end = at; end > 0; end--)
    if (/\s/u.test(near.charAt(end)) && !/\s/u.test(near.charAt(end - 1))) return end;
  const isDivided = /[\udc00-\udfff]/u.test(near.charAt(at)) && /[\ud800-\udbff]/u.test(near.charAt(at - 1));
  return isDivided ? at - 1 : at;
}

/** The text of the stretches from one place to another. */
function textBetween(stretches: readonly Stretch[], from: number, to: number): string {
  const inside = divideAt(divideAt(stretches, to)[0], from)[1];
  return inside.map((stretch) => (stretch.kind === "cut" ? "" : stretch.text)).join("");
}
