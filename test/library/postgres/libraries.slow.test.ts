import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../../../src/archive/open-archive.ts";
import { sharedSpeakerReports } from "../../../src/library/by-hand/speaker-reports.ts";
import { answerBody } from "../../../src/library/kept-answer.ts";
import type { Libraries } from "../../../src/library/library.ts";
import { KEPT_DAYS_AFTER_LEAVING } from "../../../src/library/library-limits.ts";
import { openLibraryStore } from "../../../src/library/stores/open-library-store.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import { UserError } from "../../../src/user-error.ts";
import { BEST } from "../../archive/sqlite/open.ts";
import { testFetcher } from "../../ingest/fetch/test-fetcher.ts";
import { articleOf } from "../../support/articles.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { sharedThreads } from "../../support/shared-threads.ts";
import { newsPage } from "../../support/site/news-page.ts";
import { READ_FETCHED } from "../../support/site/read-fetched.ts";
import { openSite } from "../../support/site/site.ts";
import { versioned } from "../../support/site/site-answers.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openInPostgres } from "../open-in-postgres.ts";
import { jsonLines, openLibraries, textFile } from "../open-libraries.ts";

const DAY_MS = 86_400_000;
const SERVER = "7001";
const FERRY = articleOf("ferry", ["Ilse Varrick said the ferry would be free for children."]);
const WALL = articleOf("wall", ["Bram Tessaly said the wall would be finished in spring."]);
const QUAY = articleOf("quay", ["Ilse Varrick said the quay was closed."], { title: "The quay" });

