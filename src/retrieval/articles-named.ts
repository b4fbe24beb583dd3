import type { Archive, ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import { termList } from "../english/terms.ts";
import { inSlices } from "../text/slices.ts";
import type { ArticleId } from "../text/article.ts";
import type { Candidate } from "./candidate.ts";
import { type Features, featuresOf } from "./features.ts";
import { fuse } from "./fusion.ts";
import type { PassageRequest } from "./passage-request.ts";
import { type Query, queryOf } from "./query.ts";

/** An article that words may name, with what its best passage holds of them. */
export interface NamedArticle {
  readonly article: ArticleEntry;
  readonly features: Features;
  /** Share of the words, by rarity, that the headline holds: an outlet's or an author's name, which `titleCoverage` counts, names none. */
  readonly inHeadline: number;
}

/** Passages looked at. */
const LOOKED_AT = 60;
/** An article is named by its words: what they mean is not looked for. */
const NOT_COMPARED = { similarity: 0, sentences: [] } as const;

/** The articles that hold the words of "the … article", in the headline or below it, best first. Nothing is embedded. */
export async function articlesNamed(
  request: PassageRequest,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<NamedArticle[]> {
  const query = await queryOf(request, archive);
  const terms = query.terms.filter(({ passages }) => passages > 0).map(({ term }) => term);
  const hits = await archive.searchTerms({ terms, limit: LOOKED_AT, within });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const entries = await archive.articles({ ids: [...new Set(passages.map(({ article }) => article))] });
  const articles = new Map(entries.map((entry) => [entry.id, entry]));
  const candidates = passages.flatMap((passage, i): Candidate[] => {
    const article = articles.get(passage.article);
    return article === undefined
      ? []
      : [{ passage, article, similarities: NOT_COMPARED, lexicalRank: i + 1, vectorRank: null }];
  });
  const byArticle = new Map<ArticleId, NamedArticle & { readonly value: number }>();
  for (const { candidate, features } of await inSlices(featuresOf(query, candidates))) {
    const { article } = candidate;
    const known = byArticle.get(article.id);
    const best = known === undefined || fuse(features) > fuse(known.features) ? features : known.features;
    const inHeadline = known?.inHeadline ?? shareIn(article.title, query);
    const value = (known?.value ?? inHeadline) + AGAIN * features.coverage;
    byArticle.set(article.id, { article, features: best, inHeadline, value });
  }
  const total = ({ features, value }: NamedArticle & { readonly value: number }) => fuse(features) + value;
  return [...byArticle.values()].sort((a, b) => total(b) - total(a));
}

/** What each paragraph that holds all the words adds: an article about something speaks of it more than once. */
const AGAIN = 0.5;

function shareIn(title: string, { terms }: Query): number {
  const held = new Set(termList(title));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const found = terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight : 0), 0);
  return total === 0 ? 0 : found / total;
}
