import type { ArticleEntry } from "../../src/archive/archive.ts";
import { quotedIn } from "../../src/archive/quoted-in.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import { removalPage } from "../card/removal-page.ts";
import { shortHash } from "../custom-id.ts";
import type { Turn } from "../dispatch/turn.ts";
import { articlesMeant } from "./find-article.ts";
import { tellLog } from "./tell-log.ts";

/** Titles told where words mean several articles. */
const MOST_TOLD = 5;

/**
 * Asks whether to remove an article of the server's own; those of the shared library are not the server's to remove. Words that mean
 * several articles are told so.
 * @param standing of who asks for it, as `standingOf` has it
 */
export async function askToRemove(wanted: string, standing: string, turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  const { notices, locale } = phrases;
  if (tenant === null) return noticePage(notices.serverOnly);
  const [found, ...others] = articlesMeant(wanted, await context.autocompletes.ownArticles(tenant));
  if (found === undefined) return noticePage(notices.unknownArticle(wanted));
  if (others.length > 0) {
    const titles = [found, ...others].slice(0, MOST_TOLD).map(({ title }) => title);
    const told = new Intl.ListFormat(locale, { type: "conjunction" }).format(titles);
    return noticePage(notices.severalArticles(told));
  }
  const id = { action: "remove", article: shortHash(found.id), standing } as const;
  const quoted = await context.libraries.use(tenant, ({ archive }) => quotedIn(archive, [found.id]));
  return removalPage(found, quoted, { id, phrases });
}

/** Removes it, by the hash of its id; `null` where it is gone. */
export async function removeArticle(hash: string, turn: Turn): Promise<CardPage | null> {
  const { context, tenant, phrases } = turn;
  if (tenant === null) return noticePage(phrases.notices.serverOnly);
  const isIt = ({ id }: ArticleEntry): boolean => shortHash(id) === hash;
  const found = (await context.autocompletes.ownArticles(tenant)).find(isIt);
  const removed = found === undefined ? [] : await context.libraries.removeArticles(tenant, [found.id]);
  if (found === undefined || removed.length === 0) return null;
  await tellLog(() => ({ did: "removed", counts: [], names: [found.title] }), turn);
  return noticePage(phrases.lists.removed(found.title));
}
