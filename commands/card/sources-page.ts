import type { ArticleEntry, Story } from "../../src/archive/archive.ts";
import { articlesByStory } from "../../src/archive/articles-by-story.ts";
import { shortHash } from "../custom-id.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { buttonRow, type CardPage, cardPage, pageButtons, pageLine, textDisplay } from "./card-page.ts";
import { copiesText } from "./copies-text.ts";
import { fitName } from "./fit-text.ts";
import { MOST_SOURCES, sourceText } from "./source-text.ts";

const LONGEST_OUTLET = 80;

export interface SourcesCard {
  /** `own`: the articles that belong to the server itself; `all`: those that answers come from. */
  readonly of: "all" | "own";
  /** The outlet that they are limited to; `null` for no limit. */
  readonly outlet: string | null;
  /** What stands as one, below the article published first. */
  readonly stories: readonly Story[];
  readonly phrases: Phrases;
}

/** One page of a list of articles, from 0; the last one where `asked` is beyond it. `articles` is the whole list. */
export function sourcesPage(
  articles: readonly ArticleEntry[],
  asked: number,
  { of, outlet, stories, phrases }: SourcesCard,
): CardPage {
  const { lists } = phrases;
  if (articles.length === 0) return cardPage([textDisplay(lists.noArticles)]);
  const told = articlesByStory(articles, stories);
  const pages = Math.ceil(told.length / MOST_SOURCES);
  const page = Math.min(asked, pages - 1);
  const { length } = articles;
  const heading =
    of === "own"
      ? lists.ownArticles(length)
      : outlet === null
        ? lists.articles(length)
        : lists.articlesOf(length, fitName(outlet, LONGEST_OUTLET));
  const counted = told.length === length ? heading : `${heading} · ${lists.stories(told.length)}`;
  const entries = told.slice(page * MOST_SOURCES, (page + 1) * MOST_SOURCES).map(([article, ...copies]) => {
    const further = [lists.passages(article.passages), copiesText(copies, phrases)];
    return sourceText(article, phrases, { further });
  });
  const hash = outlet === null ? null : shortHash(outlet);
  return cardPage([
    textDisplay(`**${counted}**`),
    textDisplay(entries.join("\n")),
    pageLine(page, pages, phrases),
    buttonRow(
      pageButtons(page, pages, phrases, (to) =>
        of === "own" ? { action: "own-articles", page: to } : { action: "sources", page: to, outlet: hash },
      ),
    ),
  ]);
}
