import { setImmediate as othersTurn } from "node:timers/promises";
import type { ArticleId } from "../../text/article.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { removeArticles } from "../upload/remove-articles.ts";

const DAY_MS = 86_400_000;
/** Articles that are looked at between two turns of others. */
const AT_ONCE = 50;

/**
 * Removes what feeds have brought and was added longer ago than the tenant keeps it; pages that somebody has named themselves stay. Returns
 * how many articles were removed. None comes back by itself.
 */
export async function expireFeeds(room: TenantRoom, now: number): Promise<number> {
  const { keepDays } = await room.settings();
  const [records, own] = [await room.fetched(), await room.own()];
  if (keepDays === null || records === undefined || own === undefined) return 0;
  const pages = (await records.pages()).filter(({ article, isRemoved }) => article !== null && !isRemoved);
  const named = new Set(pages.flatMap(({ feed, article }) => (feed === null ? [article] : [])));
  const brought = new Set(
    pages.flatMap(({ article }) => (article === null || named.has(article) ? [] : [article])),
  );
  const addedBefore = new Date(now - keepDays * DAY_MS).toISOString();
  const old: ArticleId[] = [];
  let looked = 0;
  for (const id of brought) {
    const addedAt = (await own.provenance(id))?.addedAt ?? null;
    if (addedAt !== null && addedAt < addedBefore) old.push(id);
    looked += 1;
    if (looked % AT_ONCE === 0) await othersTurn();
  }
  if (old.length === 0) return 0;
  const names = await (await room.view()).places.namesOf(old.map((id) => ({ isOwn: true, id })));
  return (
    await removeArticles(
      room,
      names.flatMap((name) => name ?? []),
    )
  ).length;
}
