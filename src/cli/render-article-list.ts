import { count, storiesIn } from "../words/count.ts";
import type { ArticleEntry, Story } from "../archive/archive.ts";
import { type ArticlesOfStory, articlesByStory } from "../archive/articles-by-story.ts";
import { detailsLine } from "./details-line.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain, wrapSentence } from "./wrap-text.ts";

const INDENT = "    ";

/**
 * The articles of the archive: the title, then what is known of each and the id to ask for it. Those that tell one story
 * stand together, below the one published first.
 */
export function renderArticleList(
  articles: readonly ArticleEntry[],
  stories: readonly Story[],
  page: Page,
): string {
  const { entries, total } = articleListParts(articles, stories, page);
  return [...entries, total].join("\n\n");
}

/** The same in parts: one for each story, and how many there are. */
export function articleListParts(
  articles: readonly ArticleEntry[],
  stories: readonly Story[],
  page: Page,
): { readonly entries: readonly string[]; readonly total: string } {
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  const told = articlesByStory(articles, stories);
  const total = `${storiesIn(told.length, articles.length)}, ${count(passages, "passage")}.`;
  return {
    entries: told.map((story) => renderStory(story, page)),
    total: wrapSentence(total, page.width).join("\n"),
  };
}

function renderStory([first, ...copies]: ArticlesOfStory, page: Page): string {
  const { width } = page;
  const lines = copies.flatMap(({ id, title, outlet, published }) => [
    ...wrapPlain(detailsLine([outlet, published ?? "undated", title]), width - INDENT.length).map(
      (line) => INDENT + line,
    ),
    ...idLines(id, INDENT + INDENT, page),
  ]);
  const heading =
    copies.length === 0
      ? []
      : wrapSentence(
          `the same story in ${count(copies.length, "further article")}:`,
          width - INDENT.length,
        ).map((line) => INDENT + line);
  return [renderEntry(first, page), ...heading, ...lines].join("\n");
}

/** To be copied: in one line where that holds it, or else in pieces. */
function idLines(id: string, indent: string, { colours, width }: Page): string[] {
  return wrapPlain(visible(id), width - indent.length).map((line) => indent + colours.dim(line));
}

function renderEntry({ id, title, outlet, published, authors, passages }: ArticleEntry, page: Page): string {
  const { colours, width } = page;
  const about = detailsLine([outlet, published ?? "undated", authors.join(", "), count(passages, "passage")]);
  return [
    ...wrapPlain(visible(title), width).map((line) => colours.bold(line)),
    ...wrapPlain(about, width - INDENT.length).map((line) => INDENT + line),
    ...idLines(id, INDENT, page),
  ].join("\n");
}
