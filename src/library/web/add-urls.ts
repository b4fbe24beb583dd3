import type { PageToRead } from "../../archive/fetch-records.ts";
import { readFeeds } from "../../intake/web/follow-feed.ts";
import { pagesToRefresh, readPages } from "../../intake/web/read-pages.ts";
import type { Refusal } from "../../ingest/read-event.ts";
import type { AddedFiles, AddFilesOptions } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import { MOST_PAGES_A_RUN, MOST_URLS } from "../library-limits.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { reportOf } from "../upload/add-files.ts";
import { type IngestedUploads, ingestRead, NOTHING_INGESTED } from "../upload/ingest-uploads.ts";
import { webOf } from "./web-of.ts";

/** Adds pages that somebody named to a tenant's archive. */
export async function addUrls(
  room: TenantRoom,
  engine: LibraryEngine,
  urls: readonly string[],
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const refused = urls.slice(MOST_URLS).map(
    (file): Refusal => ({
      file,
      line: null,
      reason: `too many addresses: expected at most ${MOST_URLS} at once, got ${urls.length}`,
      cure: "add the others afterwards",
    }),
  );
  const pages = urls.slice(0, MOST_URLS).map((url): PageToRead => ({ url, feed: null }));
  return reportOf(await ingestPages(room, engine, pages, true, options), refused, startedAt);
}

/** Asks whether the pages and feeds of a tenant have changed. */
export async function refreshPages(
  room: TenantRoom,
  engine: LibraryEngine,
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const records = await room.fetched();
  const pages = records === undefined || engine.web === undefined ? [] : await pagesToRefresh(records);
  return reportOf(await ingestPages(room, engine, pages, false, options), [], startedAt);
}

async function ingestPages(
  room: TenantRoom,
  engine: LibraryEngine,
  pages: readonly PageToRead[],
  isAskedFor: boolean,
  options: AddFilesOptions,
): Promise<IngestedUploads> {
  if (pages.length === 0 && ((await (await room.fetched())?.feeds()) ?? []).length === 0)
    return NOTHING_INGESTED;
  if (engine.web === undefined) return { ...NOTHING_INGESTED, refused: pages.map(notFetched) };
  const web = { ...(await webOf(room, engine, engine.web, options)), mostPages: MOST_PAGES_A_RUN };
  const events = isAskedFor
    ? readPages(pages, web, true)
    : readFeeds(await web.records.feeds(), web, (named) =>
        readPages(unique([...named, ...pages]).slice(0, MOST_PAGES_A_RUN), web, false),
      );
  return ingestRead(room, engine, events, null, options);
}

function unique(pages: readonly PageToRead[]): PageToRead[] {
  return [...new Map(pages.map((page) => [page.url, page])).values()];
}

function notFetched({ url }: PageToRead): Refusal {
  return {
    file: url,
    line: null,
    reason: "this bot fetches no pages",
    cure: "save the article's text as a file and add that",
  };
}
