import type { DistinctQuote } from "../retrieval/distinct-quotes.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { Statement } from "./answer.ts";
import type { Citations } from "./citations.ts";

/**
 * From this confidence on a quote names its speaker without a doubt. Of the labels above it as many are right as the
 * calibration of confidences promises (DESIGN.md).
 */
export const CERTAIN_FROM = 0.5;

/** Below this confidence words are no answer: most such are not said by the speaker, or by nobody. */
const SHOWN_FROM = 0.2;

/** Whether a quote is sure enough to be part of an answer. */
export function isShowable({ quote }: Pick<RankedQuote, "quote">): boolean {
  return quote.confidence >= SHOWN_FROM;
}

/** Cites quotes in their order, each with its speaker's full name. */
export async function citeQuotes(
  citations: Pick<Citations, "citeQuote">,
  quotes: readonly DistinctQuote[],
  directory: Pick<SpeakerDirectory, "identityOf">,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const distinct of quotes) {
    const { speaker, article } = distinct.best.quote;
    const name =
      speaker === null ? null : (directory.identityOf(article, speaker.name)?.name ?? speaker.name);
    statements.push(await citations.citeQuote(distinct, { speaker: name, certainFrom: CERTAIN_FROM }));
  }
  return statements;
}
