import type { ArticleEntry } from "../../archive/archive.ts";
import type { ArticleId } from "../../text/article.ts";

type Dated = Pick<ArticleEntry, "id" | "published">;

/** The order of `Archive.articles()`: newest publication first, undated last, then by id. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.published === b.published) return byId(a, b);
  if (a.published === null) return 1;
  if (b.published === null) return -1;
  return a.published > b.published ? -1 : 1;
}

/** The order of `Archive.sameText()`: earliest publication first, undated last, then by id. */
export function earliestFirst(a: Dated, b: Dated): number {
  if (a.published === b.published) return byId(a, b);
  if (a.published === null) return 1;
  if (b.published === null) return -1;
  return a.published < b.published ? -1 : 1;
}

function byId(a: { readonly id: ArticleId }, b: { readonly id: ArticleId }): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** What is told of articles, by their names. */
export function byArticle(a: { readonly article: ArticleId }, b: { readonly article: ArticleId }): number {
  return byId({ id: a.article }, { id: b.article });
}
