import type { ArticleEntry } from "../../src/archive/archive.ts";
import { findArticles } from "../../src/archive/find-articles.ts";
import { shortHash } from "../custom-id.ts";

/** What the value of a chosen article begins with; typed words are looked up as words. */
const CHOSEN = "#";

export function articleChoice({ id }: Pick<ArticleEntry, "id">): string {
  return `${CHOSEN}${shortHash(id)}`;
}

/** The article that was chosen, or the first that typed words mean. */
export function findArticle(wanted: string, articles: readonly ArticleEntry[]): ArticleEntry | undefined {
  const chosen = articles.find((article) => articleChoice(article) === wanted.trim());
  return chosen ?? findArticles(articles, wanted)[0];
}
