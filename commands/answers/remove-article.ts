import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { articlesMeant } from "./find-article.ts";

/** Titles told where words mean several articles. */
const MOST_TOLD = 5;

/**
 * Removes an article of the server's own; those of the shared library are not the server's to remove. Words that mean
 * several articles remove none: there is no way back.
 */
export async function removeArticle(wanted: string, turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  const { notices, lists, locale } = phrases;
  if (tenant === null) return noticePage(notices.serverOnly);
  const [found, ...others] = articlesMeant(wanted, await context.autocompletes.ownArticles(tenant));
  if (found !== undefined && others.length > 0) {
    const titles = [found, ...others].slice(0, MOST_TOLD).map(({ title }) => title);
    const told = new Intl.ListFormat(locale, { type: "conjunction" }).format(titles);
    return noticePage(notices.severalArticles(told));
  }
  const removed = found === undefined ? [] : await context.libraries.removeArticles(tenant, [found.id]);
  return found === undefined || removed.length === 0
    ? noticePage(notices.unknownArticle(wanted))
    : noticePage(lists.removed(found.title));
}
