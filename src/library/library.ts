import type { Answerer } from "../answer/answerer.ts";
import type { QuoteChecker } from "../answer/check/check-quote.ts";
import type { QuoteLister } from "../answer/quote-list.ts";
import type { Archive } from "../archive/archive.ts";
import type { KeepUpOptions } from "../intake/keep-up/round.ts";
import type { FeedRecord } from "../archive/fetch-records.ts";
import type { Refusal } from "../ingest/read-event.ts";
import type { Names } from "../question/names/names.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import type { AnswerBody, AnswerKey, KeptAnswer, KeptOptions, Verdict } from "./kept-answer.ts";
import type { ByHand, Corrected, ShownQuote } from "./by-hand/shown-quote.ts";
import type { Settings } from "./settings.ts";
import type { Forgotten } from "./library-records.ts";
import type { Usage, Use } from "./usage/usage.ts";

/** Whose library: a server's id (decimal digits), or `null` for whoever is outside of any server. */
export type Tenant = string | null;

/** What one tenant sees: its own articles, and the shared ones unless it hides them. Nothing of another tenant's. */
export interface Library {
  readonly tenant: Tenant;
  /** Own and shared articles as one archive. `openWriter` rejects: articles are added through `Libraries`. */
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly lister: QuoteLister;
  readonly checker: QuoteChecker;
  readonly speakers: () => Promise<SpeakerDirectory>;
  /** Who may be named in a question, as the archive is now. */
  readonly names: () => Promise<Names>;
  /** The articles that belong to the tenant itself, and may be removed by it. */
  ownArticles(): Promise<ReadonlySet<ArticleId>>;
}

export interface KeepGiven {
  /** Who the answer is given to. */
  readonly member?: string | undefined;
  /** Counted, without who; of a question without an answer in a server, also by the phrases of its articles that it names. Left out: not. */
  readonly use?: Use | undefined;
}

export interface UseLimits {
  /** The outlets whose articles alone are seen; `null`: all. */
  readonly outlets?: readonly string[] | null | undefined;
}

