import type { Archive, ArticleLimits } from "../archive/archive.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import { type DistinctQuote, distinctQuotes } from "../retrieval/distinct-quotes.ts";
import type { Query } from "../retrieval/query.ts";
import { quotesInContext } from "../retrieval/quote-context.ts";
import type { QuoteRanker, RankedQuote } from "../retrieval/quote-ranking.ts";
import { namesOf, type SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { spokenTopics } from "../retrieval/spoken-topics.ts";
import { ON_TOPIC_FROM } from "../retrieval/topic-model.ts";
import type { Answer, Understood } from "./answer.ts";
import type { AskedSpeakers } from "./asked-speakers.ts";
import { saidLead, unsaidLead } from "./attribution-lead.ts";
import { unknownOutletLead, unknownSpeakerLead } from "./quote-list-lead.ts";
import type { QuoteListRequest } from "./quote-list-request.ts";

/** Quotes of one speaker that are put in order; nobody reads on behind them. */
const MOST_READ = 2_000;
const TOPICS_TOLD = 6;
const MOST_CLOSEST = 3;

/** What one list is made from. */
export interface ListContext {
  readonly archive: Archive;
  readonly ranker: QuoteRanker;
  readonly directory: SpeakerDirectory;
  readonly asked: AskedSpeakers;
  readonly request: QuoteListRequest;
}

export interface Listed extends Pick<Answer, "understood" | "lead" | "quoted"> {
  readonly quotes: readonly DistinctQuote[];
  readonly near: readonly DistinctQuote[];
}

/** Everything that is listed, or the reason why nothing is. */
export async function listedQuotes(context: ListContext): Promise<Listed> {
  const { archive, asked, request, directory } = context;
  const understood = understoodAs(request, asked.likely);
  const nothing = { understood, quoted: null, quotes: [], near: [] };
  const limits = await limitsOf(archive, request);
  if (limits === null) return { ...nothing, lead: await unknownOutletLead(archive, request.outlet ?? "") };
  if (asked.likely.length === 0)
    return { ...nothing, lead: await unknownSpeakerLead(archive, request.speaker, asked) };
  // Where the one meant most said nothing on the topic, others of the name may have.
  for (const identities of [asked.likely, asked.unlikely]) {
    if (identities.length === 0) continue;
    const { quotes, query } = await quotesOf(context, identities, limits);
    const fitting = inTime(
      quotes.filter(({ onTopic }) => onTopic >= ON_TOPIC_FROM),
      request,
    );
    const distinct = distinctQuotes(fitting);
    const isLast = identities === asked.unlikely || asked.unlikely.length === 0;
    if (distinct.length === 0 && !isLast) continue;
    const of = distinct.length === 0 ? asked.likely : speaking(distinct, identities, directory);
    const told = understoodAs(request, of, query);
    const quoted = await quotedOf(archive, of, limits);
    if (distinct.length === 0) {
      const all = await everything(archive, of, {});
      const topics = spokenTopics(
        all,
        of.flatMap(({ names }) => names),
        TOPICS_TOLD,
      );
      const lead = unsaidLead(told, { ...quoted, topics }, asked.correction, false);
      const near = distinctQuotes(request.topic === null ? [] : quotes.slice(0, MOST_CLOSEST));
      return { understood: told, lead, quoted: { ...quoted, topics }, quotes: [], near };
    }
    const shown = Math.min(request.limit, distinct.length);
    const order = request.topic === null && request.order === "best" ? "latest" : request.order;
    const manner = { isManner: false, isElse: false, order };
    const lead = saidLead(told, distinct, shown, manner, query, asked.correction);
    return { understood: told, lead, quoted, quotes: distinct, near: [] };
  }
  throw new Error("Expected speakers whose quotes can be listed, got none");
}

/** A speaker's quotes, best on the topic first; without one, newest first. */
async function quotesOf(
  { archive, ranker, request: { topic } }: ListContext,
  identities: readonly SpeakerIdentity[],
  within: ArticleLimits,
): Promise<{ readonly quotes: readonly RankedQuote[]; readonly query: Query | null }> {
  if (topic === null) return { quotes: await everything(archive, identities, within), query: null };
  return ranker.rank({ topic, speakers: namesOf(identities), within });
}

async function everything(
  archive: Archive,
  identities: readonly SpeakerIdentity[],
  within: ArticleLimits,
): Promise<RankedQuote[]> {
  const quotes = await archive.quotes({ speakers: namesOf(identities), within });
  const inContext = await quotesInContext(archive, quotes.slice(0, MOST_READ), null);
  return inContext.map((quoted, i) => ({ ...quoted, features: null, onTopic: 1, score: -i }));
}

/** In the order asked for; quotes of one day stay as they are. */
function inTime(quotes: readonly RankedQuote[], { order, topic }: QuoteListRequest): RankedQuote[] {
  if (order === "best" && topic !== null) return [...quotes];
  const isEarliestFirst = order === "earliest";
  const undated = isEarliestFirst ? "9999" : "";
  const day = ({ article }: RankedQuote) => article.published ?? undated;
  const sign = isEarliestFirst ? 1 : -1;
  return [...quotes].sort((a, b) => {
    if (day(a) !== day(b)) return day(a) < day(b) ? -sign : sign;
    if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
    return (a.quote.content[0]?.start ?? 0) - (b.quote.content[0]?.start ?? 0);
  });
}

/** Of several speakers of a name, those whose words are listed. */
function speaking(
  quotes: readonly DistinctQuote[],
  identities: readonly SpeakerIdentity[],
  { identityOf }: SpeakerDirectory,
): readonly SpeakerIdentity[] {
  const heard = new Set(
    quotes.flatMap(({ best }) => identityOf(best.article.id, best.quote.speaker?.name ?? "") ?? []),
  );
  return identities.filter((identity) => heard.has(identity));
}

/** `null`: the archive has no such outlet. */
async function limitsOf(
  archive: Archive,
  { outlet, from, to }: QuoteListRequest,
): Promise<ArticleLimits | null> {
  if (outlet !== undefined && (await archive.articles({ outlet })).length === 0) return null;
  return { outlet, from, to };
}

async function quotedOf(
  archive: Archive,
  identities: readonly SpeakerIdentity[],
  within: ArticleLimits,
): Promise<NonNullable<Answer["quoted"]>> {
  const isInside = new Set((await archive.articles(within)).map(({ id }) => id));
  const members = identities
    .flatMap((identity) => identity.members)
    .filter(({ article, quotes }) => quotes > 0 && isInside.has(article));
  return {
    speakers: identities.map(({ name }) => name),
    quotes: members.reduce((sum, { quotes }) => sum + quotes, 0),
    articles: new Set(members.map(({ article }) => article)).size,
    topics: [],
  };
}

/** Names told where several speakers are meant. */
const NAMES_TOLD = 3;

function understoodAs(
  { speaker, topic, outlet, from, to }: QuoteListRequest,
  identities: readonly SpeakerIdentity[],
  query: Query | null = null,
): Understood {
  const names = [...new Set(identities.map(({ name }) => name))].slice(0, NAMES_TOLD);
  return {
    kind: "attribution",
    speaker: names.length === 0 ? speaker : names.join(" or "),
    topic: query === null || query.words.length === 0 ? topic : query.words.join(" "),
    outlet: outlet ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}
