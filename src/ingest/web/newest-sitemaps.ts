import type { NamedSitemap } from "./feed.ts";

/** Sitemaps of what is no article, by their names. */
const OTHER = /image|video|categor|tag|author|user|page(?:s|-)/iu;
const NEWS = /news|article|post|stor(?:y|ies)/iu;

/**
 * The sitemaps of an index that are likely to name the newest articles, at most `most`: those that are named for news alone where
 * there are any, else those that are not named for something else; what has changed last first.
 */
export function newestSitemaps(sitemaps: readonly NamedSitemap[], most: number): NamedSitemap[] {
  const news = sitemaps.filter(({ url }) => NEWS.test(nameOf(url)) && !OTHER.test(nameOf(url)));
  const others = sitemaps.filter(({ url }) => !OTHER.test(nameOf(url)));
  const likely = [news, others, sitemaps].find((some) => some.length > 0) ?? [];
  return likely.toSorted(byNewest).slice(0, most);
}

/** Undated ones last; their names often count up or hold the month. */
function byNewest(a: NamedSitemap, b: NamedSitemap): number {
  const [timeA, timeB] = [a.modified ?? Number.NEGATIVE_INFINITY, b.modified ?? Number.NEGATIVE_INFINITY];
  return timeA === timeB ? b.url.localeCompare(a.url, "en", { numeric: true }) : timeB - timeA;
}

/** Without the site's own name, which may be "news.example". */
function nameOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/iu, "");
}
