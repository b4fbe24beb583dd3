import type { ArticleEntry } from "../../src/archive/archive.ts";
import { ISOLATES, isolated, runsRightToLeft } from "../card/isolated.ts";
import { articleChoice } from "../answers/find-article.ts";
import type { SlashCommand } from "../command.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type Choice, choice, cutTo, LONGEST_CHOICE } from "./choice.ts";
import { matching } from "./matching.ts";

/** Articles by title, the newest first, with outlet and number of paragraphs. */
export const completeArticle: NonNullable<SlashCommand["complete"]> = async (
  { options },
  { context, phrases, ...seen },
) => articleChoices(await context.autocompletes.articles(seen), options.getFocused(), phrases);

/** The articles that the server itself added. */
export const completeOwnArticle: NonNullable<SlashCommand["complete"]> = async (
  { options },
  { context, tenant, phrases },
) => articleChoices(await context.autocompletes.ownArticles(tenant), options.getFocused(), phrases);

function articleChoices(articles: readonly ArticleEntry[], typed: string, phrases: Phrases): Choice[] {
  return matching(articles, typed, ({ title, outlet }) => [title, outlet ?? ""]).flatMap((article) => {
    const rest = [
      article.outlet === null ? null : isolated(article.outlet),
      article.published,
      phrases.lists.passages(article.passages),
    ]
      .filter((part) => part !== null)
      .join(" · ");
    // A long title gives way, so that what tells articles apart is seen.
    const whole = article.title.trim() || phrases.card.untitled;
    const room = LONGEST_CHOICE - rest.length - 3 - (runsRightToLeft(whole) ? ISOLATES : 0);
    const title = cutTo(whole, room);
    return choice(`${isolated(title)} · ${rest}`, articleChoice(article)) ?? [];
  });
}
