import { type KnownLine, knownLines } from "../../../english/line-kinds.ts";
import { sentenceSpans } from "../../../english/sentences.ts";
import { lastAtOrBefore } from "../../../text/ordered.ts";
import type { Span } from "../../../text/span.ts";
import { unionOf } from "../../marks/spans.ts";

/** How far apart two places of a text are for a reader who looks for whom a pronoun means. */
export interface ReadingFrame {
  /**
   * Sentences before the one at an offset; paragraphs count too. A sentence that is quoted from end to end counts with the
   * next that is not.
   */
  unitAt(offset: number): number;
  /** Whether the offset lies inside quote marks. */
  isQuoted(offset: number): boolean;
  /** The sentence at an offset. */
  sentenceAt(offset: number): Span;
  /** Whether it stands in a line beside the text (a caption, a byline, another article's headline): whom that names is not spoken of. */
  isBeside(offset: number): boolean;
  /** Whether it lies in the dateline before a report's first sentence. */
  isDateline(span: Span): boolean;
}

/** How many sentences a new paragraph is worth. */
const PARAGRAPH = 0.7;

/** `quoted`: spans known to be quoted besides those that marks show. Linear in the text's length. */
export function readingFrame(
  text: string,
  quoted: readonly Span[],
  sentences: readonly Span[] = sentenceSpans(text),
  beside: readonly KnownLine[] = knownLines(text),
): ReadingFrame {
  const inMarks = unionOf([...markedSpans(text), ...quoted]);
  const starts = inMarks.map((span) => span.start);
  const sentenceStarts = sentences.map((sentence) => sentence.start);
  const besideStarts = beside.map((line) => line.start);
  const isBeside = (offset: number): boolean =>
    offset < (beside[lastAtOrBefore(besideStarts, offset)]?.end ?? 0);
  const units: number[] = [];
  let unit = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (isBeside(sentence.end - 1)) {
      units.push(unit);
      continue;
    }
    if (i > 0 && text.slice(sentences[i - 1]?.end, sentence.start).includes("\n")) unit += PARAGRAPH;
    units.push(unit);
    const around = inMarks[lastAtOrBefore(starts, sentence.start + 1)];
    if (around === undefined || around.start > sentence.start + 1 || around.end < sentence.end - 2) unit += 1;
  }
  return {
    isBeside,
    isDateline: ({ start, end }) => {
      const line = beside[lastAtOrBefore(besideStarts, start)];
      return line?.kind === "dateline" && end <= line.end;
    },
    unitAt: (offset) => units[Math.max(0, lastAtOrBefore(sentenceStarts, offset))] ?? 0,
    isQuoted: (offset) => {
      const span = inMarks[lastAtOrBefore(starts, offset)];
      return span !== undefined && offset >= span.start && offset < span.end;
    },
    sentenceAt: (offset) =>
      sentences[Math.max(0, lastAtOrBefore(sentenceStarts, offset))] ?? { start: 0, end: text.length },
  };
}

/** What stands between quote marks, each paragraph for itself: a mark that never closes reaches to the paragraph's end. */
function markedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const mark of text.matchAll(/["“”«»]|''|\n/gu)) {
    const isEnd = mark[0] === "\n";
    const opens = mark[0] === "“" || mark[0] === "«" || ((mark[0] === '"' || mark[0] === "''") && open < 0);
    if (open >= 0 && !(opens && !isEnd)) {
      spans.push({ start: open, end: mark.index });
      open = -1;
    } else if (opens && open < 0) open = mark.index + 1;
  }
  if (open >= 0) spans.push({ start: open, end: text.length });
  return spans;
}
