import type { ArticleEntry } from "../../src/archive/archive.ts";
import { findArticles } from "../../src/archive/find-articles.ts";
import { shortHash } from "../custom-id.ts";

/** What the value of a chosen article begins with; typed words are looked up as words. */
const CHOSEN = "#";

export function articleChoice({ id }: Pick<ArticleEntry, "id">): string {
  return `${CHOSEN}${shortHash(id)}`;
}

/** The article that was chosen, or all that typed words mean: by id, by title, by words of the title. */
export function articlesMeant(wanted: string, articles: readonly ArticleEntry[]): ArticleEntry[] {
  const chosen = articles.find((article) => articleChoice(article) === wanted.trim());
  if (chosen !== undefined) return [chosen];
  const titled = articles.filter(({ title }) => title.trim() === wanted.trim());
  return titled.length > 0 ? titled : findArticles(articles, wanted);
}
