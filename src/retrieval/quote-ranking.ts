import type { Archive, ArticleLimits, QuoteQuery, StoredQuote } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import type { PassageId } from "../text/passage.ts";
import { articlesAbout } from "./articles-about.ts";
import { behindHeadlines } from "./behind-headlines.ts";
import { likeliestQuotes } from "./likeliest-quotes.ts";
import { isThingAlone } from "./thing-alone.ts";
import { inSlices, type Steps } from "../text/slices.ts";
import type { PassageRequest } from "./passage-request.ts";
import { articlesOn, mayMean, personAsked } from "./person-asked.ts";
import { type Query, queryOf } from "./query.ts";
import { type QuoteInContext, quotesInContext } from "./quote-context.ts";
import { type TopicFeatures, topicFeatures } from "./topic-features.ts";
import { topicLogOdds, topicProbability } from "./topic-model.ts";

/** Who speaks: the names that one speaker has in each article, as `speakers()` gives them. */
export type SpeakerNames = NonNullable<QuoteQuery["speakers"]>;

export interface RankedQuote extends QuoteInContext {
  /** `null` where no topic was asked for. */
  readonly features: TopicFeatures | null;
  /** How likely it is that the quote bears on the topic, 0 to 1; 1 where no topic was asked for. */
  readonly onTopic: number;
  /** What orders the quotes of one ranking; comparable within it only. */
  readonly score: number;
}

export interface QuoteRanking {
  /** The topic as it was looked for; `null` where none was asked for. */
  readonly query: Query | null;
  /** Best first. Of a speaker with very many quotes, those that could bear on the topic. */
  readonly quotes: readonly RankedQuote[];
  /** Whether all quotes of the speakers were compared; `false` where the speakers have more. */
  readonly isComplete: boolean;
}

export interface RankQuotesOptions {
  /** `null`: everything that was said. */
  readonly topic: PassageRequest | null;
  /** `null`: whoever said it. */
  readonly speakers: SpeakerNames | null;
  readonly within?: ArticleLimits | undefined;
  /** Days that were asked for: quotes from then are compared for certain, and others beside them. */
  readonly days?: Pick<ArticleLimits, "from" | "to"> | undefined;
  /** By date in the place of the topic, among the quotes that bear on it. */
  readonly order?: QuoteOrder | undefined;
  /** Of everybody: all quotes of the articles that are about the topic, too. */
  readonly ofArticles?: boolean | undefined;
}

export type QuoteOrder = "best" | "latest" | "earliest";

export interface QuoteRanker {
  rank(options: RankQuotesOptions): Promise<QuoteRanking>;
}

/** A speaker's quotes up to so many are all compared; of more, those in and behind passages that an index proposes. */
const ALL_COMPARED = 120;
/** Passages that each index may propose then. */
const PROPOSED = 40;
/** Passages proposed for their similarity whoever speaks in them. */
const SIMILAR_ANYWHERE = 150;

/** Puts the quotes of a speaker, or of everybody, in order of how well they bear on a topic. */
export function createQuoteRanker(
  archive: Archive,
  embedQuery: (text: string) => Promise<Float32Array>,
): QuoteRanker {
  return {
    async rank({ topic, speakers, within, days, order = "best", ofArticles = false }) {
      const limits = { speakers, within, ofArticles };
      const asked = days === undefined ? null : { ...limits, within: { ...within, ...days } };
      if (topic === null) {
        const some = await datedFirst(archive, speakers, order);
        const all = await archive.quotes(limited({ speakers: some, within }));
        const then = asked === null ? [] : inOrder(await archive.quotes(limited(asked)), order);
        const quotes = onceEach([
          ...then.slice(0, MOST_LISTED),
          ...inOrder(all, order).slice(0, MOST_LISTED),
        ]);
        const inContext = await quotesInContext(archive, quotes, null);
        const ranked = inContext.map((quoted, i) => ({ ...quoted, features: null, onTopic: 1, score: -i }));
        const isComplete = some === speakers && quotes.length >= all.length && quotes.length >= then.length;
        return { query: null, quotes: ranked, isComplete };
      }
      const query = await queryOf(topic, archive);
      const vector = await embedQuery(query.text);
      const found = await candidates(archive, query, vector, limits);
      const then =
        asked === null || found.isComplete ? [] : (await candidates(archive, query, vector, asked)).quotes;
      const quotes = await likeliestQuotes(
        archive,
        onceEach([...found.quotes, ...then]),
        new Set(query.terms.map(({ term }) => term)),
      );
      const inContext = await quotesInContext(archive, quotes, vector);
      const person = personAsked(topic);
      const about = person === null ? null : await articlesOn(person, inContext, archive);
      const means = (quoted: QuoteInContext): boolean =>
        person !== null && about?.has(quoted.article.id) === true && mayMean(quoted, person);
      const ranked = behindHeadlines(await inSlices(onTopic(query, inContext, means)));
      return { query, quotes: ranked, isComplete: found.isComplete && quotes.length === found.quotes.length };
    },
  };
}

