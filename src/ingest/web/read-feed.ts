import type { WebPage } from "../documents/document.ts";
import { decodeHtml } from "../html/decode-html.ts";
import type { Feed } from "./feed.ts";
import { newestSitemaps } from "./newest-sitemaps.ts";
import { feedsOfPage, parseFeed } from "./parse-feed.ts";

/** Sitemaps of an index that are kept, the likeliest: some name a hundred thousand, and three are followed. */
const MOST_SITEMAPS = 100;

/** The feed that was fetched, read on this thread; `null` where it is none. */
export function readFeed(page: WebPage): Feed | null {
  const feed = parseFeed(textOf(page), page.url);
  return feed && { ...feed, sitemaps: newestSitemaps(feed.sitemaps, MOST_SITEMAPS) };
}

/** The feeds that a page names, at most ten. */
export function feedsNamed(page: WebPage): string[] {
  return feedsOfPage(textOf(page), page.url);
}

/** Empty where the bytes are no text. */
function textOf({ bytes, charset }: WebPage): string {
  const decoded = decodeHtml(bytes, charset);
  return decoded.ok ? decoded.text : "";
}
