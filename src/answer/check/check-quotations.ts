import { inSlices } from "../../text/slices.ts";
import { createWordCitations, type WordCitations } from "../word-citations.ts";
import type { CheckAnswer } from "./check-answer.ts";
import { type Quotation, quotationsIn } from "./given/quotations-in.ts";

/** Of a text, so many quotations are checked. */
export const MOST_QUOTATIONS = 20;

export interface CheckCost {
  readonly limit: number;
  readonly citations: WordCitations;
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
    checked,
  }: { readonly speaker: string | null; readonly limit: number; readonly checked: CheckOne },
): Promise<CheckedQuotations> {
  const { quotations, more } = await inSlices(quotationsIn(text, MOST_QUOTATIONS));
  const found = quotations.map((each) => ({ ...each, speaker: each.speaker ?? speaker }));
  const [only] = found;
  if (only !== undefined && found.length === 1 && isWithin(only, text)) {
    // Marks within a saying that was pasted without its own: the whole is checked, if it stands somewhere.
    const citations = createWordCitations();
    const whole = { text, place: { start: 0, end: text.length }, speaker };
    const { answer, isOneSaying } = await checked(whole, { limit, citations, share: 1 / 2 });
    if (isOneSaying && answer.found[0]?.words === "exact")
      return { answers: [answer], unchecked: 0, citations };
  }
  const citations = createWordCitations();
  const answers: CheckAnswer[] = [];
  for (const quotation of found)
    answers.push((await checked(quotation, { limit, citations, share: 1 / found.length })).answer);
  return { answers, unchecked: more, citations };
}

/** Whether words stand before the quotation or behind it. */
function isWithin({ place: { start, end } }: Quotation, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