/** Every tenant's library, with what is kept beside it: settings, answers for their buttons, verdicts. */
export interface Libraries {
  /** A library stays open while `work` runs and for a while after; as many as fit are open at once. */
  use<T>(tenant: Tenant, work: (library: Library) => Promise<T>, limits?: UseLimits): Promise<T>;
  /**
   * Reads files into the tenant's own archive; one such run a tenant at a time, the next one waits. Rejects with a
   * `UserError` for `null`: the shared library is the operator's.
   */
  addFiles(tenant: Tenant, files: readonly UploadedFile[], options?: AddFilesOptions): Promise<AddedFiles>;
  /**
   * Fetches pages that somebody named, from the public web alone, and adds their articles to the tenant's own archive; at most
   * `MOST_URLS` at once. What cannot be had is refused, its `file` the address. Rejects for `null` as `addFiles` does.
   */
  addUrls(tenant: Tenant, urls: readonly string[], options?: AddFilesOptions): Promise<AddedFiles>;
  /** Removes own articles with the files they came from; returns those that were there. */
  removeArticles(tenant: Tenant, ids: readonly ArticleId[]): Promise<ArticleId[]>;
  /** Reads every kept file again, with today's rules for text and quotes, and asks whether fetched pages have changed. */
  refresh(tenant: Tenant, options?: AddFilesOptions): Promise<AddedFiles>;
  /** The feeds that a tenant itself follows, in the order in which they were added. */
  feeds(tenant: Tenant): Promise<readonly FollowedFeed[]>;
  /**
   * Follows the feeds of an OPML file, at most `MOST_FEEDS` of a tenant, which are looked at as soon as there is time; `null` where it is no
   * such file.
   */
  followFeeds(tenant: Tenant, opml: Uint8Array): Promise<FollowedNow | null>;
  /** Follows a feed no longer; its articles stay. Whether it was followed. */
  unfollow(tenant: Tenant, url: string): Promise<boolean>;
  /** Removes what feeds have brought and is older than each server keeps it, of servers that `isThere` knows; resolves with how many of which. */
  expireFeeds(
    isThere: (tenant: string) => boolean,
  ): Promise<{ readonly tenant: string; readonly removed: number }[]>;
  /** The servers that have feeds or pages of feeds to be looked at now. */
  tenantsWithDueFeeds(): Promise<string[]>;
  /**
   * Looks at a server's feeds that are due, and reads some of the pages that they wait for; `null` where nothing is due, or
   * somebody changes the server's articles. Pages are fetched without holding up whoever comes to change them.
   */
  refreshDueFeeds(
    tenant: string,
    options?: Pick<AddFilesOptions, "signal" | "pace">,
  ): Promise<AddedFiles | null>;
  /**
   * Keeps the shared library up with folders and its feeds until `signal` is aborted; rejects where that fails. Resolves at once
   * where there are no folders and no pages are fetched.
   */
  keepSharedUp(options: KeepSharedUpOptions): Promise<void>;
  settings(tenant: Tenant): Promise<Settings>;
  /** @param change what becomes another; a function of the present settings where that depends on them */
  changeSettings(
    tenant: Tenant,
    change: Partial<Settings> | ((present: Settings) => Partial<Settings>),
  ): Promise<Settings>;
  /** Keeps what an answer cites, without a word of the question, so that its buttons work after a restart. */
  keep(tenant: Tenant, answer: AnswerBody, given?: KeepGiven): Promise<AnswerKey>;
  /** What was asked in the last months, how helpful it was, and what was asked about most without an answer. */
  usage(tenant: Tenant): Promise<Usage>;
  /** Deletes what is kept of a member with this tenant: answers that were given to them, verdicts, reports of wrong speakers. */
  forget(tenant: Tenant, member: string): Promise<Forgotten>;
  /**
   * The answer as kept for this tenant, its words read from the archive and compared with what was shown; `question`
   * and `lead` are empty, and `understood` is without the question's words. `undefined` where this tenant has no such
   * answer, or nothing that it cites is there any more; statements whose words have gone are left out.
   */
  kept(tenant: Tenant, key: AnswerKey, options?: KeptOptions): Promise<KeptAnswer | undefined>;
  /** Stores hash of the question, citations and verdict of a kept answer; the last verdict of a `voter` counts. */
  judge(tenant: Tenant, key: AnswerKey, verdict: Verdict): Promise<boolean>;
  /**
   * Sets by hand who said words that an answer shows, or that they are no quote. It holds for that tenant alone, in shared articles,
   * too.
   */
  correctQuotes(tenant: Tenant, shown: ShownQuote, byHand: ByHand): Promise<Corrected>;
  /** Counts that a member holds the speaker of shown words for wrong, once a member and quote; resolves with how many do. */
  reportSpeaker(tenant: Tenant, shown: ShownQuote, member: string): Promise<number>;
  /** How many members hold the speaker of shown words for wrong. */
  speakerReports(tenant: Tenant, shown: ShownQuote): Promise<number>;
  /** The tenant has left: its data is deleted after `KEPT_DAYS_AFTER_LEAVING`, unless it comes back before. */
  leave(tenant: string): Promise<void>;
  join(tenant: string): Promise<void>;
  /** Tenants that have data, and the day (`YYYY-MM-DD`) after which it is deleted, of those that left. */
  tenants(): Promise<{ readonly tenant: string; readonly deletedAfter: string | null }[]>;
  /** Deletes what is due, except of tenants that `isThere` knows not to have left; returns whose data was deleted. */
  sweep(isThere?: (tenant: string) => boolean): Promise<string[]>;
  /** Deletes what is kept of answers, verdicts and counts, of servers and of private channels, and is older than that is kept. */
  expireRecords(): Promise<void>;
  close(): Promise<void>;
}

/** How many feeds of a list are followed now, were before, are no addresses of the public web, and for how many there was no room. */
export interface FollowedNow {
  readonly added: number;
  readonly known: number;
  readonly refused: number;
  readonly tooMany: number;
}

/** A feed that is kept up with. Times are milliseconds since 1970. */
export type FollowedFeed = Pick<FeedRecord, "url" | "title" | "checkedAt" | "error" | "nextTry">;

export type KeepSharedUpOptions = Pick<
  KeepUpOptions,
  "folders" | "areLinksFollowed" | "signal" | "admit" | "onRound" | "onRefused" | "onNote" | "onWaiting"
>;

/** A file as it was sent; `name` is what people call it, and holds no path. */
export interface UploadedFile {
  readonly name: string;
  /** Its bytes, or why there are none; asked for once, when there is a place for them: many waiting files fill the memory. */
  readonly load: () => Promise<Uint8Array | Refusal>;
}

export interface AddFilesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Often; `share` from 0 to 1. */
  readonly onProgress?: ((progress: AddProgress) => void) | undefined;
  /** Without it, it goes on as if it were alone. */
  readonly pace?: Pace | undefined;
}

/** How long work shares the machine with that of others. */
export interface Pace {
  /**
   * Lets those go first that wait, once `underWay` has ended; to be called at every good moment. At once where nobody waits.
   * Rejects when the end is near.
   */
  giveWay(underWay: Promise<unknown>): Promise<void>;
  /** Runs what waits for other machines, while others may work. */
  fetching<T>(fetch: () => Promise<T>): Promise<T>;
}

export interface AddProgress {
  readonly share: number;
  readonly articles: number;
}

export interface AddedFiles {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles that were left out because the library holds the same ones under other names. */
  readonly twins: number;
  /** What was not read; `file` is the uploaded file's name. */
  readonly refused: readonly Refusal[];
  readonly articles: readonly ArticleId[];
  readonly seconds: number;
}
