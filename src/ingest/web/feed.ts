import { createHash } from "node:crypto";
import { parsedUrl } from "../../parsed-url.ts";
import { normalUrl } from "./page-url.ts";

/** A list of articles that a site keeps: RSS, Atom, JSON Feed, or a sitemap. */
export interface Feed {
  readonly title: string | null;
  /** Each page once, in the feed's order; at most `MOST_ENTRIES`. */
  readonly entries: readonly FeedEntry[];
  /** Further sitemaps that an index names, in its order. */
  readonly sitemaps: readonly NamedSitemap[];
}

export interface NamedSitemap {
  readonly url: string;
  /** When it changed, in milliseconds since 1970; `null` where that is not said. */
  readonly modified: number | null;
}

export interface FeedEntry {
  /** In its normal form. */
  readonly url: string;
  /** Changes with whatever the feed says of the entry. */
  readonly stamp: string;
}

/** Longer feeds are read from their beginning, sitemaps from what has changed last. */
export const MOST_ENTRIES = 1_000;

/** What a feed says of an entry, in the words of whichever format. */
export interface FeedItem {
  readonly links: readonly string[];
  readonly words: readonly string[];
  /** When it changed, as a sitemap says it; `null` in other feeds, which begin with what is new. */
  readonly modified: string | null;
}

export interface SitemapItem {
  readonly loc: string;
  readonly lastmod: string | null;
}

/** @param items in the feed's order; those without a web address are left out */
export function feedOf(
  url: string,
  title: string | null,
  items: readonly FeedItem[],
  sitemaps: readonly SitemapItem[],
): Feed {
  const entries = new Map<string, FeedEntry>();
  const own = webUrl(url, url);
  for (const { links, words } of newestFirst(items)) {
    if (entries.size >= MOST_ENTRIES) break;
    const link = links.map((address) => webUrl(address, url)).find((address) => address !== null);
    // A feed that lists itself has no page there.
    if (link == null || link === own || entries.has(link)) continue;
    const stamp = createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 16);
    entries.set(link, { url: link, stamp });
  }
  const further = sitemaps.flatMap(({ loc, lastmod }) => {
    const address = webUrl(loc, url);
    return address === null ? [] : [{ url: address, modified: timeOf(lastmod) }];
  });
  return {
    title: title?.replaceAll(/\s+/gu, " ").trim().slice(0, 200) || null,
    entries: [...entries.values()],
    sitemaps: [...new Map(further.map((sitemap) => [sitemap.url, sitemap])).values()],
  };
}

/** Sitemaps of a whole site begin where they like: what has changed last comes first, undated pages last, as they came. */
function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  const dated = items.map((item) => ({ item, time: timeOf(item.modified) ?? Number.NEGATIVE_INFINITY }));
  return dated.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time)).map(({ item }) => item);
}

function timeOf(words: string | null): number | null {
  const time = words === null ? Number.NaN : Date.parse(words.trim());
  return Number.isNaN(time) ? null : time;
}

function webUrl(address: string, base: string): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 2_048) return null;
  const url = parsedUrl(trimmed, base);
  return url?.protocol === "http:" || url?.protocol === "https:" ? normalUrl(url.href) : null;
}
