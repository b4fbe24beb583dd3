import type { Span } from "../text/span.ts";

/** What is shown of a paragraph: the marked words with what stands around them. */
export interface CutParagraph {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Whether text is left out at the beginning, at the end of the marked words, at the end. */
  readonly isCutBefore: boolean;
  readonly isMarkedCut: boolean;
  readonly isCutAfter: boolean;
}

/** Longest paragraph that is shown whole, in UTF-16 units. */
export const LONGEST_SHOWN = 1_200;

/** Cuts end at a white space found within so many units, or else between two characters. */
const WORD_LOOKUP = 40;

/** A paragraph, cut down to about `longest` units around the marked span where it is longer. */
export function cutParagraph(text: string, marked: Span, longest = LONGEST_SHOWN): CutParagraph {
  const isLong = text.length > longest;
  const markedEnd =
    isLong && marked.end - marked.start > longest ? wordEnd(text, marked.start + longest) : marked.end;
  const room = Math.max(0, longest - (markedEnd - marked.start));
  const half = Math.floor(room / 2);
  const roomBefore = Math.min(marked.start, Math.max(half, room - (text.length - markedEnd)));
  const from = isLong ? wordStart(text, marked.start - roomBefore, marked.start) : 0;
  const isMarkedCut = markedEnd < marked.end;
  const to = !isLong
    ? text.length
    : isMarkedCut
      ? markedEnd
      : wordEnd(text, markedEnd + room - roomBefore, markedEnd);
  return {
    before: text.slice(from, marked.start),
    marked: text.slice(marked.start, markedEnd),
    after: text.slice(markedEnd, to),
    isCutBefore: from > 0,
    isMarkedCut,
    isCutAfter: !isMarkedCut && to < text.length,
  };
}

/** The first place from `at` on, before `limit`, where a word starts. */
function wordStart(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at - 1, Math.min(limit, at + WORD_LOOKUP)).search(/\s\S/u);
  return space >= 0 ? at + space : characterStart(text, at);
}

/** The last place up to `at`, after `limit`, where a word ends. */
function wordEnd(text: string, at: number, limit = 0): number {
  if (at >= text.length) return text.length;
  for (let end = at; end > Math.max(limit, at - WORD_LOOKUP); end--)
    if (/\s/u.test(text.charAt(end)) && !/\s/u.test(text.charAt(end - 1))) return end;
  return characterStart(text, at);
}

/** Not between the halves of a surrogate pair. */
function characterStart(text: string, at: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at;
}
