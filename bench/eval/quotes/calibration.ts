import type { ReportedSpeech } from "../../../src/quotes/quote.ts";
import { isRightSpeaker, type MeasuredQuote, matchQuotes } from "./match-quotes.ts";

/** An extracted quote with what it claims and whether the gold agrees. */
export interface JudgedQuote {
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface CalibrationRow {
  /** The row is about the quotes that claim this confidence or more. */
  readonly from: number;
  readonly count: number;
  /** Mean confidence they claim. */
  readonly claimed: number;
  /** Share of them that are right. */
  readonly right: number;
}

/** Overlap of contents at which a quote is the gold one. */
const LEAST_OVERLAP = 0.3;

/**
 * Right is an extracted quote whose content is a gold quote's (overlap at least 0.3) and whose mention is that one's
 * speaker. Where the gold names no speaker, the content alone decides.
 */
export function judgeQuotes(
  gold: readonly MeasuredQuote[],
  extracted: readonly ReportedSpeech[],
): JudgedQuote[] {
  const measured = extracted.map((quote) => ({
    kind: quote.kind,
    content: quote.content,
    speaker: quote.mention === null ? [] : [quote.mention],
    quote,
  }));
  const right = new Set<ReportedSpeech>();
  for (const { gold: want, predicted, overlap } of matchQuotes(gold, measured)) {
    if (overlap < LEAST_OVERLAP) continue;
    if (want.speaker.length === 0 || isRightSpeaker(want.speaker, predicted.speaker))
      right.add(predicted.quote);
  }
  return extracted.map((quote) => ({ confidence: quote.confidence, isRight: right.has(quote) }));
}

/** One row for each confidence of `from`. */
export function calibrationOf(
  judged: readonly JudgedQuote[],
  from: readonly number[] = [0.5, 0.7, 0.9],
): CalibrationRow[] {
  return from.map((least) => {
    const rows = judged.filter(({ confidence }) => confidence >= least);
    const count = rows.length;
    const mean = (value: (row: JudgedQuote) => number) =>
      count === 0 ? 0 : rows.reduce((sum, row) => sum + value(row), 0) / count;
    return {
      from: least,
      count,
      claimed: mean(({ confidence }) => confidence),
      right: mean(({ isRight }) => (isRight ? 1 : 0)),
    };
  });
}
