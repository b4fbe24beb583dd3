import { inSlices } from "../../text/slices.ts";
import { sentenceSpans } from "../../english/sentences.ts";
import { sliceOf } from "../../text/span.ts";
import { createWordCitations, type WordCitations } from "../word-citations.ts";
import type { CheckAnswer } from "./check-answer.ts";
import { type Quotation, quotationsIn } from "./given/quotations-in.ts";
import { quoteWords } from "./quote-words.ts";
import type { RunsOfTexts } from "./runs-of-texts.ts";

/** Of a text, so many quotations are checked. */
export const MOST_QUOTATIONS = 20;

export interface CheckCost {
  readonly limit: number;
  readonly citations: WordCitations;
  /** Of the whole text that is checked. */
  readonly runs: RunsOfTexts;
  /** Part of what one check may cost, above 0, at most 1. */
  readonly share: number;
}

/** Checks one quotation; tells as well whether its words are of one saying, none of the article's between them. */
export type CheckOne = (
  quotation: Quotation,
  cost: CheckCost,
) => Promise<{ readonly answer: CheckAnswer; readonly isOneSaying: boolean }>;

interface CheckedQuotations {
  readonly answers: readonly CheckAnswer[];
  readonly unchecked: number;
  readonly citations: WordCitations;
}

/** Checks the quotations of a text in order, all together at the cost of one long one. */
export async function checkQuotations(
  text: string,
  {
    speaker,
    limit,
    runs,
    checked,
  }: {
    readonly speaker: string | null;
    readonly limit: number;
    readonly runs: RunsOfTexts;
    readonly checked: CheckOne;
  },
): Promise<CheckedQuotations> {
  const { quotations, more } = await inSlices(quotationsIn(text, MOST_QUOTATIONS));
  const found = quotations.map((each) => ({ ...each, speaker: each.speaker ?? speaker }));
  const [only] = found;
  if (only !== undefined && found.length === 1 && isWithin(only, text)) {
    // Marks within a saying that was pasted without its own: the whole is checked, if it stands somewhere.
    const citations = createWordCitations();
    const whole = { text, place: { start: 0, end: text.length }, speaker };
    const { answer, isOneSaying } = await checked(whole, { limit, citations, runs, share: 1 / 2 });
    if (isOneSaying && answer.found[0]?.words === "exact")
      return { answers: [answer], unchecked: 0, citations };
  }
  const citations = createWordCitations();
  const answers: CheckAnswer[] = [];
  for (const [at, quotation] of found.entries()) {
    const share = 1 / found.length / 2;
    const { answer } = await checked(quotation, { limit, citations, runs, share });
    const room = MOST_QUOTATIONS - answers.length - (found.length - at - 1);
    const parts = answer.verdict === "not_found" ? sentencesOf(quotation) : [];
    const told: CheckAnswer[] = [];
    if (parts.length > 1 && parts.length <= room)
      for (const part of parts)
        told.push((await checked(part, { limit, citations, runs, share: share / parts.length })).answer);
    // Sentences of several sayings that were put together stand nowhere as one, but each in its place.
    const isPutTogether = told.some(({ verdict }) => verdict !== "not_found");
    answers.push(...(isPutTogether ? told : [answer]));
  }
  return { answers, unchecked: more, citations };
}

/** Shorter sentences tell nothing by themselves, and stay with the one before. */
const LEAST_WORDS = 4;

/** The sentences of a quotation, each with its place. */
function sentencesOf({ text, place, speaker }: Quotation): Quotation[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of sentenceSpans(text)) {
    const last = spans.at(-1);
    if (last !== undefined && quoteWords(text, { start, end }).length < LEAST_WORDS) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map((span) => ({ text: sliceOf(text, span), place, speaker }));
}

/** Whether words stand before the quotation or behind it. */
function isWithin({ place: { start, end } }: Quotation, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
