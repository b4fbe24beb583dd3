import type { ReadEvent } from "../../ingest/read-event.ts";
import type { FetchRecords, PageToRead } from "../../archive/fetch-records.ts";
import { followFeed, lookAtFeed } from "./follow-feed.ts";
import { createPageReader } from "./page-reader.ts";
import type { WebOptions } from "./web-options.ts";

/**
 * What `readArticles` does for files, for pages; "bytes" are pages here. An address is called what it was named. Where somebody
 * names a feed, or a site that has one, its entries are read, and it is kept up with from then on.
 */
export async function* readPages(
  pages: readonly PageToRead[],
  options: WebOptions,
  isAskedFor: boolean,
): AsyncGenerator<ReadEvent> {
  const { records, mostPages, mostFeeds = Number.POSITIVE_INFINITY, now = Date.now } = options;
  const reader = createPageReader(options, isAskedFor);
  const queue = [...pages];
  let [articles, refused] = [0, 0];
  yield { kind: "start", files: pages.length, bytesDone: 0, bytesTotal: queue.length };
  for (const [i, page] of queue.entries()) {
    const known = isAskedFor ? await records.feed(page.url) : undefined;
    const found = known === undefined ? await reader.read(page) : await lookAtFeed(known, options);
    const isOneTooMany =
      found.kind === "feed" &&
      (await records.feed(found.url)) === undefined &&
      (await records.feeds()).length >= mostFeeds;
    const read = isOneTooMany ? noRoom(mostFeeds) : found;
    if (read.kind === "feed") queue.push(...(await followFeed(read, records, now())).slice(0, mostPages));
    else if (read.kind === "pages") queue.push(...read.pages.slice(0, mostPages));
    const progress = { bytesDone: i + 1, bytesTotal: queue.length };
    const origin = { file: page.url, line: null };
    if (read.kind === "article") {
      articles += 1;
      const reading = read.notes && { feed: page.feed, ...read.notes };
      yield { kind: "article", article: read.article, origin, reading, ...progress };
    } else if (read.kind === "refused") {
      refused += 1;
      yield { kind: "refused", ...origin, reason: read.reason, cure: read.cure, ...progress };
    }
  }
  yield {
    kind: "end",
    articles,
    refused,
    skippedFiles: 0,
    bytesDone: queue.length,
    bytesTotal: queue.length,
  };
}

function noRoom(mostFeeds: number) {
  return {
    kind: "refused",
    reason: `expected at most ${mostFeeds} feeds, got one more`,
    cure: "stop following another one first",
  } as const;
}

/** Pages that are asked again at a refresh, those first that were not for the longest time: all that are no alias and not removed. */
export async function pagesToRefresh(records: FetchRecords): Promise<PageToRead[]> {
  return (await records.pages())
    .filter(({ aliasOf, isRemoved }) => aliasOf === null && !isRemoved)
    .sort((a, b) => a.checkedAt - b.checkedAt)
    .map(({ url, feed }) => ({ url, feed }));
}
