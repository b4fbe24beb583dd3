import type { ArticleEntry } from "../archive/archive.ts";
import type { Hit } from "../retrieval/retriever.ts";
import type { Understood } from "./answer.ts";
import { type AnswerContext, citeAll, type Found, limitsOf, NOT_FROM_QUOTES } from "./answer-context.ts";
import type { ArchiveQuestion } from "./archive-question.ts";
import { ANSWERED_FROM, confidenceOf } from "./confidence.ts";
import { count, storiesIn, subjectOf } from "./lead.ts";
import { storiesAmong } from "./with-stories.ts";

/** Share of the object's weight that an article's title and passages must hold to be the one meant. */
const SAME_ARTICLE_FROM = 0.5;
/** Passages looked at to tell which articles are about something. */
const LOOKED_AT = 60;

/** Answers a question about the articles from what the archive knows of them. */
export async function answerAboutArchive(context: AnswerContext, question: ArchiveQuestion): Promise<Found> {
  const { asks, object } = question;
  if (asks === "about" || (object !== null && (asks === "count" || asks === "articles")))
    return answerAboutSubject(context, object ?? "", asks === "count");
  if (asks === "count" || asks === "articles") return listArticles(context, asks);
  const article = await articleMeant(context, object);
  const understood = understoodAs(context, object);
  if (article === undefined) {
    const lead =
      object === null
        ? "Which article? Ask for example: who wrote the ferry article?"
        : `Nothing found: no article on ${subjectOf(understood)}.`;
    return { understood, status: "nothing_found", lead, statements: [], closest: [], ...NOT_FROM_QUOTES };
  }
  context.citations.citeArticle(article);
  const { text, isKnown } = detailOf(article, asks);
  return {
    understood,
    status: isKnown ? "answered" : "nothing_found",
    lead: text,
    statements: [],
    closest: [],
    ...NOT_FROM_QUOTES,
  };
}

function understoodAs({ read, outlet }: AnswerContext, topic: string | null): Understood {
  return {
    kind: "archive",
    speaker: null,
    topic,
    outlet,
    from: read.time?.from ?? null,
    to: read.time?.to ?? null,
  };
}

function detailOf(
  { title, authors, outlet, published, updated, url }: ArticleEntry,
  asks: ArchiveQuestion["asks"],
): { text: string; isKnown: boolean } {
  const known = (text: string) => ({ text: `“${title}” ${text}`, isKnown: true });
  const unknown = (text: string) => ({ text: `“${title}” ${text}`, isKnown: false });
  switch (asks) {
    case "author":
      return authors.length > 0 ? known(`was written by ${list(authors)}.`) : unknown("names no author.");
    case "date":
      if (published !== null) return known(`was published on ${published}.`);
      return unknown(
        `states no date of publication${updated === null ? "" : `; it was updated on ${updated}`}.`,
      );
    case "outlet":
      return outlet !== null ? known(`was published by ${outlet}.`) : unknown("names no outlet.");
    case "link":
      return url !== null ? known(`is at ${url}`) : unknown("gives no link.");
    default:
      return known("is the title.");
  }
}

/** "A", "A and B", "A, B and C". */
function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

async function listArticles(context: AnswerContext, asks: "count" | "articles"): Promise<Found> {
  const articles = await context.archive.articles(limitsOf(context.read, context.outlet));
  const passages = articles.reduce((sum, a) => sum + a.passages, 0);
  if (asks === "articles") for (const article of articles) context.citations.citeArticle(article);
  const stories = await storiesAmong(articles, context.archive);
  const lead = `The archive holds ${storiesIn(stories, articles.length)} with ${count(passages, "passage")}.`;
  const status = articles.length > 0 ? "answered" : "nothing_found";
  return {
    understood: understoodAs(context, null),
    status,
    lead,
    statements: [],
    closest: [],
    ...NOT_FROM_QUOTES,
  };
}

/** Which articles are about a subject, each with its best passage. */
async function answerAboutSubject(context: AnswerContext, subject: string, isCount: boolean): Promise<Found> {
  const { archive, retriever, citations, read, outlet } = context;
  const options = { limit: LOOKED_AT, within: limitsOf(read, outlet) };
  const retrieval = await retriever.retrieve(subject, options);
  const about = bestOfEachArticle(retrieval.hits.filter(isAbout));
  const understood = understoodAs(context, subject);
  const shown = isCount ? about : about.slice(0, context.limit);
  const statements = await citeAll({ citations }, shown, retrieval);
  const articles = about.flatMap(({ article, also }) => [article, ...also.map((copy) => copy.article)]);
  for (const article of articles) citations.citeArticle(article);
  if (about.length > 0) {
    const stories = await storiesAmong(articles, archive);
    const where = storiesIn(stories, new Set(articles.map(({ id }) => id)).size);
    const lead = `${where} about ${subjectOf(understood)}, the nearest first.`;
    return { understood, status: "answered", lead, statements, closest: [], ...NOT_FROM_QUOTES };
  }
  const { articles: all } = await archive.status();
  const lead = `Nothing found about ${subjectOf(understood)} in ${count(all, "article")}.`;
  const closest = await citeAll({ citations }, retrieval.hits.slice(0, context.limit), retrieval);
  return { understood, status: "nothing_found", lead, statements: [], closest, ...NOT_FROM_QUOTES };
}

function isAbout(hit: Hit): boolean {
  const holdsAll = Math.max(hit.features.coverage, hit.features.titleCoverage) > 0.99;
  return (
    holdsAll || (confidenceOf(hit) >= ANSWERED_FROM && hit.features.articleCoverage >= SAME_ARTICLE_FROM)
  );
}

function bestOfEachArticle(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

/** The article that "the ferry article" means: its title decides before its passages do. */
async function articleMeant(
  { archive, retriever, read, outlet, talkedAbout }: AnswerContext,
  object: string | null,
): Promise<ArticleEntry | undefined> {
  if (object === null) {
    const [latest] = talkedAbout;
    const all = await archive.articles(latest === undefined ? undefined : { ids: [latest] });
    return latest !== undefined || all.length === 1 ? all[0] : undefined;
  }
  const { hits } = await retriever.retrieve(object, { limit: LOOKED_AT, within: limitsOf(read, outlet) });
  const [best] = [...hits].sort(
    (a, b) => b.features.titleCoverage - a.features.titleCoverage || b.score - a.score,
  );
  return best !== undefined && best.features.articleCoverage >= SAME_ARTICLE_FROM ? best.article : undefined;
}
