import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { findArticle } from "./find-article.ts";

/** Removes an article of the server's own; those of the shared library are not the server's to remove. */
export async function removeArticle(wanted: string, turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  if (tenant === null) return noticePage(phrases.notices.serverOnly, { tone: "refusal" });
  const found = findArticle(wanted, await context.autocompletes.ownArticles(tenant));
  const removed = found === undefined ? [] : await context.libraries.removeArticles(tenant, [found.id]);
  return found === undefined || removed.length === 0
    ? noticePage(phrases.notices.unknownArticle(wanted), { tone: "hint" })
    : noticePage(phrases.lists.removed(found.title), { tone: "hint" });
}
