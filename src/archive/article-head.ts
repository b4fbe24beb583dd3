import type { Article } from "../text/article.ts";
import { dateWords } from "../english/calendar.ts";

/** What stands above every paragraph of an article, in words: title, outlet, authors, day of publication. */
export function headOf({ title, outlet, authors, published }: Omit<Article, "text">): string {
  return [title, outlet ?? "", ...authors, dateWords(published)].join(" ");
}
