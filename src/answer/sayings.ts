import { isCalendarWord } from "../english/calendar.ts";
import type { Sayings } from "../question/question.ts";
import type { AskedTime } from "../question/times.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import { type DistinctQuote, distinctQuotes, oncePerParagraph } from "../retrieval/distinct-quotes.ts";
import type { PassageRequest } from "../retrieval/passage-request.ts";
import type { QuoteRanking, RankedQuote } from "../retrieval/quote-ranking.ts";
import { namesOf } from "../retrieval/speaker-directory.ts";
import { spokenTopics } from "../retrieval/spoken-topics.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import { fold } from "../text/terms.ts";
import { type AnswerContext, applied, articleLimits, type Found, isWithinTime } from "./context.ts";
import { citeQuotes, isShowable } from "./cite-quotes.ts";
import type { AppliedLimits, Lead, Nothing } from "./lead.ts";
import { isAct, mannerFit } from "./manner.ts";
import type { Meant } from "./meant.ts";
import {
  countedOf,
  everybodyOf,
  type Heard,
  namedSpeakers,
  quotedOf,
  takenIn,
  topicWords,
  understoodAs,
} from "./quotes-told.ts";
import { speakersMeant } from "./speakers-meant.ts";
import { answerUnknownSpeaker } from "./unknown-speaker.ts";

/** Topics told where nothing was found on the one asked for. */
const TOPICS_TOLD = 6;
/** Where those who are meant most said nothing on the topic, another of the name must be surer to. */
export const UNLIKELY_FROM = 0.7;
/** Where a question takes it for granted that somebody spoke of something, less tells that they did. */
const PRESUPPOSED_FROM = 0.35;
const MOST_CLOSEST = 3;
/** Names told where the words mean several. */
const MOST_NAMED = 8;

/** What several were found to have said of what was asked. */
export interface SayingsFound {
  readonly heard: readonly Heard[];
  readonly ranking: QuoteRanking;
  /** In the order of the answer. */
  readonly distinct: readonly DistinctQuote[];
  readonly found: Found;
}

/** Answers what somebody said from the quotes of the archive; `null` where the words name nobody and may ask for something else. */
export async function answerSayings(context: AnswerContext, question: Sayings): Promise<Found | null> {
  const found = await findSayings(context, question);
  return found === null ? null : found.found;
}

/** The same with what was ranked, for questions on days, numbers and sides. */
export async function findSayings(context: AnswerContext, question: Sayings): Promise<SayingsFound | null> {
  const everyone: (readonly Meant[])[] = [];
  for (const asked of question.speakers) everyone.push(await speakersMeant(asked, context));
  const meant = everyone.flat();
  const [first] = question.speakers;
  if (meant.length === 0) {
    if (question.reading === "perhaps" || first === undefined) return null;
    const found = await answerUnknownSpeaker(context, question, first);
    return { heard: [], ranking: { query: null, quotes: [], isComplete: true }, distinct: [], found };
  }
  const within = articleLimits(question.limits);
  const { time } = question.limits;
  const identities = [...new Set(meant.flatMap(everybodyOf))];
  const ranking = await context.retriever.quotes.rank({
    topic: topicRequest(question),
    speakers: namesOf(identities),
    within: within?.outlet === undefined ? undefined : { outlet: within.outlet },
    order: question.order,
    days:
      within?.from === undefined && within?.to === undefined
        ? undefined
        : { from: within.from, to: within.to },
  });
  const stated = applied(within);
  const published = ranking.quotes.filter(({ article }) => isWithinTime(article, stated));
  const isOfEvent =
    time?.place === "either" &&
    !published.some(isAnswering) &&
    ranking.quotes.some((one) => tells(one, time));
  const limits = isOfEvent ? { ...stated, from: null, to: null } : stated;
  const inTime = isOfEvent ? ranking.quotes.filter((one) => tells(one, time)) : published;
  const asked = everyone.map((group) => heardOf(group, inTime, question, context));
  // "What else did she say": of the same where there is more of it, and of anything where not.
  const isSpent =
    question.besides === "shown" &&
    question.topic !== null &&
    ordered(asked.flat(), question, context, false).length === 0;
  const heard = isSpent ? everyone.map((group) => heardOf(group, inTime, question, context, 0)) : asked;
  // What is told must be true of what is shown: of anything is not on the topic.
  const told: Sayings = isSpent ? { ...question, topic: null } : question;
  const all = question.speakers.length === 1 ? pointedTo(heard.flat(), context) : heard.flat();
  const isAmbiguous = question.speakers.length === 1 && isUndecided(first?.by ?? "name", meant, all);
  if (isAmbiguous)
    return { heard: all, ranking, distinct: [], found: which(question, first?.words ?? "", meant, all) };
  const chosen = heard.length > 1 ? heard.flatMap((group) => decided(group)) : decided(all);
  const distinct = ordered(chosen, question, context, heard.length > 1);
  const found =
    distinct.length > 0
      ? await saidAnswer(context, told, { chosen, distinct, ranking, limits })
      : await unsaidAnswer(context, question, { meant, ranking, limits, within: inTime });
  return { heard: chosen, ranking, distinct, found };
}

