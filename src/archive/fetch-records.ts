import type { Validators } from "../ingest/fetch/validators.ts";
import type { ArticleId } from "../text/article.ts";

/** What sitemaps said, by their addresses. */
export type FeedParts = Readonly<Record<string, FeedPart>>;

export interface FeedPart {
  readonly validators: Validators;
  /** Stamps of the entries, by their pages' normal addresses. */
  readonly entries: Readonly<Record<string, string>>;
}

/** How asking for an address went the last time. Times are milliseconds since 1970. */
export interface FetchState {
  readonly checkedAt: number;
  /** When its content came the last time; `null` where it never did. */
  readonly fetchedAt: number | null;
  /** To ask whether it has changed; `null` where the server gives nothing for it. */
  readonly validators: Validators | null;
  /** HTTP status of the last failure; `null` where there was none, or no answer. */
  readonly status: number | null;
  /** Reason of the last failure; `null` where it went well. */
  readonly error: string | null;
  /** Failures since it went well. */
  readonly failures: number;
  /** Not to be asked again before; `null`: at any time. */
  readonly nextTry: number | null;
}

/** A page that was asked for, under its normal address. */
export interface PageRecord extends FetchState {
  readonly url: string;
  /** The address that stands for the same article, and is asked in its place; `null` for that address itself. */
  readonly aliasOf: string | null;
  readonly article: ArticleId | null;
  /** Digest of the version that `validators` belong to: a version that was never stored is no reason not to fetch. */
  readonly digest: string | null;
  /** The feed that named it; `null` where somebody did. */
  readonly feed: string | null;
  /** Whether a feed says that it is to be read, and it has not been since. */
  readonly isPending: boolean;
  /** Whether its article was removed by somebody: it does not come back by itself. */
  readonly isRemoved: boolean;
}

/** A feed that is kept up with. */
export interface FeedRecord extends FetchState {
  readonly url: string;
  readonly title: string | null;
  /** What each entry was when its page was fetched, by its page's normal address. */
  readonly entries: Readonly<Record<string, string>>;
  /** Of an index of sitemaps; not there in records of an earlier version. */
  readonly parts?: FeedParts;
}

/** All that is recorded, in the order of `pages` and `feeds`. */
export interface FetchedContent {
  readonly pages: readonly PageRecord[];
  readonly feeds: readonly FeedRecord[];
}

export interface PutFeedOptions {
  /** Normal addresses of pages that are to be read, those that are not known yet as this feed's. */
  readonly pending?: readonly string[];
  /** Records nothing where somebody has said meanwhile that the feed is not followed any more. */
  readonly mustBeFollowed?: boolean;
}

/** What came from where and when; kept beside the archive whose articles it tells of. */
export interface FetchRecords {
  page(url: string): Promise<PageRecord | undefined>;
  /** In the order in which they were first asked for. */
  pages(): Promise<PageRecord[]>;
  /** The pages that are pending and may be asked at `now`. */
  pagesDue(now: number): Promise<PageToRead[]>;
  putPage(record: PageRecord): Promise<void>;
  feed(url: string): Promise<FeedRecord | undefined>;
  /** In the order in which they were added. */
  feeds(): Promise<FeedRecord[]>;
  /** Records how a feed is, and that the pages are to be read that it names. Whether it did, for it may have to be followed. */
  putFeed(record: FeedRecord, given?: PutFeedOptions): Promise<boolean>;
  /** Follows a feed no longer: its pages that were not read are forgotten, the others stay. Whether there was such a feed. */
  dropFeed(url: string): Promise<boolean>;
  /** Keeps pages whose articles were removed from bringing them back. */
  markRemoved(articles: readonly ArticleId[]): Promise<void>;
  /** Keeps what other records have kept in the place of all that is kept here, and with it a digest of that. */
  take(contents: FetchedContent, digest: string): Promise<void>;
  /** The digest of what was taken last; `undefined` where nothing was. */
  taken(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The first pause after a failure; doubled with each further one, up to the longest. */
const FIRST_PAUSE_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** When to ask again after `failures` failures in a row, of which the last one asked to wait `retryAfterMs`. */
export function nextTryAt(now: number, failures: number, retryAfterMs: number | null): number {
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE_MS);
  return now + Math.max(pauseMs, retryAfterMs ?? 0);
}

/** The state of what went well. */
export const SOUND = { status: null, error: null, failures: 0, nextTry: null } as const;

/** A page that was never read. */
export const UNREAD = {
  ...SOUND,
  fetchedAt: null,
  validators: null,
  aliasOf: null,
  article: null,
  digest: null,
  isPending: false,
  isRemoved: false,
} as const;

/** A page that is to be read. */
export interface PageToRead {
  readonly url: string;
  /** The feed that names it; `null` where somebody does. */
  readonly feed: string | null;
}
