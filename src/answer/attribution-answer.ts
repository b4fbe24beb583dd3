import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import { type DistinctQuote, distinctQuotes } from "../retrieval/distinct-quotes.ts";
import { corrected } from "../retrieval/query.ts";
import type { QuoteRanking, RankedQuote } from "../retrieval/quote-ranking.ts";
import { namesOf, type SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { spokenTopics } from "../retrieval/spoken-topics.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import { termList } from "../english/terms.ts";
import type { Quoted, Understood } from "./answer.ts";
import { type AnswerContext, type Found, limitsOf } from "./answer-context.ts";
import { type AskedSpeakers, askedSpeakers, bearersOfRole } from "./asked-speakers.ts";
import { saidLead, unsaidLead } from "./attribution-lead.ts";
import type { AttributionQuestion } from "./attribution-question.ts";
import { citeQuotes, isShowable } from "./cite-quotes.ts";
import { describedSpeakers } from "./described-speakers.ts";
import { answerUnknownSpeaker } from "./unknown-speaker.ts";
import { answerVoices } from "./voices-answer.ts";

/** Topics told where nothing was found on the one asked for. */
const TOPICS_TOLD = 6;
/** Where those who are meant most said nothing on the topic, another of the name must be surer to. */
const UNLIKELY_FROM = 0.7;

/**
 * Answers a question about what somebody said from the quotes of the archive; `null` where quotes cannot answer it: the
 * archive has none, or the words only looked like such a question.
 */
export async function answerAttribution(
  context: AnswerContext,
  question: AttributionQuestion,
): Promise<Found | null> {
  const directory = await context.speakers();
  if (directory.identities.length === 0) return null;
  const { speaker } = question;
  if (speaker === null || question.asks !== "sayings") return answerVoices(context, question, directory);
  const asked = await whoIsMeant(context, question, speaker, directory);
  if (asked === null)
    return question.isLoose ? null : answerVoices(context, { ...question, asks: "voices" }, directory);
  // A form that many questions have needs a name: "the first true vacuum" is nobody's saying.
  if (question.isLoose && asked.likely.every(({ name }) => !/\p{Lu}/u.test(name))) return null;
  if (asked.likely.length > 0) {
    const topic = asked.topic === undefined ? question.topic : asked.topic;
    return answerSayings(context, { ...question, topic }, asked, directory);
  }
  // "According to the plan" and "the ferry on Sunday" name no speaker: the question is another one.
  return question.isAside || question.isLoose ? null : answerUnknownSpeaker(context, question, asked);
}

const PRONOUN = /^(?:he|she|they|it|him|her|them|his|hers|their|its|theirs)$/iu;
const OWNER = /^(?<owner>.+)['’]s?\s+\p{Ll}/u;
const POSSESSIVE = /^(?:his|her|their|its) (?=\S)/iu;

/** Who is meant, and the topic without the name where that stands in it. */
type Meant = AskedSpeakers & { readonly topic?: string | null };

/** `null`: a pronoun, and nothing tells for whom it stands. */
async function whoIsMeant(
  context: AnswerContext,
  { topic }: AttributionQuestion,
  words: string,
  directory: SpeakerDirectory,
): Promise<Meant | null> {
  if (PRONOUN.test(words)) return topic === null ? null : namedIn(topic, directory);
  const plain = words.replace(POSSESSIVE, "");
  const asked = askedSpeakers(plain, directory);
  const isNamed = asked.likely.some(({ kind }) => kind !== "unnamed");
  if (isNamed && asked.correction === null) return { ...asked, likely: bearersOf(plain, asked.likely) };
  // "The harbour master" may be a source without a name in one article and named in another.
  const described = [
    ...bearersOfRole(plain, directory),
    ...(await describedSpeakers(plain, context.archive, directory)),
  ];
  if (described.length === 0) return asked;
  const all =
    asked.correction === null ? [...new Set([...asked.likely, ...described])] : [...new Set(described)];
  return { ...asked, likely: bearersOf(plain, all), correction: null };
}

/** "South Korea's president" is not South Korea, where somebody else can be meant. */
function bearersOf(words: string, speakers: readonly SpeakerIdentity[]): readonly SpeakerIdentity[] {
  const owner = new Set(termList(OWNER.exec(words)?.groups?.owner ?? ""));
  const others = speakers.filter(({ name }) => !termList(name).every((term) => owner.has(term)));
  return others.length > 0 ? others : speakers;
}

/** Words that a name has at most. */
const LONGEST_NAME = 4;

const ASKING =
  /^(?:why|how|when|where|whether|if|did|does|do|is|was|are|were|has|have|can|could|will|would)(?:\s+|$)/iu;

/** The speaker whose name stands in a text, and the rest of the text as the topic; the longest name counts. */
function namedIn(text: string, directory: SpeakerDirectory): Meant | null {
  const words = text.split(/\s+/u);
  for (let length = LONGEST_NAME; length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const name = words.slice(start, start + length).join(" ");
      if (!/^\p{Lu}/u.test(name)) continue;
      const asked = askedSpeakers(name, directory);
      const person = asked.likely.filter(({ kind }) => kind === "person");
      if (asked.correction !== null || person.length === 0) continue;
      const others = [...words.slice(0, start), ...words.slice(start + length)].join(" ");
      let rest = others;
      while (ASKING.test(rest)) rest = rest.replace(ASKING, "");
      return { ...asked, likely: person, topic: rest === "" ? null : rest };
    }
  return null;
}

async function answerSayings(
  context: AnswerContext,
  question: AttributionQuestion,
  asked: AskedSpeakers,
  directory: SpeakerDirectory,
): Promise<Found | null> {
  const { read, outlet, citations, quoteLimit: limit } = context;
  const within = limitsOf(read, outlet);
  const rank = (identities: readonly SpeakerIdentity[]): Promise<QuoteRanking> =>
    context.retriever.quotes.rank({
      topic: question.topic,
      speakers: namesOf(identities),
      within,
      order: question.order,
    });
  const bar = question.isManner ? 0 : ON_TOPIC_FROM;
  let identities = asked.likely;
  let ranking = await rank(identities);
  let fitting = ranking.quotes.filter((quoted) => isShowable(quoted) && quoted.onTopic >= bar);
  if (fitting.length === 0 && asked.unlikely.length > 0) {
    const others = await rank(asked.unlikely);
    const said = others.quotes.filter((quoted) => isShowable(quoted) && quoted.onTopic >= UNLIKELY_FROM);
    if (said.length > 0) {
      identities = asked.unlikely;
      ranking = others;
      fitting = said;
    }
  }
  const shown = new Set(context.shown.map(({ article, start }) => `${start} ${article}`));
  const isShown = ({ best, others }: DistinctQuote) =>
    question.isElse &&
    [best, ...others].some(({ quote }) =>
      quote.content.some(({ start }) => shown.has(`${start} ${quote.article}`)),
    );
  const distinct = inTime(
    distinctQuotes(fitting).filter((one) => !isShown(one)),
    question.order,
  );
  const speakers = speakersOf(distinct, identities, directory);
  const quoted = await quotedOf(context, speakers);
  const understood = understoodAs(context, question, speakers, ranking);
  if (distinct.length > 0) {
    const statements = await citeQuotes(citations, distinct.slice(0, limit), directory);
    const closest = await citeQuotes(citations, distinct.slice(limit, limit * 2), directory);
    const lead = saidLead(understood, distinct, statements.length, question, ranking.query, asked.correction);
    return { understood, status: "answered", lead, statements, closest, quoted, suggestions: [] };
  }
  if (question.isAside) return null;
  const topics = await topicsOf(context, identities, ranking, within !== undefined);
  const near = distinctQuotes(ranking.quotes.slice(0, MOST_CLOSEST));
  const told: Quoted = { ...quoted, topics };
  const lead = unsaidLead(understood, told, asked.correction, question.isElse);
  const closest = await citeQuotes(citations, near, directory);
  return {
    understood,
    status: "nothing_found",
    lead,
    statements: [],
    closest,
    quoted: told,
    suggestions: [],
  };
}

const MOST_CLOSEST = 3;

/** By date where that was asked for, each quote where it stands latest or earliest; the best first otherwise. */
function inTime(
  quotes: readonly DistinctQuote[],
  order: AttributionQuestion["order"],
): readonly DistinctQuote[] {
  if (order === "best") return quotes;
  const undated = order === "latest" ? "" : "9999";
  const day = ({ article }: RankedQuote) => article.published ?? undated;
  const sign = order === "latest" ? -1 : 1;
  const byDay = (a: RankedQuote, b: RankedQuote) => sign * day(a).localeCompare(day(b));
  return quotes
    .map(({ best, others }) => {
      const [first = best, ...rest] = [best, ...others].sort(byDay);
      return { best: first, others: rest };
    })
    .sort((a, b) => byDay(a.best, b.best));
}

/** Those of the speakers asked for whose words are found; all of them where nobody's are. */
function speakersOf(
  quotes: readonly DistinctQuote[],
  identities: readonly SpeakerIdentity[],
  { identityOf }: SpeakerDirectory,
): readonly SpeakerIdentity[] {
  const speaking = new Set(
    quotes.flatMap(({ best }) => identityOf(best.article.id, best.quote.speaker?.name ?? "") ?? []),
  );
  const found = identities.filter((identity) => speaking.has(identity));
  return found.length > 0 ? found : identities;
}

async function quotedOf(
  { archive, read, outlet }: AnswerContext,
  speakers: readonly SpeakerIdentity[],
): Promise<Quoted> {
  const within = limitsOf(read, outlet);
  const inside =
    within === undefined ? null : new Set((await archive.articles(within)).map((article) => article.id));
  const members = speakers
    .flatMap((identity) => identity.members)
    .filter(({ article }) => inside === null || inside.has(article));
  return {
    speakers: speakers.map(({ name }) => name),
    quotes: members.reduce((sum, { quotes }) => sum + quotes, 0),
    articles: new Set(members.map(({ article }) => article)).size,
    topics: [],
  };
}

async function topicsOf(
  { retriever }: AnswerContext,
  identities: readonly SpeakerIdentity[],
  ranking: QuoteRanking,
  isLimited: boolean,
): Promise<string[]> {
  const names = identities.flatMap((identity) => identity.names);
  const all =
    isLimited || ranking.quotes.length < 3
      ? await retriever.quotes.rank({ topic: null, speakers: namesOf(identities) })
      : ranking;
  return spokenTopics(all.quotes, names, TOPICS_TOLD);
}

/** Names told where several speakers are meant. */
const NAMES_TOLD = 3;

function understoodAs(
  { read, outlet }: AnswerContext,
  { topic }: AttributionQuestion,
  speakers: readonly SpeakerIdentity[],
  { query }: QuoteRanking,
): Understood {
  const names = [...new Set(speakers.map(({ name }) => name))].slice(0, NAMES_TOLD);
  return {
    kind: "attribution",
    speaker: names.join(" or "),
    topic: query === null || topic === null ? topic : corrected(topic, query),
    outlet,
    from: read.isTimeLimit ? (read.time?.from ?? null) : null,
    to: read.isTimeLimit ? (read.time?.to ?? null) : null,
  };
}
