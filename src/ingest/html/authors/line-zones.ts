import { headerEndBefore } from "../../metadata.ts";
import { isForeign, type JudgedBlock } from "../judged-block.ts";
import type { PageBody } from "../page-body.ts";

/** Where a line stands, seen from headline and text. */
export type Zone =
  | "above"
  | "title"
  | "head"
  | "opening"
  | "text"
  | "inset"
  | "closing"
  | "tail"
  | "below"
  | "caption"
  | "foreign head";

/** Where a page's lines stand. */
export interface LineZones {
  /** Places of the headline, or where it would be, and of the first and last line of the text. */
  readonly title: number;
  readonly start: number;
  readonly end: number;
  /** `null`: too far from the article to say who wrote it. */
  readonly of: (index: number, known: JudgedBlock) => Zone | null;
}

/** Lines among paragraphs that name somebody are no longer. In characters. */
export const LONGEST_KEPT = 140;
/** How many lines above the headline, at the text's ends and behind it may name who wrote. */
const ABOVE = 8;
const OPENING = 2;
const CLOSING = 8;
const RIGHT_BEHIND = 4;
const BEHIND = 16;
/** Where no headline is known, it is thought to stand so many lines above the text. */
const UNTITLED = 6;

export function lineZones({ blocks, titleIndex }: PageBody): LineZones {
  const start = blocks.findIndex(({ isKept }) => isKept);
  const end = blocks.findLastIndex(({ isKept }) => isKept);
  const title = titleIndex !== null && titleIndex < start ? titleIndex : start - UNTITLED;
  const second = blocks.findIndex(({ isKept }, index) => index > start && isKept);
  const header = headerEndBefore(second, start);
  const ofKept = (index: number, text: string): Zone => {
    const isNoSentence = text.length <= LONGEST_KEPT && !/[.!?]["”’]?$/u.test(text);
    if (index <= start + 1 && isNoSentence) return "head";
    if (index <= start + OPENING) return "opening";
    return index >= end - CLOSING ? "closing" : "text";
  };
  const of = (index: number, known: JudgedBlock): Zone | null => {
    const { hints } = known.place;
    if (isForeign(known)) return index > title && index < start ? "foreign head" : null;
    if (hints.has("caption") || hints.has("figure")) return index > title && index <= end ? "caption" : null;
    if (index < title) return index >= title - ABOVE ? "above" : null;
    if (index === title) return "title";
    if (known.isKept) return ofKept(index, known.block.text);
    if (index <= header) return "head";
    if (index <= end) return "inset";
    if (index <= end + RIGHT_BEHIND) return "tail";
    return index <= end + BEHIND ? "below" : null;
  };
  return { title, start, end, of };
}
