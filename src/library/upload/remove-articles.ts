import { ArchiveBusy } from "../../archive/archive-busy.ts";
import type { ArticleId } from "../../text/article.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { libraryBusy } from "./library-busy.ts";

/**
 * Removes articles of the tenant itself, named as its library names them, with the files they came from; of a file that
 * holds others too, their lines. Returns those that were there.
 */
export async function removeArticles(room: TenantRoom, names: readonly ArticleId[]): Promise<ArticleId[]> {
  const own = await room.own();
  if (own === undefined) return [];
  const places = await (await room.view()).places.placesOf(names);
  const ids = [...places.values()].flatMap(({ isOwn, id }) => (isOwn ? [id] : []));
  const entries = await own.articles({ ids });
  if (entries.length === 0) return [];
  const removed = new Set(entries.map(({ id }) => id));
  const writer = await own.openWriter().catch((error: unknown) => {
    throw error instanceof ArchiveBusy ? libraryBusy(error) : error;
  });
  try {
    // Files first: what is stopped in between is still listed, and can be removed again.
    const files = new Set(entries.map(({ file }) => file));
    const others = (await own.articles()).filter(({ id }) => !removed.has(id));
    const shared = new Set(others.map(({ file }) => file));
    for (const file of files) {
      if (file === null) continue;
      if (shared.has(file)) await room.files.takeOut(file, removed);
      else await room.files.remove(file);
    }
    await (await room.fetched())?.markRemoved([...removed]);
    await writer.remove([...removed]);
  } finally {
    await writer.close();
  }
  return names.filter(
    (name) => removed.has(places.get(name)?.id ?? name) && places.get(name)?.isOwn === true,
  );
}
