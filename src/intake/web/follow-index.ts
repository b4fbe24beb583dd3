import type { FetchFailure } from "../../ingest/fetch/fetcher.ts";
import { MOST_ENTRIES } from "../../ingest/web/feed.ts";
import { newestSitemaps } from "../../ingest/web/newest-sitemaps.ts";
import type { FeedPart, FeedParts } from "../../archive/fetch-records.ts";
import { type FoundFeed, feedAt } from "./feed-at.ts";
import type { WebOptions } from "./web-options.ts";

/** Sitemaps that an index is followed to, those of indexes in it included. */
const MOST_SITEMAPS = 3;
/** An index may name indexes, each of one year, say; not deeper. */
const DEEPEST = 2;

export const NO_FEED = {
  outcome: "failed",
  reason: "expected RSS, Atom, JSON Feed or a sitemap, got something else",
  cure: "check the feed's address",
  status: null,
  isPassing: false,
  retryAfterMs: null,
} as const satisfies FetchFailure;

/**
 * A feed with the entries of the sitemaps that it names, where it is an index; else as it is. Sitemaps that are `known` are asked
 * whether they have changed; one that fails counts as unchanged. The failure of the first where there is nothing of any.
 */
export async function followIndex(
  found: FoundFeed,
  known: FeedParts,
  options: Pick<WebOptions, "fetcher" | "readFeed" | "signal">,
): Promise<FoundFeed | FetchFailure> {
  const { feed } = found;
  if (!isIndex(found)) return found;
  const parts: Record<string, FeedPart> = {};
  let failure: FetchFailure | undefined;

  const read = async (sitemaps: FoundFeed["feed"]["sitemaps"], depth: number): Promise<void> => {
    for (const { url } of newestSitemaps(sitemaps, MOST_SITEMAPS)) {
      if (Object.keys(parts).length >= MOST_SITEMAPS) return;
      const before = known[url];
      const { fetcher, signal } = options;
      const fetched = await fetcher.fetch(url, { wanted: "feed", known: before?.validators, signal });
      const part = fetched.outcome === "fetched" ? ((await feedAt(fetched, options)) ?? NO_FEED) : fetched;
      if (!("feed" in part)) {
        if (before !== undefined) parts[url] = before;
        else if (part.outcome === "failed") failure ??= part;
      } else if (isIndex(part)) {
        if (depth < DEEPEST) await read(part.feed.sitemaps, depth + 1);
        else failure ??= NO_FEED;
      } else {
        const entries = Object.fromEntries(part.feed.entries.map((entry) => [entry.url, entry.stamp]));
        parts[url] = { validators: part.validators, entries };
      }
    }
  };
  await read(feed.sitemaps, 1);
  if (Object.keys(parts).length === 0) return failure ?? NO_FEED;
  const entries = Object.values(parts)
    .flatMap((part) => Object.entries(part.entries))
    .map(([url, stamp]) => ({ url, stamp }));
  const distinct = [...new Map(entries.map((entry) => [entry.url, entry])).values()];
  return { ...found, parts, feed: { ...feed, entries: distinct.slice(0, MOST_ENTRIES) } };
}

function isIndex({ feed: { entries, sitemaps } }: Pick<FoundFeed, "feed">): boolean {
  return entries.length === 0 && sitemaps.length > 0;
}
