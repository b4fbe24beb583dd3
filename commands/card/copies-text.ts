import type { Article } from "../../src/text/article.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { fitName } from "./fit-text.ts";

/** Length in Markdown up to which an outlet or a title is shown, and how many are named; the rest is counted. */
const LONGEST_NAME = 30;
const MOST_NAMED = 3;

/** "also in The Bell, The Courier, 2 further articles": articles that tell the same story; nothing without any. */
export function copiesText(
  copies: readonly Pick<Article, "outlet" | "title">[],
  { card }: Pick<Phrases, "card">,
): string {
  if (copies.length === 0) return "";
  const names = copies
    .slice(0, MOST_NAMED)
    .map(({ outlet, title }) => fitName(outlet ?? title, LONGEST_NAME) || card.untitled);
  const more = copies.length - names.length;
  return card.alsoIn([...names, ...(more > 0 ? [card.furtherArticles(more)] : [])].join(", "));
}
