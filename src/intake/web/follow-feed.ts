import type { FetchFailure } from "../../ingest/fetch/fetcher.ts";
import type { ReadEvent } from "../../ingest/read-event.ts";
import { type FoundFeed, feedAt } from "./feed-at.ts";
import {
  type FeedRecord,
  type FetchRecords,
  nextTryAt,
  type PageToRead,
  type PutFeedOptions,
  SOUND,
} from "../../archive/fetch-records.ts";
import { followIndex, NO_FEED } from "./follow-index.ts";
import type { WebOptions } from "./web-options.ts";

/** Between two looks at a feed that is well, at the longest. */
export const FEED_EVERY_MS = 15 * 60_000;
/** By as much of it at most it is looked at sooner, at random: feeds that were added together do not stay together. */
const SPREAD = 0.1;

function nextLookAt(now: number): number {
  return now + Math.round(FEED_EVERY_MS * (1 - SPREAD * Math.random()));
}

/** What looking at a feed came to. */
export type LookedAt =
  | { readonly kind: "pages"; readonly pages: readonly PageToRead[] }
  | { readonly kind: "refused"; readonly reason: string; readonly cure: string };

/**
 * Records what a feed says and returns the pages that are to be read for it: those of entries that are new or have changed, and
 * those that failed before and are due.
 */
export async function followFeed(
  { url, feed, validators, parts }: FoundFeed,
  records: FetchRecords,
  now: number,
  { mustBeFollowed = false }: Pick<PutFeedOptions, "mustBeFollowed"> = {},
): Promise<PageToRead[]> {
  const known = await records.feed(url);
  const entries = Object.fromEntries(feed.entries.map((entry) => [entry.url, entry.stamp]));
  const { title } = feed;
  const times = { checkedAt: now, fetchedAt: now, nextTry: nextLookAt(now) };
  // Recorded before they are read: those that are not reached in this run come in the next one.
  const pending = feed.entries.filter(({ url: page, stamp }) => known?.entries[page] !== stamp);
  const isPut = await records.putFeed(
    { ...SOUND, url, title, entries, parts, validators, ...times },
    { pending: pending.map((entry) => entry.url), mustBeFollowed },
  );
  return isPut ? pendingPages(url, records, now) : [];
}

/** Asks whether a feed has changed; never sooner than it is due by itself, that is for whoever calls. */
export async function lookAtFeed(feed: FeedRecord, options: WebOptions): Promise<LookedAt> {
  const { records, now = Date.now } = options;
  const found = await fetchFeed(feed, options);
  const at = now();
  // Somebody may have said meanwhile that it is not followed any more.
  const still = { mustBeFollowed: true } as const;
  if (found === "unchanged") {
    const looked = { ...feed, ...SOUND, checkedAt: at, nextTry: nextLookAt(at) };
    const isPut = await records.putFeed(looked, still);
    return { kind: "pages", pages: isPut ? await pendingPages(feed.url, records, at) : [] };
  }
  if ("feed" in found)
    return { kind: "pages", pages: await followFeed({ ...found, url: feed.url }, records, at, still) };
  const { reason, cure, status, retryAfterMs } = found;
  const failures = feed.failures + 1;
  const nextTry = nextTryAt(at, failures, retryAfterMs);
  const failed = { ...feed, checkedAt: at, status, error: reason, failures, nextTry };
  if (!(await records.putFeed(failed, still))) return { kind: "pages", pages: [] };
  return { kind: "refused", reason, cure };
}

/** The sitemaps of an index that has not changed may have. */
async function fetchFeed(
  feed: FeedRecord,
  options: WebOptions,
): Promise<FoundFeed | FetchFailure | "unchanged"> {
  const { fetcher, signal } = options;
  const { parts = {} } = feed;
  const fetched = await fetcher.fetch(feed.url, {
    wanted: "feed",
    known: feed.validators ?? undefined,
    signal,
  });
  if (fetched.outcome === "failed") return fetched;
  if (fetched.outcome === "fetched") {
    const found = (await feedAt(fetched, options)) ?? NO_FEED;
    return "feed" in found ? followIndex(found, parts, options) : found;
  }
  return Object.keys(parts).length === 0 ? "unchanged" : followIndex(asBefore(feed), parts, options);
}

/** An index as it was when it was looked at last. */
function asBefore({ url, title, validators, parts = {} }: FeedRecord): FoundFeed {
  const sitemaps = Object.keys(parts).map((part) => ({ url: part, modified: null }));
  const feed = { title, entries: [], sitemaps };
  return { kind: "feed", url, feed, validators, parts };
}

/** The feeds that are to be looked at now. */
export async function dueFeeds(records: FetchRecords, now: number): Promise<FeedRecord[]> {
  return (await records.feeds()).filter(({ nextTry }) => (nextTry ?? 0) <= now);
}

/** The pages that a feed says are to be read, but for those that failed and are not due. */
async function pendingPages(feed: string, records: FetchRecords, now: number): Promise<PageToRead[]> {
  return (await records.pages())
    .filter((page) => page.isPending && !page.isRemoved && page.feed === feed && (page.nextTry ?? 0) <= now)
    .map(({ url }) => ({ url, feed }));
}

/** Looks at feeds and says what is to be read for them; feeds that fail are refused under their addresses. */
export async function* readFeeds(
  feeds: readonly FeedRecord[],
  options: WebOptions,
  readPages: (pages: readonly PageToRead[]) => AsyncGenerator<ReadEvent>,
): AsyncGenerator<ReadEvent> {
  const pages: PageToRead[] = [];
  const refused: { readonly file: string; readonly reason: string; readonly cure: string }[] = [];
  for (const feed of feeds) {
    const looked = await lookAtFeed(feed, options);
    if (looked.kind === "pages") pages.push(...looked.pages);
    else refused.push({ file: feed.url, reason: looked.reason, cure: looked.cure });
  }
  for await (const event of readPages(pages)) {
    if (event.kind === "end") yield { ...event, refused: event.refused + refused.length };
    else yield event;
    if (event.kind !== "start") continue;
    const { bytesDone, bytesTotal } = event;
    for (const what of refused) yield { kind: "refused", ...what, line: null, bytesDone, bytesTotal };
  }
}