const isAnswering = (quoted: RankedQuote): boolean => isShowable(quoted) && quoted.onTopic >= ON_TOPIC_FROM;

/** Whether a quote's paragraph tells of the time asked for: "the agreement in April" is the one that was made in April. */
function tells(quoted: RankedQuote, { words = "" }: AskedTime): boolean {
  const asked = (words.match(/\p{L}+|\p{N}{4}/gu) ?? []).map(fold);
  const told = asked.filter((word) => /\p{N}/u.test(word) || isCalendarWord(word));
  return (
    isAnswering(quoted) &&
    told.length > 0 &&
    quoted.paragraphs.some(({ passage }) => {
      const text = fold(passage.text);
      return told.every((word) => text.includes(word));
    })
  );
}

export function topicRequest({ topic }: Pick<Sayings, "topic">): PassageRequest | null {
  if (topic === null) return null;
  return { words: topic.words, names: topic.names, wanted: null, isWantedMost: false, counted: "" };
}

/** What each of those meant said, as far as it answers. */
function heardOf(
  group: readonly Meant[],
  quotes: readonly RankedQuote[],
  question: Sayings,
  { directory }: AnswerContext,
  least = question.topic?.isPresupposed === true ? PRESUPPOSED_FROM : ON_TOPIC_FROM,
): Heard[] {
  const by = new Map<SpeakerIdentity, RankedQuote[]>();
  for (const quoted of quotes) {
    const identity = directory.identityOf(quoted.article.id, quoted.quote.speaker?.name ?? "");
    if (identity === undefined) continue;
    const list = by.get(identity) ?? [];
    by.set(identity, list);
    list.push(quoted);
  }
  return group.map((meant): Heard => {
    const bar = meant.tier > 0 ? Math.max(least, UNLIKELY_FROM) : least;
    const own = everybodyOf(meant).flatMap((identity) => by.get(identity) ?? []);
    const fitting = own.filter((quoted) => isShowable(quoted) && quoted.onTopic >= bar);
    const acting = isAct(question.manner)
      ? fitting.filter((quoted) => mannerFit(quoted, question.manner) > 0)
      : fitting;
    return { meant, quotes: acting };
  });
}

/** Of those who were heard, the likeliest tier. */
function decided(heard: readonly Heard[]): readonly Heard[] {
  const speaking = heard.filter(({ quotes }) => quotes.length > 0);
  const best = Math.min(...speaking.map(({ meant }) => meant.tier));
  return speaking.filter(({ meant }) => meant.tier === best);
}

/** Of several whom an office or a name means, the one whom the conversation has shown, or who alone speaks in its last article. */
function pointedTo(heard: readonly Heard[], { shown, talkedAbout }: AnswerContext): readonly Heard[] {
  const speaking = decided(heard);
  if (speaking.length < 2) return heard;
  const places = new Set(shown.map(({ article, start }) => `${start} ${article}`));
  const lastArticle = talkedAbout[0];
  const points: readonly ((quoted: RankedQuote) => boolean)[] = [
    ({ quote }) => quote.content.some(({ start }) => places.has(`${start} ${quote.article}`)),
    ({ article }) => article.id === lastArticle,
  ];
  for (const isPoint of points) {
    const pointed = speaking.filter(({ quotes }) => quotes.some(isPoint));
    if (pointed.length === 1) return pointed;
  }
  return heard;
}

