import { count } from "../answer/lead.ts";
import type { ArticleEntry } from "../archive/archive.ts";
import { detailsLine } from "./details-line.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

const INDENT = "    ";

/** The articles of the archive: the title, then what is known of each and the id to ask for it. */
export function renderArticleList(articles: readonly ArticleEntry[], page: Page): string {
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  const total = `${count(articles.length, "article")}, ${count(passages, "passage")}.`;
  return [...articles.map((article) => renderEntry(article, page)), total].join("\n\n");
}

function renderEntry({ id, title, outlet, published, authors, passages }: ArticleEntry, page: Page): string {
  const { colours, width } = page;
  const about = detailsLine([outlet, published ?? "undated", authors.join(", "), count(passages, "passage")]);
  return [
    ...wrapPlain(visible(title), width).map((line) => colours.bold(line)),
    ...wrapPlain(about, width - INDENT.length).map((line) => INDENT + line),
    `${INDENT}${colours.dim(visible(id))}`,
  ].join("\n");
}