function onceEach(quotes: readonly StoredQuote[]): StoredQuote[] {
  const seen = new Set<StoredQuote["id"]>();
  return quotes.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Quotes by how well they bear on a topic, best first. */
function* onTopic(
  query: Query,
  quotes: readonly QuoteInContext[],
  means: (quoted: QuoteInContext) => boolean,
): Steps<RankedQuote[]> {
  const ranked: RankedQuote[] = [];
  for (const quoted of quotes) {
    const features = topicFeatures(query, quoted, means(quoted));
    const marked = quoted.quote.kind === "indirect" ? 0 : MARKED;
    const odds = topicLogOdds(features);
    const score =
      Math.min(odds, SURE) +
      BEYOND * Math.max(0, odds - SURE) +
      CONFIDENCE_WEIGHT * quoted.quote.confidence +
      HEADLINE_WEIGHT * (headlineShare(query, quoted) - features.title) +
      marked -
      (isThingAlone(quoted) ? THING : 0);
    ranked.push({ ...quoted, features, onTopic: topicProbability(features), score });
    yield;
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Share of the topic's weight that the headline holds, whatever nearer place holds it too. */
function headlineShare({ terms }: Query, { title }: QuoteInContext): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return terms.reduce((sum, { term, weight }) => sum + (title.has(term) ? weight : 0), 0) / total;
}

/** Of everything that somebody said, so many quotes are read at most. */
const MOST_LISTED = 400;
/** What is said in an article about the topic comes before what is said near its words elsewhere, in log odds. */
const HEADLINE_WEIGHT = 1.1;
/** Log odds beyond which more counts little. */
const SURE = 3;
const BEYOND = 0.12;
/** What an uncertain quote loses against a certain one, in log odds. */
const CONFIDENCE_WEIGHT = 2;
/** What a quote in marks gains over words without any: somebody's own words come before the article's account of them. */
const MARKED = 0.3;

/** What is named without a word of what was said of it ("criticised the wall"): what was said comes first. In log odds. */
const THING = 1.5;

/** Articles that are read of somebody who is quoted in very many, where no topic chooses among them. */
const MOST_ARTICLES = 150;

/** The names in the latest articles, or the earliest. */
async function datedFirst(
  archive: Pick<Archive, "articles">,
  speakers: SpeakerNames | null,
  order: QuoteOrder,
): Promise<SpeakerNames | null> {
  if (speakers === null || speakers.length <= MOST_ARTICLES) return speakers;
  const entries = await archive.articles({ ids: [...new Set(speakers.map(({ article }) => article))] });
  const dated = order === "earliest" ? entries.reverse() : entries;
  const chosen = new Set(dated.slice(0, MOST_ARTICLES).map(({ id }) => id));
  return speakers.filter(({ article }) => chosen.has(article));
}

/** Everything that somebody said: `quotes` come newest first. */
function inOrder(quotes: readonly StoredQuote[], order: QuoteOrder): StoredQuote[] {
  if (order === "latest") return [...quotes];
  if (order === "earliest") {
    const articles = [...new Set(quotes.map((quote) => quote.article))].reverse();
    const place = new Map(articles.map((article, i) => [article, i]));
    return [...quotes].sort((a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0));
  }
  const value = ({ confidence, kind }: StoredQuote) => confidence + (kind === "indirect" ? 0 : MARKED);
  return [...quotes].sort((a, b) => value(b) - value(a));
}

async function candidates(
  archive: Archive,
  { terms }: Query,
  vector: Float32Array,
  { speakers, within, ofArticles }: Pick<RankQuotesOptions, "speakers" | "within" | "ofArticles">,
): Promise<{ readonly quotes: StoredQuote[]; readonly isComplete: boolean }> {
  if (speakers !== null && speakers.length === 0) return { quotes: [], isComplete: true };
  if (speakers !== null && speakers.length <= ALL_COMPARED) {
    const all = await archive.quotes(limited({ speakers, within }));
    if (all.length <= ALL_COMPARED) return { quotes: all, isComplete: true };
  }
  const articles = speakers === null ? null : new Set(speakers.map(({ article }) => article));
  const inside = articles === null ? within : { ...within, ids: [...articles] };
  const held = terms.filter((t) => t.passages > 0).map((t) => t.term);
  // Vectors are searched in all articles: within many the index would be left aside and every vector compared.
  const [lexical, similar] = await Promise.all([
    archive.searchTerms({ terms: held, limit: PROPOSED, within: inside }),
    archive.searchVectors({ vector, limit: articles === null ? PROPOSED : SIMILAR_ANYWHERE, within }),
  ]);
  const proposed = new Set<PassageId>();
  // Those of other articles hold no quote of the speakers, and fall away below.
  // A quote may answer what the paragraph before it asks.
  for (const { id } of [...lexical, ...similar]) proposed.add(id).add((id + 1) as PassageId);
  const quotes = await archive.quotes({ passages: [...proposed], ...(within && { within }) });
  if (speakers === null) {
    if (ofArticles !== true) return { quotes, isComplete: false };
    const ids = await articlesAbout(archive, lexical, similar);
    const further = ids.length === 0 ? [] : await archive.quotes({ within: { ...within, ids } });
    return { quotes: onceEach([...quotes, ...further]), isComplete: false };
  }
  const names = new Map<ArticleId, Set<string>>();
  for (const { article, name } of speakers) names.set(article, (names.get(article) ?? new Set()).add(name));
  const theirs = quotes.filter(
    ({ article, speaker }) => speaker !== null && names.get(article)?.has(speaker.name),
  );
  return { quotes: theirs, isComplete: false };
}

function limited({ speakers, within }: Pick<RankQuotesOptions, "speakers" | "within">): QuoteQuery {
  return { ...(speakers !== null && { speakers }), ...(within && { within }) };
}
