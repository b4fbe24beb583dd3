import { SOUND } from "../../archive/fetch-records.ts";
import { LONGEST_URL } from "../../ingest/fetch/fetch-limits.ts";
import { READ_OPML } from "../../ingest/documents/tasks.ts";
import { parsedUrl } from "../../parsed-url.ts";
import type { FollowedNow } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import { MOST_FEEDS } from "../library-limits.ts";
import type { TenantRoom } from "../tenant-room.ts";

/**
 * Follows the feeds of an OPML file, as far as there is room for them: they are looked at as soon as there is time. `null` where it is no such
 * file. None is fetched here; what is wrong with one is told where feeds are listed.
 */
export async function followFeeds(
  room: TenantRoom,
  opml: Uint8Array,
  { threads, web }: Pick<LibraryEngine, "threads" | "web">,
): Promise<FollowedNow | null> {
  const read = await threads.run(READ_OPML, opml);
  if (!read.ok || read.value === null) return null;
  const found = read.value;
  if (found.length === 0) return { added: 0, known: 0, refused: 0, tooMany: 0 };
  const records = await room.fetchedToWrite();
  let left = MOST_FEEDS - (await records.feeds()).length;
  const now: Record<keyof FollowedNow, number> = { added: 0, known: 0, refused: 0, tooMany: 0 };
  for (const { url, title } of found) {
    if ((await records.feed(url)) !== undefined) now.known += 1;
    else if (web === undefined || !isOfTheWeb(url)) now.refused += 1;
    else if (left <= 0) now.tooMany += 1;
    else {
      left -= 1;
      now.added += 1;
      await records.putFeed({
        ...SOUND,
        url,
        title,
        entries: {},
        validators: null,
        checkedAt: 0,
        fetchedAt: null,
      });
    }
  }
  return now;
}

/** Whether it can be an address of the web at all; the rest is seen when it is fetched. */
function isOfTheWeb(url: string): boolean {
  const protocol = parsedUrl(url)?.protocol;
  return (protocol === "http:" || protocol === "https:") && url.length <= LONGEST_URL;
}
