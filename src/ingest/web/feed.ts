import { createHash } from "node:crypto";
import { parsedUrl } from "../../parsed-url.ts";
import { normalUrl } from "./page-url.ts";

/** A list of articles that a site keeps: RSS, Atom, JSON Feed, or a sitemap. */
export interface Feed {
  readonly title: string | null;
  /** Each page once, in the feed's order; at most `MOST_ENTRIES`. */
  readonly entries: readonly FeedEntry[];
  /** Further sitemaps that an index names. */
  readonly feeds: readonly string[];
}

export interface FeedEntry {
  /** In its normal form. */
  readonly url: string;
  /** Changes with whatever the feed says of the entry. */
  readonly stamp: string;
}

/** Longer feeds are read from their beginning. */
export const MOST_ENTRIES = 1_000;

/** What a feed says of an entry, in the words of whichever format. */
export interface FeedItem {
  readonly links: readonly string[];
  readonly words: readonly string[];
}

/** @param items in the feed's order; those without a web address are left out */
export function feedOf(
  url: string,
  title: string | null,
  items: readonly FeedItem[],
  feeds: readonly string[],
): Feed {
  const entries = new Map<string, FeedEntry>();
  for (const { links, words } of items) {
    if (entries.size >= MOST_ENTRIES) break;
    const link = links.map((address) => webUrl(address, url)).find((address) => address !== null);
    if (link == null || entries.has(link)) continue;
    const stamp = createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 16);
    entries.set(link, { url: link, stamp });
  }
  const further = feeds.map((address) => webUrl(address, url)).filter((address) => address !== null);
  return {
    title: title?.replaceAll(/\s+/gu, " ").trim().slice(0, 200) || null,
    entries: [...entries.values()],
    feeds: [...new Set(further)],
  };
}

function webUrl(address: string, base: string): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 2_048) return null;
  const url = parsedUrl(trimmed, base);
  return url?.protocol === "http:" || url?.protocol === "https:" ? normalUrl(url.href) : null;
}
