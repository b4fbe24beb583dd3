import type { ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import { passageRequest } from "../question/passage-request.ts";
import type { AboutArchive, Latest } from "../question/question.ts";
import type { Hit } from "../retrieval/retriever.ts";
import { fold } from "../text/terms.ts";
import { ABOUT_FROM } from "./article-meant.ts";
import { articlesFound, nothingIn } from "./articles-found.ts";
import { ANSWERED_FROM, confidenceOf } from "./confidence.ts";
import { type AnswerContext, applied, articleLimits, citeAll, type Found } from "./context.ts";
import { topicOf } from "./facts.ts";
import type { Lead, Nothing } from "./lead.ts";
import { storiesAmong } from "./with-stories.ts";

/** Passages looked at to tell which articles are about something. */
const LOOKED_AT = 60;
/** Of what is new, articles shown. */
const MOST_LATEST = 5;

/** Answers which articles there are, or how many. */
export async function answerAboutArchive(
  context: AnswerContext,
  { what, topic, limits }: AboutArchive,
): Promise<Found> {
  const within = articleLimits(limits);
  if (topic !== null) return answerAboutSubject(context, topic.words, within, what === "count");
  const articles = await context.archive.articles(within);
  const stories = await storiesAmong(articles, context.archive);
  for (const article of articles) if (what === "articles") context.citations.citeArticle(article);
  const lead: Lead =
    articles.length === 0
      ? nothingIn(
          { because: "no_article", articles: (await context.archive.status()).articles },
          null,
          within,
        )
      : {
          is: "articles",
          topic: null,
          isLatest: false,
          articles: articles.length,
          stories,
          passages: articles.reduce((sum, { passages }) => sum + passages, 0),
          limits: applied(within),
          latest: latestOf(articles),
        };
  return articlesFound(null, within, { status: articles.length > 0 ? "answered" : "nothing_found", lead });
}

function latestOf(articles: readonly ArticleEntry[]): string | null {
  return (
    articles
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Which articles are about a subject, each with its best passage. */
async function answerAboutSubject(
  context: AnswerContext,
  subject: string,
  within: ArticleLimits | undefined,
  isCount: boolean,
): Promise<Found> {
  const { archive, retriever, citations } = context;
  const retrieval = await retriever.retrieve(passageRequest(subject), { limit: LOOKED_AT, within });
  const about = bestOfEachArticle(retrieval.hits.filter(isAbout));
  const shown = isCount ? about : about.slice(0, context.limit);
  const statements = await citeAll({ citations }, shown, retrieval);
  const articles = about.flatMap(({ article, also }) => [article, ...also.map((copy) => copy.article)]);
  for (const article of articles) citations.citeArticle(article);
  const topic = topicOf(retrieval) ?? subject;
  if (about.length > 0) {
    const stories = await storiesAmong(articles, archive);
    const count = new Set(articles.map(({ id }) => id)).size;
    const lead: Lead = {
      is: "articles",
      topic,
      isLatest: false,
      articles: count,
      stories,
      passages: null,
      limits: applied(within),
      latest: latestOf(articles),
    };
    return articlesFound(topic, within, { status: "answered", lead, statements });
  }
  const closest = await citeAll({ citations }, retrieval.hits.slice(0, context.limit), retrieval);
  const { articles: all } = await archive.status();
  return articlesFound(topic, within, {
    status: "nothing_found",
    lead: nothingIn({ because: "no_article", articles: all }, topic, within),
    closest,
  });
}

/** Answers what is new, in all or about something, with the latest articles first. */
export async function answerLatest(context: AnswerContext, { topic, limits }: Latest): Promise<Found> {
  const { archive, retriever, citations } = context;
  const within = articleLimits(limits);
  if (topic === null) {
    const all = await archive.articles(within);
    const latest = [...all].sort(newestFirst).slice(0, MOST_LATEST);
    for (const article of latest) citations.citeArticle(article);
    if (latest.length === 0) return nothingFromThen(context, await archive.articles(), null, within);
    const lead: Lead = {
      is: "articles",
      topic: null,
      isLatest: true,
      articles: latest.length,
      stories: await storiesAmong(latest, archive),
      passages: null,
      limits: applied(within),
      latest: latestOf(latest),
    };
    return articlesFound(null, within, { status: "answered", lead });
  }
  const request = passageRequest(topic.words);
  const retrieval = await retriever.retrieve({ ...request, names: topic.names }, { limit: LOOKED_AT });
  const limited = applied(within);
  const about = bestOfEachArticle(retrieval.hits.filter(isAbout)).sort((a, b) =>
    newestFirst(a.article, b.article),
  );
  const inside = about.filter(({ article }) => isInside(article, limited));
  const words = topicOf(retrieval) ?? topic.words;
  if (inside.length === 0)
    return nothingFromThen(
      context,
      about.map(({ article }) => article),
      words,
      within,
    );
  const shown = inside.slice(0, MOST_LATEST);
  const statements = await citeAll({ citations }, shown, retrieval);
  const lead: Lead = {
    is: "articles",
    topic: words,
    isLatest: true,
    articles: inside.length,
    stories: await storiesAmong(
      inside.map(({ article }) => article),
      archive,
    ),
    passages: null,
    limits: limited,
    latest: latestOf(inside.map(({ article }) => article)),
  };
  return articlesFound(words, within, { status: "answered", lead, statements });
}

function isInside({ published, outlet }: ArticleEntry, limits: ReturnType<typeof applied>): boolean {
  if (limits.outlet !== null && fold(outlet ?? "") !== fold(limits.outlet)) return false;
  if (limits.from === null && limits.to === null) return true;
  return (
    published !== null &&
    (limits.from === null || published >= limits.from) &&
    (limits.to === null || published <= limits.to)
  );
}

function newestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return (b.published ?? "").localeCompare(a.published ?? "");
}

/** Nothing within the limits: then the latest before. */
function nothingFromThen(
  context: AnswerContext,
  articles: readonly ArticleEntry[],
  topic: string | null,
  within: ArticleLimits | undefined,
): Found {
  const limits = applied(within);
  const before = [...articles]
    .sort(newestFirst)
    .filter(({ published }) => published !== null && (limits.from === null || published < limits.from));
  const [latest] = before;
  if (latest !== undefined) context.citations.citeArticle(latest);
  const because: Nothing =
    articles.length === 0
      ? { because: "no_article", articles: articles.length }
      : { because: "outside_limits", speakers: [], latestBefore: latest?.published ?? null };
  return articlesFound(topic, within, { status: "nothing_found", lead: nothingIn(because, topic, within) });
}

function isAbout(hit: Hit): boolean {
  const holdsAll = Math.max(hit.features.coverage, hit.features.titleCoverage) > 0.99;
  return holdsAll || (confidenceOf(hit) >= ANSWERED_FROM && hit.features.articleCoverage >= ABOUT_FROM);
}

function bestOfEachArticle(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}
