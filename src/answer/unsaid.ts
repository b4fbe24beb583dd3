import type { Sayings } from "../question/question.ts";
import { distinctQuotes, oncePerParagraph } from "../retrieval/distinct-quotes.ts";
import type { QuoteRanking, RankedQuote } from "../retrieval/quote-ranking.ts";
import { spokenTopics } from "../retrieval/spoken-topics.ts";
import { unreadNaming } from "./articles-naming.ts";
import { citeQuotes } from "./cite-quotes.ts";
import type { AnswerContext, Found } from "./context.ts";
import { isAnswering } from "./heard.ts";
import type { AppliedLimits, Nothing } from "./lead.ts";
import { isContrary, mustShow } from "./manner.ts";
import type { Meant } from "./meant.ts";
import { type Heard, quotedOf, takenIn, topicWords, understoodAs } from "./quotes-told.ts";

/** Topics told where nothing was found on the one asked for. */
const TOPICS_TOLD = 6;
const MOST_CLOSEST = 3;
/** Names told where the words mean several. */
const MOST_NAMED = 8;

/** The words mean several, and nothing decides between them: they are listed. */
export function which(
  question: Sayings,
  words: string,
  meant: readonly Meant[],
  heard: readonly Heard[],
): Found {
  const speaking = heard.filter(({ quotes }) => quotes.length > 0).map(({ meant: { name } }) => name);
  const speakers = [...new Set(speaking.length > 1 ? speaking : meant.map(({ name }) => name))].slice(
    0,
    MOST_NAMED,
  );
  return {
    understood: { speakers, topic: question.topic?.words ?? null, outlet: null, from: null, to: null },
    status: "nothing_found",
    lead: { is: "which", words, speakers },
    statements: [],
    closest: [],
    quoted: null,
    suggestions: speakers,
  };
}

/** Those who are meant said nothing that answers: why, and what comes nearest. */
export async function unsaidAnswer(
  context: AnswerContext,
  question: Sayings,
  {
    meant,
    ranking,
    limits,
    within,
    isOtherwise = false,
  }: {
    readonly meant: readonly Meant[];
    readonly ranking: QuoteRanking;
    readonly limits: AppliedLimits;
    readonly within: readonly RankedQuote[];
    /** Whether the article tells that they did the opposite of what the question takes for done. */
    readonly isOtherwise?: boolean;
  },
): Promise<Found> {
  const likely = meant.filter(({ tier }) => tier === meant[0]?.tier);
  const names = [...new Set(likely.map(({ name }) => name))].slice(0, MOST_NAMED);
  const outside = ranking.quotes.filter(isAnswering);
  const known = ranking.quotes;
  const topics = topicsOf(known, likely);
  const quoted = await quotedOf(likely, context, question.limits, topics);
  const isLimited = limits.from !== null || limits.to !== null || limits.outlet !== null;
  const onTopic = within.filter(isAnswering);
  const asked = [names[0] ?? "", topicWords(question, ranking.query) ?? ""].join(" ");
  const unread = await unreadNaming(asked, context.archive);
  const because: Nothing = (() => {
    if (question.besides === "shown" && onTopic.length > 0)
      return { because: "no_more", speakers: names, topics };
    if (isLimited && outside.length > 0 && onTopic.length === 0)
      return { because: "outside_limits", speakers: names, latestBefore: latestBefore(outside, limits) };
    const isOther =
      isOtherwise ||
      mustShow(question.manner) ||
      onTopic.some((quoted) => isContrary(quoted, question.manner));
    if (isOther && onTopic.length > 0)
      return { because: "not_in_that_manner", speakers: names, quotes: onTopic.length };
    return {
      because: "not_on_topic",
      speakers: names,
      quotes: quoted.quotes,
      articles: quoted.articles,
      topics,
      ...unread,
    };
  })();
  const near = because.because === "outside_limits" ? latestFirst(outside) : within;
  const closest = await citeQuotes(
    context.citations,
    oncePerParagraph(distinctQuotes(near.slice(0, MOST_CLOSEST))),
    context.directory,
  );
  return {
    understood: understoodAs(question, names, ranking.query, limits),
    status: "nothing_found",
    lead: {
      is: "nothing",
      topic: topicWords(question, ranking.query),
      limits,
      taken: takenIn(question, ranking.query),
      ...because,
    },
    statements: [],
    closest,
    quoted,
    suggestions: [],
  };
}

function latestFirst(quotes: readonly RankedQuote[]): RankedQuote[] {
  return [...quotes].sort((a, b) => (b.article.published ?? "").localeCompare(a.article.published ?? ""));
}

/** The last day before the time asked for on which something was said. */
function latestBefore(quotes: readonly RankedQuote[], { from }: AppliedLimits): string | null {
  const days = quotes.flatMap(({ article }) => article.published ?? []).sort();
  return (from === null ? days : days.filter((day) => day < from)).at(-1) ?? null;
}

function topicsOf(quotes: readonly RankedQuote[], meant: readonly Meant[]): string[] {
  const names = meant.flatMap(({ own }) => own.flatMap((identity) => identity.names));
  return spokenTopics(quotes, names, TOPICS_TOLD);
}
