import { describe, expect, test } from "vitest";
import {
  type FeedRecord,
  type FetchRecords,
  type PageRecord,
  SOUND,
  UNREAD,
} from "../../src/archive/fetch-records.ts";
import type { ArticleId } from "../../src/text/article.ts";

const NOW = 1_900_000_000_000;
const VALIDATORS = { url: "https://bell.example/one", etag: '"1"', lastModified: null };

function pageOf(path: string, given: Partial<PageRecord> = {}): PageRecord {
  return { ...UNREAD, url: `https://bell.example/${path}`, feed: null, checkedAt: NOW, ...given };
}

function feedOf(path: string, given: Partial<FeedRecord> = {}): FeedRecord {
  return {
    ...{ ...SOUND, url: `https://bell.example/${path}`, title: "The Marrowick Bell", entries: { a: "1\0ł" } },
    ...{ validators: null, checkedAt: NOW, fetchedAt: null, parts: {}, ...given },
  };
}

/** What every implementation of fetch records keeps to. @param open those of a library, which are made where there are none */
export function fetchRecordsContract(name: string, open: (library: string) => Promise<FetchRecords>): void {
  let made = 0;
  const opened = (): Promise<FetchRecords> => {
    made += 1;
    return open(`fetched ${made}`);
  };

  describe(`${name}: fetch records`, () => {
    test("pages are kept under their addresses, however long, in the order in which they were first asked for", async () => {
      const records = await opened();
      const long = pageOf("x".repeat(7_000));
      const [one, other] = [
        pageOf("one", { article: "ferry" as ArticleId, validators: VALIDATORS }),
        pageOf("other", { aliasOf: "https://bell.example/one" }),
      ];
      for (const page of [one, long, other]) await records.putPage(page);
      const again = { ...one, checkedAt: NOW + 1, status: 500, error: "away", failures: 2, nextTry: NOW + 9 };
      await records.putPage(again);
      expect(await records.pages()).toEqual([again, long, other]);
      expect(await records.page(long.url)).toEqual(long);
      expect(await records.page(`${long.url}y`)).toBeUndefined();
      await records.close();
    });

    test("a page is due when it is pending, not removed, and neither it nor what it stands for rests", async () => {
      const records = await opened();
      const pending = { isPending: true, feed: "https://bell.example/feed" };
      for (const page of [
        pageOf("due", pending),
        pageOf("read", { isPending: false }),
        pageOf("removed", { ...pending, isRemoved: true }),
        pageOf("rests", { ...pending, nextTry: NOW + 1 }),
        pageOf("alias-of-resting", { ...pending, aliasOf: "https://bell.example/rests" }),
        pageOf("alias-of-unknown", { ...pending, aliasOf: "https://bell.example/unknown" }),
        pageOf("late", { ...pending, nextTry: NOW }),
      ])
        await records.putPage(page);
      const due = async (now: number) =>
        (await records.pagesDue(now)).map(({ url }) => url.split("/").at(-1));
      expect(await due(NOW)).toEqual(["due", "alias-of-unknown", "late"]);
      expect(await due(NOW + 1)).toEqual(["due", "rests", "alias-of-resting", "alias-of-unknown", "late"]);
      expect((await records.pagesDue(NOW))[0]).toEqual({
        url: "https://bell.example/due",
        feed: pending.feed,
      });
      await records.close();
    });

    test("a feed is recorded with the pages that it names, unless it has to be followed and is not", async () => {
      const records = await opened();
      const feed = feedOf("feed");
      const known = pageOf("known", { article: "ferry" as ArticleId, digest: "d" });
      await records.putPage(known);
      const pending = [known.url, "https://bell.example/new", "https://bell.example/new"];
      expect(await records.putFeed(feed, { pending, mustBeFollowed: true })).toBe(false);
      expect([await records.feeds(), await records.pages()]).toEqual([[], [known]]);
      expect(await records.putFeed(feed, { pending })).toBe(true);
      expect(await records.feeds()).toEqual([feed]);
      expect(await records.pages()).toEqual([
        { ...known, isPending: true },
        pageOf("new", { feed: feed.url, isPending: true }),
      ]);
      const later = { ...feed, checkedAt: NOW + 1, nextTry: NOW + 2 };
      expect(await records.putFeed(later, { mustBeFollowed: true })).toBe(true);
      await records.putFeed(feedOf("another"));
      expect(await records.feed(feed.url)).toEqual(later);
      expect((await records.feeds()).map(({ url }) => url)).toEqual([
        feed.url,
        "https://bell.example/another",
      ]);
      await records.close();
    });

    test("of a feed that is followed no more the pages that were not read are forgotten", async () => {
      const records = await opened();
      const feed = feedOf("feed");
      await records.putFeed(feed, { pending: ["https://bell.example/unread"] });
      const read = pageOf("read", { feed: feed.url, article: "ferry" as ArticleId, isPending: true });
      const alias = pageOf("alias", { feed: feed.url, aliasOf: read.url });
      const named = pageOf("named", { isPending: true });
      for (const page of [read, alias, named]) await records.putPage(page);
      expect(await records.dropFeed("https://bell.example/none")).toBe(false);
      expect(await records.dropFeed(feed.url)).toBe(true);
      expect(await records.pages()).toEqual([{ ...read, isPending: false }, alias, named]);
      expect([await records.feeds(), await records.dropFeed(feed.url)]).toEqual([[], false]);
      await records.close();
    });

    test("what is recorded is recorded elsewhere as it is, in the place of what is there", async () => {
      const [one, other] = [await opened(), await opened()];
      const pages = ["ferry", "quay", "alias"].map((id) => pageOf(id, { article: id as ArticleId }));
      for (const page of pages) await one.putPage(page);
      await one.putFeed(feedOf("feed"));
      await other.putPage(pageOf("another"));
      await other.take({ pages: await one.pages(), feeds: await one.feeds() }, "digest");
      expect([await one.taken(), await other.taken()]).toEqual([undefined, "digest"]);
      expect([await other.pages(), await other.feeds()]).toEqual([pages, [feedOf("feed")]]);
      await one.close();
      await other.close();
    });

    test("pages of removed articles do not bring them back", async () => {
      const records = await opened();
      const pages = ["ferry", "quay"].map((id) =>
        pageOf(id, { article: id as ArticleId, digest: "d", validators: VALIDATORS }),
      );
      for (const page of pages) await records.putPage(page);
      await records.markRemoved(["ferry" as ArticleId, "none" as ArticleId]);
      expect(await records.pages()).toEqual([
        { ...pages[0], isRemoved: true, digest: null, validators: null },
        pages[1],
      ]);
      await records.close();
    });
  });
}
