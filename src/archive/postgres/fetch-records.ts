import {
  type FeedRecord,
  type FetchRecords,
  type PageRecord,
  type PageToRead,
  UNREAD,
} from "../fetch-records.ts";
import type { LibraryId, Query } from "./database.ts";
import { type LibraryRows, putTaken, readTaken } from "./library-rows.ts";

interface RecordRow {
  readonly record: string;
}

/** What was fetched for a library of a database. */
export function openPostgresFetchRecords(rows: LibraryRows, library: LibraryId): FetchRecords {
  const read = <T>(work: (query: Query) => Promise<T>): Promise<T> => rows.read(library, work);
  const write = <T>(work: (query: Query) => Promise<T>): Promise<T> => rows.write(library, work);
  return {
    page: (url) => read((query) => readPage(query, url)),
    pages: () => read((query) => readPages(query, "TRUE", [])),
    pagesDue: (now) =>
      read((query) =>
        query<PageToRead>(
          `SELECT p.url, p.feed FROM page p LEFT JOIN page a ON md5(a.url) = md5(p.alias_of) AND a.url = p.alias_of
           WHERE p.is_pending AND NOT p.is_removed AND coalesce(p.next_try, 0) <= $1 AND coalesce(a.next_try, 0) <= $1 ORDER BY p.id`,
          [now],
        ),
      ),
    putPage: (record) => write((query) => putPages(query, [record])),
    feed: (url) =>
      read(async (query) => {
        const [row] = await query<RecordRow>(
          "SELECT record FROM feed WHERE md5(url) = md5($1) AND url = $1",
          [url],
        );
        return row && (JSON.parse(row.record) as FeedRecord);
      }),
    feeds: () => read(readFeeds),
    putFeed: (record, { pending = [], mustBeFollowed = false } = {}) =>
      write(async (query) => {
        const { url: feed, checkedAt } = record;
        if (mustBeFollowed) {
          // Held, so that nobody says meanwhile that it is not followed any more.
          const known = await query("SELECT 1 FROM feed WHERE md5(url) = md5($1) AND url = $1 FOR UPDATE", [
            feed,
          ]);
          if (known.length === 0) return false;
        }
        const stored = await readPages(query, "md5(url) = ANY(SELECT md5(u) FROM unnest($1::text[]) u)", [
          pending,
        ]);
        const known = new Map(stored.map((page) => [page.url, page]));
        await putPages(
          query,
          [...new Set(pending)].map((url) => ({
            ...(known.get(url) ?? { ...UNREAD, url, feed, checkedAt }),
            isPending: true,
          })),
        );
        await putFeeds(query, [record]);
        return true;
      }),
    dropFeed: (url) =>
      write(async (query) => {
        const dropped = await query("DELETE FROM feed WHERE md5(url) = md5($1) AND url = $1 RETURNING 1", [
          url,
        ]);
        await query("DELETE FROM page WHERE feed = $1 AND article IS NULL AND alias_of IS NULL", [url]);
        const left = await readPages(query, "feed = $1 AND is_pending", [url]);
        await putPages(
          query,
          left.map((page) => ({ ...page, isPending: false })),
        );
        return dropped.length > 0;
      }),
    markRemoved: (articles) =>
      write(async (query) => {
        const pages = await readPages(query, "article = ANY($1::text[])", [articles]);
        await putPages(
          query,
          pages.map((page) => ({ ...page, isRemoved: true, digest: null, validators: null })),
        );
      }),
    take: ({ pages, feeds }, digest) =>
      write(async (query) => {
        await query("DELETE FROM page");
        await query("DELETE FROM feed");
        await putPages(query, pages);
        await putFeeds(query, feeds);
        await putTaken(query, "fetched", digest);
      }),
    taken: () => read((query) => readTaken(query, "fetched")),
    close: async () => {},
  };
}

async function readPage(query: Query, url: string): Promise<PageRecord | undefined> {
  return (await readPages(query, "md5(url) = md5($1) AND url = $1", [url]))[0];
}

async function readPages(
  query: Query,
  condition: string,
  values: Parameters<Query>[1],
): Promise<PageRecord[]> {
  const rows = await query<RecordRow>(`SELECT record FROM page WHERE ${condition} ORDER BY id`, values);
  return rows.map(({ record }) => JSON.parse(record) as PageRecord);
}

async function readFeeds(query: Query): Promise<FeedRecord[]> {
  const rows = await query<RecordRow>("SELECT record FROM feed ORDER BY id");
  return rows.map(({ record }) => JSON.parse(record) as FeedRecord);
}

/** Rows of one statement: a feed names hundreds of pages. */
const AT_ONCE = 500;

/** In the place of those of the same address. */
async function putPages(query: Query, pages: readonly PageRecord[]): Promise<void> {
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const some = pages.slice(at, at + AT_ONCE);
    await query(
      `INSERT INTO page (url, article, feed, alias_of, is_pending, is_removed, next_try, record)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::float8[], $8::text[])
       ON CONFLICT (library, md5(url)) DO UPDATE SET (article, feed, alias_of, is_pending, is_removed, next_try, record) =
         ROW (excluded.article, excluded.feed, excluded.alias_of, excluded.is_pending, excluded.is_removed, excluded.next_try,
           excluded.record)`,
      [
        some.map(({ url }) => url),
        some.map(({ article }) => article),
        some.map(({ feed }) => feed),
        some.map(({ aliasOf }) => aliasOf),
        some.map(({ isPending }) => isPending),
        some.map(({ isRemoved }) => isRemoved),
        some.map(({ nextTry }) => nextTry),
        some.map((page) => JSON.stringify(page)),
      ],
    );
  }
}

async function putFeeds(query: Query, feeds: readonly FeedRecord[]): Promise<void> {
  for (const feed of feeds)
    await query(
      `INSERT INTO feed (url, next_try, record) VALUES ($1, $2, $3)
       ON CONFLICT (library, md5(url)) DO UPDATE SET (next_try, record) = ROW (excluded.next_try, excluded.record)`,
      [feed.url, feed.nextTry, JSON.stringify(feed)],
    );
}
