import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "../../sqlite/database.ts";
import { inTransaction } from "../../sqlite/transaction.ts";
import { UserError } from "../../user-error.ts";
import { type FeedRecord, type FetchRecords, type PageRecord, UNREAD } from "../fetch-records.ts";
import { type AtOnce, explained, promising, type StoredFile } from "../../sqlite/sqlite-errors.ts";

export const FETCHED_FILE = "fetched.sqlite";
/** Rises whenever an older program would misread the tables. */
export const FETCHED_FORMAT = 1;
const BUSY_TIMEOUT_MS = 5_000;

const CURE =
  "Put a backup in its place: verbatim restore FILE --replace; or delete it: no article is lost, pages are fetched anew, and feeds are to be added again";
/** How errors name the file. */
export const FETCHED: StoredFile = { name: "The record of fetched pages", damaged: CURE, foreign: CURE };

/** `record` is a `PageRecord` or `FeedRecord` as JSON; the columns beside it are what is looked up. */
const TABLES = `
CREATE TABLE IF NOT EXISTS page (
  id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL UNIQUE, article TEXT, record TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS page_article ON page (article);
CREATE INDEX IF NOT EXISTS page_pending ON page (id) WHERE json_extract(record, '$.isPending');
CREATE TABLE IF NOT EXISTS feed (
  id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL UNIQUE, record TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS taken (digest TEXT NOT NULL) STRICT;
`;

/** Whether anything was ever fetched for the archive in `folder`. */
export function hasFetchRecords(folder: string): boolean {
  return existsSync(join(folder, FETCHED_FILE));
}

/** Whether something is due at `now` of what was fetched for the archive in `folder`. Quick, and makes nothing; throws a `UserError`. */
export function isAnythingDue(folder: string, now: number): boolean {
  if (!hasFetchRecords(folder)) return false;
  const path = join(folder, FETCHED_FILE);
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      // 0 while another process is making it.
      if (Number(db.prepare("PRAGMA user_version").get()?.user_version) !== FETCHED_FORMAT) return false;
      return db.prepare(DUE).get(now, now) !== undefined;
    } finally {
      db.close();
    }
  } catch (error) {
    throw explained(error, path, FETCHED);
  }
}

const DUE = `
SELECT 1 FROM feed WHERE coalesce(json_extract(record, '$.nextTry'), 0) <= ?
UNION ALL
SELECT 1 FROM page WHERE json_extract(record, '$.isPending') AND coalesce(json_extract(record, '$.nextTry'), 0) <= ?
LIMIT 1`;

/** Opens what was fetched for the archive in `folder`, and makes it where there is nothing yet. Throws a `UserError`. */
export function openFetchRecords(folder: string): FetchRecords {
  const path = join(folder, FETCHED_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
      const format = Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
      if (format > FETCHED_FORMAT)
        throw new UserError(
          `${path} was written by a newer version of Verbatim: expected format ${FETCHED_FORMAT}, got ${format}. Update Verbatim.`,
        );
      db.exec(TABLES);
      db.exec(`PRAGMA user_version = ${FETCHED_FORMAT}`);
      return promising<FetchRecords>(recordsIn(db), path, FETCHED);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw explained(error, path, FETCHED);
  }
}

function recordsIn(db: InstanceType<typeof DatabaseSync>): AtOnce<FetchRecords> {
  const readPage = db.prepare("SELECT record FROM page WHERE url = ?");
  const readPages = db.prepare("SELECT record FROM page ORDER BY id");
  const pagesOf = db.prepare("SELECT record FROM page WHERE article = ?");
  const readPending = db.prepare(
    "SELECT record FROM page WHERE json_extract(record, '$.isPending') ORDER BY id",
  );
  const writePage = db.prepare(
    "INSERT INTO page (url, article, record) VALUES (?, ?, ?) ON CONFLICT (url) DO UPDATE SET article = excluded.article, record = excluded.record",
  );
  const readFeed = db.prepare("SELECT record FROM feed WHERE url = ?");
  const readFeeds = db.prepare("SELECT record FROM feed ORDER BY id");
  const writeFeed = db.prepare(
    "INSERT INTO feed (url, record) VALUES (?, ?) ON CONFLICT (url) DO UPDATE SET record = excluded.record",
  );
  const deleteFeed = db.prepare("DELETE FROM feed WHERE url = ?");
  const deletePage = db.prepare("DELETE FROM page WHERE url = ?");
  const one = <T>(row: Record<string, unknown> | undefined): T | undefined =>
    row === undefined ? undefined : (JSON.parse(String(row.record)) as T);
  const all = <T>(rows: readonly Record<string, unknown>[]): T[] => rows.flatMap((row) => one<T>(row) ?? []);
  const putPage = (record: PageRecord): void =>
    void writePage.run(record.url, record.article, JSON.stringify(record));

  const page = (url: string): PageRecord | undefined => one<PageRecord>(readPage.get(url));
  const mayBeAsked = (record: PageRecord | undefined, now: number): boolean => (record?.nextTry ?? 0) <= now;

  return {
    page,
    pages: () => all<PageRecord>(readPages.all()),
    pagesDue: (now) =>
      all<PageRecord>(readPending.all())
        .filter((record) => !record.isRemoved && mayBeAsked(record, now))
        .filter(({ aliasOf }) => aliasOf === null || mayBeAsked(page(aliasOf), now))
        .map(({ url, feed }) => ({ url, feed })),
    putPage,
    feed: (url) => one<FeedRecord>(readFeed.get(url)),
    feeds: () => all<FeedRecord>(readFeeds.all()),
    putFeed: (record, { pending = [], mustBeFollowed = false } = {}) =>
      inTransaction(db, () => {
        if (mustBeFollowed && readFeed.get(record.url) === undefined) return false;
        const { url: feed, checkedAt } = record;
        for (const url of pending)
          putPage({ ...(page(url) ?? { ...UNREAD, url, feed, checkedAt }), isPending: true });
        writeFeed.run(feed, JSON.stringify(record));
        return true;
      }),
    dropFeed: (url) =>
      inTransaction(db, () => {
        for (const record of all<PageRecord>(readPages.all()))
          if (record.feed === url)
            if (record.article === null && record.aliasOf === null) deletePage.run(record.url);
            else if (record.isPending) putPage({ ...record, isPending: false });
        return deleteFeed.run(url).changes > 0;
      }),
    markRemoved: (articles) =>
      inTransaction(db, () => {
        for (const article of articles)
          for (const record of all<PageRecord>(pagesOf.all(article)))
            putPage({ ...record, isRemoved: true, digest: null, validators: null });
      }),
    take: ({ pages, feeds }, digest) =>
      inTransaction(db, () => {
        db.exec("DELETE FROM page; DELETE FROM feed; DELETE FROM taken");
        db.prepare("INSERT INTO taken (digest) VALUES (?)").run(digest);
        for (const record of pages) putPage(record);
        for (const record of feeds) writeFeed.run(record.url, JSON.stringify(record));
      }),
    taken: () => db.prepare("SELECT digest FROM taken").get()?.digest,
    close: () => db.close(),
  };
}
