import type { ReadingNotes } from "../../ingest/cut/reading-notes.ts";
import type { FetchFailure } from "../../ingest/fetch/fetcher.ts";
import type { ReadEvent } from "../../ingest/read-event.ts";
import { normalUrl } from "../../ingest/web/page-url.ts";
import { feedsOfPage } from "../../ingest/web/parse-feed.ts";
import type { Article } from "../../text/article.ts";
import type { Archive } from "../archive.ts";
import { articleDigest } from "../article-digest.ts";
import { type FoundFeed, feedAt, textOf } from "./feed-at.ts";
import {
  type FetchRecords,
  nextTryAt,
  type PageRecord,
  type PageToRead,
  SOUND,
  UNREAD,
} from "./fetch-records.ts";
import { followFeed, lookAtFeed } from "./follow-feed.ts";
import { keepDates } from "./keep-dates.ts";
import type { WebOptions } from "./web-options.ts";

/** `notes` are `null` where the page has not changed. */
interface ArticleRead {
  readonly kind: "article";
  readonly article: Article;
  readonly notes: ReadingNotes | null;
  readonly url: string;
}

/** `nothing`: its article was read already in this run, or somebody removed it. */
export type PageRead =
  | FoundFeed
  | ArticleRead
  | { readonly kind: "refused"; readonly reason: string; readonly cure: string; readonly isPassing: boolean }
  | { readonly kind: "nothing"; readonly url: string };

/** A page of a feed that fails more often is given up. */
const MOST_FAILURES = 6;
/** AMP page, mobile page, page: a longer way to the canonical address is made to mislead. */
const LONGEST_WAY = 3;

export interface PageReader {
  /** Reads one page; its article is the stored one where nothing has changed. Rejects with the signal's reason. */
  read(page: PageToRead): Promise<PageRead>;
}

/**
 * Reads pages of the web, each article once, however many addresses lead to it: a page that names another one of its site as
 * the canonical one is left for that. What was asked and what came of it is recorded.
 * @param isAskedFor whether somebody named the pages just now: then those that failed or were removed are tried again, too
 */
export function createPageReader(options: WebOptions, isAskedFor: boolean): PageReader {
  const { fetcher, readArticle, records, archive, signal, now = Date.now } = options;
  const done = new Set<string>();

  const failed = (url: string, feed: string | null, failure: Omit<FetchFailure, "outcome">): PageRead => {
    const { reason, cure, status, isPassing, retryAfterMs } = failure;
    const before = records.page(url);
    const failures = (before?.failures ?? 0) + 1;
    const at = now();
    records.putPage({
      ...(before ?? { ...UNREAD, url, feed }),
      checkedAt: at,
      status,
      error: reason,
      failures,
      nextTry: nextTryAt(at, failures, retryAfterMs),
    });
    return { kind: "refused", reason, cure, isPassing: isPassing && failures < MOST_FAILURES };
  };

  /** @param way the addresses that led here, this one excluded */
  const visit = async (asked: string, feed: string | null, way: readonly string[]): Promise<PageRead> => {
    const url = records.page(asked)?.aliasOf ?? asked;
    if (done.has(url)) return { kind: "nothing", url };
    done.add(url);
    const record = records.page(url);
    if (!isAskedFor && record?.isRemoved === true) return { kind: "nothing", url };
    if (!isAskedFor && record !== undefined && (record.nextTry ?? 0) > now())
      return { kind: "refused", ...notYet(record), isPassing: true };
    const stored = await storedVersion(record, archive);
    const known = stored === undefined ? undefined : (record?.validators ?? undefined);
    const fetched = await fetcher.fetch(url, { wanted: isAskedFor ? "page or feed" : "page", known, signal });
    if (fetched.outcome === "failed")
      return way.length === 0 ? failed(url, feed, fetched) : { kind: "refused", ...fetched };
    if (fetched.outcome === "unchanged" && stored !== undefined && record !== undefined) {
      records.putPage({ ...record, ...SOUND, checkedAt: now() });
      return { kind: "article", article: stored, notes: null, url };
    }
    if (fetched.outcome === "unchanged")
      throw new Error(`Expected the content of ${url}, got "not modified"`);
    const { bytes, mediaType, validators } = fetched;
    if (isAskedFor && way.length === 0) {
      const found = feedAt(fetched);
      const [sitemap] = found?.feed.entries.length === 0 ? found.feed.feeds : [];
      if (sitemap !== undefined) return { kind: "refused", ...listOfSitemaps(sitemap), isPassing: false };
      if (found !== null) return found;
    }
    const parsed = await readArticle({ url: fetched.url, bytes, charset: mediaType.charset });
    const [named] =
      !parsed.ok && isAskedFor && way.length === 0 ? feedsOfPage(textOf(fetched), fetched.url) : [];
    if (named !== undefined) {
      // A site's front page is named to have its articles.
      const other = await fetcher.fetch(named, { wanted: "feed", signal });
      const found = other.outcome === "fetched" ? feedAt(other) : null;
      if (found !== null) return found;
    }
    if (!parsed.ok)
      return way.length === 0
        ? failed(url, feed, { ...parsed, status: null, isPassing: false, retryAfterMs: null })
        : { kind: "refused", ...parsed, isPassing: false };
    const home = normalUrl(fetched.url);
    const canonical = parsed.article.url ?? home;
    const passed = [...way, url, home];
    if (canonical !== home && !passed.includes(canonical) && way.length < LONGEST_WAY) {
      const better = await visit(canonical, feed, passed);
      if (better.kind !== "refused") {
        setAlias(url, better.url, feed);
        return better;
      }
    }
    done.add(home);
    const { id } = parsed.article;
    const article = keepDates(parsed.article, await archive.article(id));
    const at = now();
    records.putPage({
      ...SOUND,
      url: home,
      aliasOf: null,
      article: id,
      digest: articleDigest(article),
      feed: records.page(home)?.feed ?? feed,
      isRemoved: false,
      isPending: false,
      validators,
      checkedAt: at,
      fetchedAt: at,
    });
    setAlias(url, home, feed);
    const { cut, warnings } = parsed;
    return { kind: "article", article, notes: { cut, warnings }, url: home };
  };

  const setAlias = (url: string, aliasOf: string, feed: string | null): void => {
    if (url !== aliasOf) records.putPage({ ...UNREAD, url, aliasOf, feed, checkedAt: now() });
  };

  return {
    async read({ url: named, feed }) {
      const url = normalUrl(named);
      const read = await visit(url, feed, []);
      const record = records.page(url);
      if (record?.isPending === true && !(read.kind === "refused" && read.isPassing))
        records.putPage({ ...record, isPending: false });
      return read;
    },
  };
}

