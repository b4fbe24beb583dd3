import type { ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import { passageRequest } from "../question/passage-request.ts";
import type { AboutArticle, ArticleDetail } from "../question/question.ts";
import { distinctQuotes, oncePerParagraph } from "../retrieval/distinct-quotes.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import { namesOf } from "../retrieval/speaker-directory.ts";
import { articleMeant, SAME_ARTICLE_FROM } from "./article-meant.ts";
import { type ArticlesTold, articlesFound, nothingIn } from "./articles-found.ts";
import { citeQuotes, isShowable } from "./cite-quotes.ts";
import { ANSWERED_FROM, confidenceOf } from "./confidence.ts";
import { type AnswerContext, applied, articleLimits, citeAll, type Found } from "./context.ts";
import { passagesLead, topicOf } from "./facts.ts";
import type { ArticleFact, Lead } from "./lead.ts";

/** People of an article that are shown, each with one quote. */
const MOST_PEOPLE = 20;

/** Answers a question about one article: a fact of it, what it says on something, who is quoted in it. */
export async function answerAboutArticle(context: AnswerContext, question: AboutArticle): Promise<Found> {
  const within = articleLimits(question.limits);
  const meant = await articleMeant(context, question.which, within);
  const words = question.which.by === "words" ? question.which.words : null;
  if (meant.length !== 1) {
    const titles = meant.map(({ title }) => title);
    const lead: Lead =
      titles.length > 1 || question.which.by === "conversation"
        ? { is: "which_article", titles }
        : {
            ...nothingIn(
              { because: "no_article", articles: (await context.archive.status()).articles },
              words,
              within,
            ),
          };
    return articlesFound(words, within, { status: "nothing_found", lead });
  }
  const [article] = meant as [ArticleEntry];
  context.citations.citeArticle(article);
  const { what } = question;
  switch (what.of) {
    case "topic":
      return onTopicIn(context, article, what);
    case "people":
    case "summary":
      return peopleIn(context, article, what.of === "summary", words);
    default:
      return articlesFound(words, within, factOf(article, what.of, words, within));
  }
}

function factOf(
  { title, authors, outlet, published, url }: ArticleEntry,
  detail: ArticleFact,
  topic: string | null,
  within: ArticleLimits | undefined,
): ArticlesTold {
  const values = {
    author: authors,
    date: published === null ? [] : [published],
    outlet: outlet === null ? [] : [outlet],
    link: url === null ? [] : [url],
    title: [title],
  }[detail];
  return values.length > 0
    ? { status: "answered", lead: { is: "article_fact", detail, title, values } }
    : {
        status: "nothing_found",
        lead: nothingIn({ because: "article_silent", detail, title }, topic, within),
      };
}

async function onTopicIn(
  context: AnswerContext,
  article: ArticleEntry,
  { topic }: Extract<ArticleDetail, { of: "topic" }>,
): Promise<Found> {
  const within = { ids: [article.id] };
  const retrieval = await context.retriever.retrieve(
    { ...passageRequest(topic.words), names: topic.names },
    { limit: context.limit, within },
  );
  const [best] = retrieval.hits;
  const isAnswered =
    best !== undefined &&
    best.features.coverage > 0 &&
    (confidenceOf(best) >= ANSWERED_FROM || best.features.coverage >= SAME_ARTICLE_FROM);
  const answering = isAnswered
    ? retrieval.hits.filter((hit) => hit.features.coverage >= best.features.coverage / 2).slice(0, 3)
    : [];
  const statements = await citeAll(context, answering, retrieval);
  const closest = await citeAll(context, retrieval.hits.slice(answering.length, context.limit), retrieval);
  const words = topicOf(retrieval);
  const taken = retrieval.query.corrections.map(({ typed, word }) => ({ typed, word }));
  return articlesFound(words, undefined, {
    status: isAnswered ? "answered" : "nothing_found",
    lead: isAnswered
      ? await passagesLead(context, statements, {
          words: null,
          others: [],
          topic: words,
          limits: applied(undefined),
          taken,
        })
      : {
          ...nothingIn({ because: "no_passage", passages: article.passages, articles: 1 }, words, undefined),
        },
    statements,
    closest: isAnswered ? [] : closest,
  });
}

/** Everybody who is quoted in an article, each with the best quote of theirs. */
async function peopleIn(
  context: AnswerContext,
  article: ArticleEntry,
  isSummaryAsked: boolean,
  words: string | null,
): Promise<Found> {
  const speakers = context.directory.speakersOf(article.id).filter(({ quotes }) => quotes > 0);
  const identities = [
    ...new Set(
      speakers.flatMap(({ speaker }) => context.directory.identityOf(article.id, speaker.name) ?? []),
    ),
  ];
  const ranking = await context.retriever.quotes.rank({
    topic: null,
    speakers: namesOf(identities),
    within: { ids: [article.id] },
  });
  const best = new Map<string, RankedQuote>();
  for (const quoted of ranking.quotes) {
    const name = quoted.quote.speaker?.name;
    if (name !== undefined && isShowable(quoted) && !best.has(name)) best.set(name, quoted);
  }
  const inOrder = [...best.values()].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_PEOPLE);
  const statements = await citeQuotes(
    context.citations,
    oncePerParagraph(distinctQuotes(inOrder)),
    context.directory,
  );
  const named = statements.flatMap(({ speaker, isSpeakerCertain }) =>
    speaker === null
      ? []
      : [{ name: speaker, quotes: 1, isCertain: isSpeakerCertain !== false, speaksFor: null }],
  );
  const lead: Lead = { is: "article_people", title: article.title, speakers: named, isSummaryAsked };
  return articlesFound(words, undefined, {
    status: statements.length > 0 || isSummaryAsked ? "answered" : "nothing_found",
    lead,
    statements,
  });
}

/** Named people with certain words first. */
function worth({ quote }: RankedQuote): number {
  const kind = { person: 1, body: 0.5, unnamed: 0 }[quote.speaker?.kind ?? "unnamed"];
  return kind + quote.confidence + (quote.kind === "indirect" ? 0 : 0.5);
}