/** Somebody's best quote scores so much more than the next one's, in log odds, that only they can be meant. */
const DECIDES = 0.4;

/** Whether the words mean several, and nothing decides between them: an office that several hold, or a name with no topic. */
function isUndecided(
  by: "name" | "role" | "unknown",
  meant: readonly Meant[],
  heard: readonly Heard[],
): boolean {
  const likely = meant.filter(({ tier }) => tier === meant[0]?.tier);
  if (likely.length < 2) return false;
  const persons = likely.filter(({ own }) => own.some(({ kind }) => kind === "person"));
  if (persons.length < 2) return false;
  const speaking = decided(heard);
  if (speaking.length < 2) return false;
  const bests = speaking
    .map(({ quotes }) => Math.max(...quotes.map(({ score }) => score)))
    .sort((a, b) => b - a);
  const [first = 0, second = 0] = bests;
  const isTopical = speaking.some(({ quotes }) => quotes.some(({ features }) => features !== null));
  if (isTopical && first - second >= DECIDES) return false;
  if (by === "role") return true;
  // Of a name, the one who is quoted most is meant where the others said much less.
  const counts = speaking
    .map(({ meant: { own } }) => own.reduce((sum, { quotes }) => sum + quotes, 0))
    .sort((a, b) => b - a);
  return !isTopical && (counts[1] ?? 0) >= COMPARABLE * (counts[0] ?? 1);
}

/** Bearers of a name with so many quotes of the most quoted one's are as likely meant. */
const COMPARABLE = 0.34;

function which(question: Sayings, words: string, meant: readonly Meant[], heard: readonly Heard[]): Found {
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

/** The quotes that answer, once each, in order; of several speakers in turns. */
function ordered(
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
  const value = (quoted: RankedQuote): number => quoted.score + MANNER * mannerFit(quoted, question.manner);
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

interface Said {
  readonly chosen: readonly Heard[];
  readonly distinct: readonly DistinctQuote[];
  readonly ranking: QuoteRanking;
  readonly limits: AppliedLimits;
}

async function saidAnswer(
  context: AnswerContext,
  question: Sayings,
  { chosen, distinct, ranking, limits }: Said,
): Promise<Found> {
  const limit = Math.min(context.quoteLimit, question.most ?? Number.POSITIVE_INFINITY);
  const statements = await citeQuotes(context.citations, distinct.slice(0, limit), context.directory);
  const closest = await citeQuotes(context.citations, distinct.slice(limit, limit * 2), context.directory);
  const speakers = namedSpeakers(chosen, distinct, statements, context);
  const lead: Lead = {
    is: "quotes",
    speakers,
    topic: topicWords(question, ranking.query),
    manner: question.manner,
    order: question.order,
    isMore: question.besides === "shown",
    counted: countedOf(distinct, statements, ranking),
    limits,
    taken: takenIn(question, ranking.query),
  };
  return {
    understood: understoodAs(
      question,
      speakers.map(({ name }) => name),
      ranking.query,
      limits,
    ),
    status: "answered",
    lead,
    statements,
    closest,
    quoted: await quotedOf(
      chosen.map(({ meant }) => meant),
      context,
      question.limits,
      [],
    ),
    suggestions: [],
  };
}

async function unsaidAnswer(
  context: AnswerContext,
  question: Sayings,
  {
    meant,
    ranking,
    limits,
    within,
  }: {
    readonly meant: readonly Meant[];
    readonly ranking: QuoteRanking;
    readonly limits: AppliedLimits;
    readonly within: readonly RankedQuote[];
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
  const because: Nothing = (() => {
    if (question.besides === "shown" && onTopic.length > 0)
      return { because: "no_more", speakers: names, topics };
    if (isLimited && outside.length > 0 && onTopic.length === 0)
      return { because: "outside_limits", speakers: names, latestBefore: latestBefore(outside, limits) };
    if (isAct(question.manner) && onTopic.length > 0)
      return { because: "not_in_that_manner", speakers: names, quotes: onTopic.length };
    return {
      because: "not_on_topic",
      speakers: names,
      quotes: quoted.quotes,
      articles: quoted.articles,
      topics,
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
