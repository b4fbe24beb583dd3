import type { Sayings } from "../question/question.ts";
import { type DistinctQuote, distinctQuotes, oncePerParagraph } from "../retrieval/distinct-quotes.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import { isThingAlone } from "../retrieval/thing-alone.ts";
import type { AnswerContext } from "./context.ts";
import { mannerFit } from "./manner.ts";
import type { Heard } from "./quotes-told.ts";

/** The quotes that answer, once each, in order; of several speakers in turns. */
export function ordered(
  heard: readonly Heard[],
  question: Sayings,
  context: AnswerContext,
  isInTurns: boolean,
): readonly DistinctQuote[] {
  const shown = new Set(context.shown.map(({ article, start }) => `${start} ${article}`));
  const isNew = ({ best, others, along }: DistinctQuote): boolean =>
    question.besides === "nothing" ||
    ![best, ...others, ...along].some(({ quote }) =>
      quote.content.some(({ start }) => shown.has(`${start} ${quote.article}`)),
    );
  // "Criticised the wall" was done, and tells nothing of how.
  const value = (quoted: RankedQuote): number =>
    quoted.score + (isThingAlone(quoted) ? 0 : MANNER * mannerFit(quoted, question.manner));
  const list = (quotes: readonly RankedQuote[]): DistinctQuote[] =>
    oncePerParagraph(
      inTime(distinctQuotes([...quotes].sort((a, b) => value(b) - value(a))).filter(isNew), question.order),
    );
  if (!isInTurns) return list(heard.flatMap(({ quotes }) => quotes));
  const lists = heard.map(({ quotes }) => list(quotes));
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((one) => one[i] ?? [])).flat();
}

/** What doing what was asked for adds to a quote's score, in log odds. */
const MANNER = 1.2;

/** By date where that was asked for, each quote where it stands latest or earliest; the best first otherwise. */
function inTime(quotes: readonly DistinctQuote[], order: Sayings["order"]): DistinctQuote[] {
  if (order === "best") return [...quotes];
  const undated = order === "latest" ? "" : "9999";
  const day = ({ article }: RankedQuote) => article.published ?? undated;
  const sign = order === "latest" ? -1 : 1;
  const byDay = (a: RankedQuote, b: RankedQuote) => sign * day(a).localeCompare(day(b));
  return quotes
    .map(({ best, others, along }) => {
      const [first = best, ...rest] = [best, ...others].sort(byDay);
      return { best: first, others: rest, along };
    })
    .sort((a, b) => byDay(a.best, b.best));
}