/**
 * What `readArticles` does for files, for pages; "bytes" are pages here. An address is called what it was named. Where somebody
 * names a feed, or a site that has one, its entries are read, and it is kept up with from then on.
 */
export async function* readPages(
  pages: readonly PageToRead[],
  options: WebOptions,
  isAskedFor: boolean,
): AsyncGenerator<ReadEvent> {
  const { records, mostPages, now = Date.now } = options;
  const reader = createPageReader(options, isAskedFor);
  const queue = [...pages];
  let [articles, refused] = [0, 0];
  yield { kind: "start", files: pages.length, bytesDone: 0, bytesTotal: queue.length };
  for (const [i, page] of queue.entries()) {
    const known = isAskedFor ? records.feed(page.url) : undefined;
    const read = known === undefined ? await reader.read(page) : await lookAtFeed(known, options);
    if (read.kind === "feed") queue.push(...followFeed(read, records, now()).slice(0, mostPages));
    else if (read.kind === "pages") queue.push(...read.pages.slice(0, mostPages));
    const progress = { bytesDone: i + 1, bytesTotal: queue.length };
    const origin = { file: page.url, line: null };
    if (read.kind === "article") {
      articles += 1;
      const reading = read.notes && { format: "html" as const, feed: page.feed, ...read.notes };
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

/** Pages that are asked again at a refresh, those first that were not for the longest time: all that are no alias and not removed. */
export function pagesToRefresh(records: FetchRecords): PageToRead[] {
  return records
    .pages()
    .filter(({ aliasOf, isRemoved }) => aliasOf === null && !isRemoved)
    .sort((a, b) => a.checkedAt - b.checkedAt)
    .map(({ url, feed }) => ({ url, feed }));
}

/** The article as it is stored, if it is the version that was recorded. */
async function storedVersion(
  record: PageRecord | undefined,
  archive: Pick<Archive, "article">,
): Promise<Article | undefined> {
  if (record?.article == null || record.digest === null) return undefined;
  const stored = await archive.article(record.article);
  return stored !== undefined && articleDigest(stored) === record.digest ? stored : undefined;
}

function listOfSitemaps(first: string): { reason: string; cure: string } {
  return {
    reason: "a list of sitemaps: expected one that names pages",
    cure: `name one of them, such as ${first}`,
  };
}

function notYet({ error, nextTry }: PageRecord): { reason: string; cure: string } {
  const at = new Date(nextTry ?? 0)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/u, " UTC")
    .replace("T", " ");
  return { reason: `${error ?? "failed"}; not asked again before ${at}`, cure: "name it to try at once" };
}