const place = await openInPostgres("libraries");
if (place !== null) {
  const { databases } = place;
  const scene = async (options: Parameters<typeof openLibraries>[1] = {}) => {
    const data = await temporaryFolder();
    let now = Date.parse("2031-01-31T22:00:00Z");
    const given = { now: () => new Date(now), ...options };
    const libraries = openLibraries(data, { ...given, ...(await place.options(data)) });
    const titles = async (of: Libraries = libraries, tenant = SERVER) =>
      (await of.use(tenant, ({ archive }) => archive.articles())).map(({ id }) => id).sort();
    return {
      ...{ data, libraries, titles },
      pass: (days: number) => {
        now += days * DAY_MS;
      },
      /** A further process, as far as the database can tell. */
      another: async () => {
        const address = { url: await databases.urlOf(data), location: "the test's database" };
        const database = await connectDatabase(address);
        onTestFinished(() => database.close());
        return openLibraries(await temporaryFolder(), { ...given, database });
      },
      /** What is in the tables of a data folder's database, as its administrator sees it. */
      asAdministrator: async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
        const url = Object.assign(new URL(await databases.urlOf(data)), { username: "postgres" });
        const client = new pg.Client({ connectionString: url.href });
        await client.connect();
        try {
          return await work(client);
        } finally {
          await client.end();
        }
      },
    };
  };
  /** Rows of a library in every table that has rows of libraries, of those that have any. */
  const rowsOf = async (client: pg.Client, id: number): Promise<Record<string, number>> => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'verbatim' AND column_name = 'library' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(22);
    const found: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM verbatim."${name}" WHERE library = $1`,
        [id],
      );
      if (rows[0].n > 0) found[name] = rows[0].n;
    }
    return found;
  };
  const idOf = async (client: pg.Client, name: string): Promise<number | undefined> =>
    (await client.query("SELECT id FROM verbatim.library WHERE name = $1", [name])).rows[0]?.id;

  test("sent files are kept, read again and removed in the database; nothing of a server is left on the disk", async () => {
    const { data, libraries, titles } = await scene();
    const added = await libraries.addFiles(SERVER, [
      jsonLines("news.jsonl", [FERRY, WALL]),
      textFile(
        "mill.txt",
        "The mill turns\n\nThe mill of Oatbridge turns again, the miller said on Saturday.\n",
      ),
      textFile("a.zip", "PK\x03\x04"),
    ]);
    expect(added).toMatchObject({ added: 3, refused: [{ file: "a.zip" }] });
    expect(await libraries.refresh(SERVER)).toMatchObject({ added: 0, unchanged: 3, refused: [] });
    expect(await libraries.removeArticles(SERVER, [FERRY.id])).toEqual(["ferry"]);
    expect(await libraries.refresh(SERVER)).toMatchObject({ added: 0, unchanged: 2 });
    expect(await titles()).toHaveLength(2);
    // In the place of the earlier file of the name: what that had and this has not is gone.
    await libraries.addFiles(SERVER, [jsonLines("news.jsonl", [QUAY])]);
    expect(await titles()).toEqual(expect.arrayContaining(["quay"]));
    expect(await titles()).not.toContain("wall");
    const servers = join(data, "servers");
    expect(existsSync(servers) ? readdirSync(servers, { recursive: true }) : []).toEqual([]);
    expect(readdirSync(data).filter((name) => name !== "servers")).toEqual([]);
  });

  test("a server that only asks has no library", async () => {
    const { data, libraries, asAdministrator } = await scene();
    await place.add(data, [FERRY]);
    expect(await libraries.use(SERVER, ({ archive }) => archive.articles())).toHaveLength(1);
    expect(await libraries.settings(SERVER)).toMatchObject({ isSharedVisible: true });
    expect(await libraries.feeds(SERVER)).toEqual([]);
    await libraries.leave(SERVER);
    await libraries.join(SERVER);
    expect(await libraries.tenants()).toEqual([]);
    expect(await asAdministrator((client) => idOf(client, `server:${SERVER}`))).toBeUndefined();
  });

  test("some time after a server has left no table has a row of it, and another server has all of its own", async () => {
    const { data, libraries, titles, pass, asAdministrator } = await scene();
    await place.add(data, [QUAY]);
    const fill = async (tenant: string) => {
      await libraries.addFiles(tenant, [jsonLines("news.jsonl", [FERRY, WALL])]);
      const answer = await libraries.use(tenant, ({ answerer }) =>
        answerer.answer("What did Ilse Varrick say about the ferry?"),
      );
      for (const member of ["1", "2", "3"]) {
        const use = { by: "ask", isAnswered: true };
        const key = await libraries.keep(tenant, answerBody(answer), { member, use });
        expect(await libraries.judge(tenant, key, { voter: member, isHelpful: true })).toBe(true);
      }
      const shown = { article: "shared:quay" as ArticleId, pieces: [{ start: 18, end: 30 }] };
      const [name] = (await libraries.use(tenant, ({ archive }) => archive.articles()))
        .map(({ id }) => id)
        .filter((id) => id.endsWith("quay"));
      expect(await libraries.reportSpeaker(tenant, { ...shown, article: name as ArticleId }, "1")).toBe(1);
      const nobody = { is: "unknown" } as const;
      expect(
        await libraries.correctQuotes(tenant, { ...shown, article: name as ArticleId }, nobody),
      ).toMatchObject({ is: "corrected" });
      await libraries.followFeeds(
        tenant,
        Buffer.from('<opml><body><outline xmlUrl="https://bell.example/feed" /></body></opml>'),
      );
      await libraries.changeSettings(tenant, { keepDays: 3 });
    };
    await fill("1");
    await fill("2");
    const ids = await asAdministrator(async (client) => [
      await idOf(client, "server:1"),
      await idOf(client, "server:2"),
    ]);
    const [one = 0, two = 0] = ids;
    const before = await asAdministrator((client) => rowsOf(client, two));
    expect(Object.keys(await asAdministrator((client) => rowsOf(client, one)))).toEqual(Object.keys(before));
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        "article",
        "kept_answer",
        "library_record",
        "report",
        "shared_correction",
        "upload",
      ]),
    );
    await libraries.leave("1");
    expect(await libraries.tenants()).toEqual([
      { tenant: "1", deletedAfter: "2031-03-02" },
      { tenant: "2", deletedAfter: null },
    ]);
    pass(20);
    await libraries.leave("1");
    await libraries.leave("2");
    await libraries.join("2");
    pass(KEPT_DAYS_AFTER_LEAVING - 19);
    expect(await libraries.sweep((tenant) => tenant === "1")).toEqual([]);
    expect(await libraries.sweep()).toEqual(["1"]);
    expect(await libraries.sweep()).toEqual([]);
    await asAdministrator(async (client) => {
      expect(await rowsOf(client, one)).toEqual({});
      expect(await idOf(client, "server:1")).toBeUndefined();
      expect(await rowsOf(client, two)).toEqual(before);
    });
    expect(await titles(libraries, "1")).toEqual(["quay"]);
    expect(await libraries.addFiles("1", [jsonLines("a.jsonl", [FERRY])])).toMatchObject({ added: 1 });
    expect(await titles(libraries, "1")).toHaveLength(2);
  });

  test("several processes see at once what each does, and one writes a server's articles at a time", async () => {
    const { data, libraries, titles, pass, another } = await scene();
    const other = await another();
    expect(await titles(other)).toEqual([]);
    await libraries.addFiles(SERVER, [jsonLines("a.jsonl", [FERRY])]);
    expect(await titles(other)).toEqual(["ferry"]);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 === 0 ? libraries : other).changeSettings(SERVER, ({ outlets }) => ({
          outlets: { ...outlets, [`channel ${i}`]: ["The Bell"] },
        })),
      ),
    );
    expect(Object.keys((await other.settings(SERVER)).outlets)).toHaveLength(10);
    // What one has deleted, and another has made again since, is another library.
    await other.leave(SERVER);
    pass(KEPT_DAYS_AFTER_LEAVING + 1);
    expect(await other.sweep()).toEqual([SERVER]);
    expect(await titles()).toEqual([]);
    expect(await libraries.settings(SERVER)).toMatchObject({ outlets: {} });
    await other.addFiles(SERVER, [jsonLines("b.jsonl", [WALL])]);
    expect(await titles()).toEqual(["wall"]);
    const writer = await (await databases.of(data))
      .open(`server:${SERVER}`, { model: FAKE_MODEL })
      .openWriter();
    await expect(libraries.addFiles(SERVER, [jsonLines("c.jsonl", [FERRY])])).rejects.toThrow(UserError);
    await writer.close();
    await libraries.addFiles(SERVER, [jsonLines("c.jsonl", [FERRY])]);
    expect(await titles(other)).toEqual(["ferry", "wall"]);
  });

  test("a server's feeds are followed, read when they are due, and their articles are removed in time", async () => {
    const site = await openSite({ "gazette.example": {} });
    const page = site.url("gazette.example", "/ferry");
    site.hosts["gazette.example"] = {
      "/feed.xml": versioned(
        () =>
          `<rss version="2.0"><channel><title>Gazette</title><item><link>${page}</link></item></channel></rss>`,
        "application/rss+xml",
      ),
      "/ferry": versioned(() => newsPage()),
    };
    const web = { fetcher: testFetcher({ policy: site.policy }), ...READ_FETCHED };
    const { libraries, titles, pass, data } = await scene({ web });
    const feed = site.url("gazette.example", "/feed.xml");
    const opml = Buffer.from(`<opml><body><outline text="Gazette" xmlUrl="${feed}" /></body></opml>`);
    expect(await libraries.followFeeds(SERVER, opml)).toMatchObject({ added: 1 });
    expect(await libraries.followFeeds(SERVER, opml)).toMatchObject({ added: 0, known: 1 });
    expect(await libraries.tenantsWithDueFeeds()).toEqual([SERVER]);
    expect(await libraries.refreshDueFeeds(SERVER)).toMatchObject({ added: 1, refused: [] });
    expect(await libraries.refreshDueFeeds(SERVER)).toBeNull();
    expect(await libraries.tenantsWithDueFeeds()).toEqual([]);
    expect(await titles()).toHaveLength(1);
    expect(await libraries.feeds(SERVER)).toMatchObject([{ url: feed, title: "Gazette", error: null }]);
    await libraries.changeSettings(SERVER, { keepDays: 5 });
    expect(await libraries.expireFeeds(() => true)).toEqual([]);
    pass(6);
    expect(await libraries.expireFeeds(() => true)).toEqual([{ tenant: SERVER, removed: 1 }]);
    expect(await titles()).toEqual([]);
    // It does not come back by itself.
    expect(await libraries.refreshDueFeeds(SERVER)).toMatchObject({ added: 0 });
    expect(await libraries.unfollow(SERVER, feed)).toBe(true);
    expect(await libraries.feeds(SERVER)).toEqual([]);
    expect(readdirSync(data).filter((name) => name !== "servers")).toEqual([]);
  });

  test("old records go by themselves, of servers and of private channels, and what members report is told", async () => {
    const { data, libraries, pass } = await scene();
    await place.add(data, [QUAY]);
    const keys = new Map<string | null, Awaited<ReturnType<Libraries["keep"]>>>();
    for (const tenant of [SERVER, "7002", null]) {
      const answer = await libraries.use(tenant, ({ answerer }) =>
        answerer.answer("What did Ilse Varrick say about the quay?"),
      );
      const use = { by: "ask", isAnswered: true };
      keys.set(tenant, await libraries.keep(tenant, answerBody(answer), { member: "5", use }));
      await libraries.reportSpeaker(
        tenant,
        { article: QUAY.id, pieces: [{ start: 18, end: 30 }] },
        tenant === null ? "6" : "5",
      );
    }
    const store = openLibraryStore({
      ...{ dataFolder: data, model: FAKE_MODEL, vectorIndex: BEST, threads: sharedThreads() },
      ...{ notice: () => {}, database: await databases.of(data) },
    });
    expect(sharedSpeakerReports(await store.reports())).toMatchObject([{ article: QUAY.id, members: 3 }]);
    expect(await libraries.forget(SERVER, "5")).toEqual({ answers: 1, verdicts: 1 });
    expect((await libraries.usage("7002")).days).toHaveLength(1);
    pass(200);
    await libraries.expireRecords();
    for (const [tenant, key] of keys) expect(await libraries.kept(tenant, key)).toBeUndefined();
    expect((await libraries.usage("7002")).days).toEqual([]);
  });

  test.each(["", "..", "1/../2", "x", "123456789012345678901"])("%j is no server", async (tenant) => {
    const { libraries } = await scene();
    const fault = /^Expected the id of a server/u;
    await expect(libraries.settings(tenant)).rejects.toThrow(fault);
    await expect(libraries.leave(tenant)).rejects.toThrow(fault);
    expect(await libraries.tenants()).toEqual([]);
  });
}
