import type { FetchFailure } from "../../ingest/fetch/fetcher.ts";
import type { ReadEvent } from "../../ingest/read-event.ts";
import type { WebSource } from "../../ingest/web/create-web-source.ts";
import { normalUrl } from "../../ingest/web/page-url.ts";
import type { Article } from "../../text/article.ts";
import type { Archive } from "../archive.ts";
import { articleDigest } from "../article-digest.ts";
import { type FetchRecords, NEVER_ASKED, nextTryAt, type PageRecord } from "./fetch-records.ts";
import { keepDates } from "./keep-dates.ts";

export interface WebOptions extends WebSource {
  readonly records: FetchRecords;
  /** Where the articles go: its versions are compared with what comes. */
  readonly archive: Pick<Archive, "article">;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

export interface PageToRead {
  readonly url: string;
  /** The feed that names it; `null` where somebody does. */
  readonly feed: string | null;
}

/** `nothing`: its article was read already in this run, or somebody removed it. */
type PageRead =
  | { readonly kind: "article"; readonly article: Article; readonly url: string }
  | { readonly kind: "refused"; readonly reason: string; readonly cure: string }
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
  const { fetcher, readArticle, records, archive, signal, now = Date.now } = options;
  const done = new Set<string>();

  const failed = (url: string, feed: string | null, failure: Omit<FetchFailure, "outcome">): PageRead => {
    const { reason, cure, status, retryAfterMs } = failure;
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
    return { kind: "refused", reason, cure };
  };

  /** @param way the addresses that led here, this one excluded */
  const visit = async (asked: string, feed: string | null, way: readonly string[]): Promise<PageRead> => {
    const url = records.page(asked)?.aliasOf ?? asked;
    if (done.has(url)) return { kind: "nothing", url };
    done.add(url);
    const record = records.page(url);
    if (!isAskedFor && record?.isRemoved === true) return { kind: "nothing", url };
    if (!isAskedFor && record !== undefined && (record.nextTry ?? 0) > now())
      return { kind: "refused", ...notYet(record) };
    const stored = await storedVersion(record, archive);
    const known = stored === undefined ? undefined : (record?.validators ?? undefined);
    const fetched = await fetcher.fetch(url, { wanted: "page", known, signal });
    if (fetched.outcome === "failed")
      return way.length === 0 ? failed(url, feed, fetched) : { kind: "refused", ...fetched };
    if (fetched.outcome === "unchanged" && stored !== undefined && record !== undefined) {
      records.putPage({ ...record, ...SOUND, checkedAt: now() });
      return { kind: "article", article: stored, url };
    }
    if (fetched.outcome === "unchanged")
      throw new Error(`Expected the content of ${url}, got "not modified"`);
    const { bytes, mediaType, validators } = fetched;
    const parsed = await readArticle({ url: fetched.url, bytes, charset: mediaType.charset });
    if (!parsed.ok)
      return way.length === 0
        ? failed(url, feed, { ...parsed, status: null, isPassing: false, retryAfterMs: null })
        : { kind: "refused", ...parsed };
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
      validators,
      checkedAt: at,
      fetchedAt: at,
    });
    setAlias(url, home, feed);
    return { kind: "article", article, url: home };
  };

  const setAlias = (url: string, aliasOf: string, feed: string | null): void => {
    if (url !== aliasOf) records.putPage({ ...UNREAD, url, aliasOf, feed, checkedAt: now() });
  };

  return { read: ({ url, feed }) => visit(normalUrl(url), feed, []) };
}

/** What `readArticles` does for files, for pages; "bytes" are pages here. An address is called what it was named. */
export async function* readPages(
  pages: readonly PageToRead[],
  options: WebOptions,
  isAskedFor: boolean,
): AsyncGenerator<ReadEvent> {
  const reader = createPageReader(options, isAskedFor);
  const bytesTotal = pages.length;
  let [articles, refused] = [0, 0];
  yield { kind: "start", files: pages.length, bytesDone: 0, bytesTotal };
  for (const [i, page] of pages.entries()) {
    const read = await reader.read(page);
    const progress = { bytesDone: i + 1, bytesTotal };
    const origin = { file: page.url, line: null };
    if (read.kind === "article") {
      articles += 1;
      yield { kind: "article", article: read.article, origin, ...progress };
    } else if (read.kind === "refused") {
      refused += 1;
      yield { kind: "refused", ...origin, reason: read.reason, cure: read.cure, ...progress };
    }
  }
  yield { kind: "end", articles, refused, skippedFiles: 0, bytesDone: bytesTotal, bytesTotal };
}

/** Pages that are asked again at a refresh: those that stand for an article, and those that failed, each once. */
export function pagesToRefresh(records: FetchRecords): PageToRead[] {
  return records
    .pages()
    .filter(({ aliasOf, isRemoved }) => aliasOf === null && !isRemoved)
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

const SOUND = { status: null, error: null, failures: 0, nextTry: null } as const;
const UNREAD = { ...NEVER_ASKED, aliasOf: null, article: null, digest: null, isRemoved: false } as const;

function notYet({ error, nextTry }: PageRecord): { reason: string; cure: string } {
  const at = new Date(nextTry ?? 0)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/u, " UTC")
    .replace("T", " ");
  return { reason: `${error ?? "failed"}; not asked again before ${at}`, cure: "name it to try at once" };
}
