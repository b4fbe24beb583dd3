import type { Article } from "../../text/article.ts";

/**
 * A new version of a stored article with the day it was first published: some outlets move it with every correction. The
 * moved day is then the day of the change. The same again changes nothing.
 */
export function keepDates(article: Article, stored: Article | undefined): Article {
  const first = stored?.published ?? null;
  const { published } = article;
  if (first === null || (published !== null && published <= first)) return article;
  return { ...article, published: first, updated: article.updated ?? published };
}
