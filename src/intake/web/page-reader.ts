import type { ReadingNotes } from "../../ingest/cut/reading-notes.ts";
import type { FetchFailure } from "../../ingest/fetch/fetcher.ts";
import type { DocumentFormat } from "../../ingest/file-format.ts";
import { normalUrl } from "../../ingest/web/page-url.ts";
import type { Article } from "../../text/article.ts";
import { articleDigest } from "../../archive/article-digest.ts";
import { type FoundFeed, feedAt, pageOf } from "./feed-at.ts";
import { nextTryAt, type PageToRead, SOUND, UNREAD } from "../../archive/fetch-records.ts";
import { followIndex } from "./follow-index.ts";
import { keepDates } from "./keep-dates.ts";
import { notYet, type PageRefusal, recordFailure } from "./page-failures.ts";
import { storedVersion } from "./stored-version.ts";
import type { WebOptions } from "./web-options.ts";

/** What a page was, and how it was read. */
type PageNotes = ReadingNotes & { readonly format: DocumentFormat };

/** `notes` are `null` where the page has not changed. */
interface ArticleRead {
  readonly kind: "article";
  readonly article: Article;
  readonly notes: PageNotes | null;
  readonly url: string;
}

/** `nothing`: its article was read already in this run, or somebody removed it. */
export type PageRead =
  | FoundFeed
  | ArticleRead
  | PageRefusal
  | { readonly kind: "nothing"; readonly url: string };

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
  const { fetcher, readArticle, feedsNamed, records, archive, signal, now = Date.now } = options;
  const done = new Set<string>();

  const failed = (
    url: string,
    feed: string | null,
    failure: Omit<FetchFailure, "outcome">,
  ): Promise<PageRefusal> => recordFailure(records, { url, feed, at: now() }, failure);

  /** @param way the addresses that led here, this one excluded */
  const visit = async (asked: string, feed: string | null, way: readonly string[]): Promise<PageRead> => {
    const url = (await records.page(asked))?.aliasOf ?? asked;
    if (done.has(url)) return { kind: "nothing", url };
    done.add(url);
    const record = await records.page(url);
    if (!isAskedFor && record?.isRemoved === true) return { kind: "nothing", url };
    if (!isAskedFor && record !== undefined && (record.nextTry ?? 0) > now()) return notYet(record);
    const stored = await storedVersion(record, archive);
    const known = stored === undefined ? undefined : (record?.validators ?? undefined);
    const fetched = await fetcher.fetch(url, { wanted: isAskedFor ? "page or feed" : "page", known, signal });
    if (fetched.outcome === "failed")
      return way.length === 0 ? failed(url, feed, fetched) : { kind: "refused", ...fetched };
    if (fetched.outcome === "unchanged" && stored !== undefined && record !== undefined) {
      await records.putPage({ ...record, ...SOUND, checkedAt: now() });
      return { kind: "article", article: stored, notes: null, url };
    }
    if (fetched.outcome === "unchanged")
      throw new Error(`Expected the content of ${url}, got "not modified"`);
    const { validators } = fetched;
    if (isAskedFor && way.length === 0) {
      const found = await feedAt(fetched, options);
      if (found !== null) {
        const whole = "feed" in found ? await followIndex(found, {}, options) : found;
        return "feed" in whole ? whole : failed(url, feed, whole);
      }
    }
    const parsed = await readArticle(pageOf(fetched));
    const [named] = !parsed.ok && isAskedFor && way.length === 0 ? await feedsNamed(pageOf(fetched)) : [];
    if (named !== undefined) {
      // A site's front page is named to have its articles.
      const other = await fetcher.fetch(named, { wanted: "feed", signal });
      const found = other.outcome === "fetched" ? await feedAt(other, options) : null;
      if (found !== null && "feed" in found) return found;
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
        await setAlias(url, better.url, feed);
        return better;
      }
    }
    done.add(home);
    const { id } = parsed.article;
    const article = keepDates(parsed.article, await archive.article(id));
    const at = now();
    await records.putPage({
      ...SOUND,
      url: home,
      aliasOf: null,
      article: id,
      digest: articleDigest(article),
      feed: (await records.page(home))?.feed ?? feed,
      isRemoved: false,
      isPending: false,
      validators,
      checkedAt: at,
      fetchedAt: at,
    });
    await setAlias(url, home, feed);
    const { cut, warnings, format } = parsed;
    return { kind: "article", article, notes: { cut, warnings, format }, url: home };
  };

  const setAlias = async (url: string, aliasOf: string, feed: string | null): Promise<void> => {
    if (url !== aliasOf) await records.putPage({ ...UNREAD, url, aliasOf, feed, checkedAt: now() });
  };

  return {
    async read({ url: named, feed }) {
      const url = normalUrl(named);
      const read = await visit(url, feed, []);
      const record = await records.page(url);
      if (record?.isPending !== true) return read;
      if (read.kind !== "refused" || !read.isPassing) await records.putPage({ ...record, isPending: false });
      // What failed is the page that it stands for.
      else if ((record.nextTry ?? 0) <= now())
        await records.putPage({ ...record, nextTry: nextTryAt(now(), 1, null) });
      return read;
    },
  };
}
