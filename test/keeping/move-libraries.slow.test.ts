import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { SOUND } from "../../src/archive/fetch-records.ts";
import { moveArchive } from "../../src/keeping/move-archive.ts";
import { moveLibraries } from "../../src/keeping/move-libraries.ts";
import { answerBody, type KeptAnswer } from "../../src/library/kept-answer.ts";
import type { LibrariesOptions } from "../../src/library/create-libraries.ts";
import type { Libraries, Tenant } from "../../src/library/library.ts";
import type { LibraryStore } from "../../src/library/stores/library-store.ts";
import { openLibraryStore } from "../../src/library/stores/open-library-store.ts";
import type { ArticleId } from "../../src/text/article.ts";
import { UserError } from "../../src/user-error.ts";
import { openSqliteArchive } from "../../src/archive/sqlite/sqlite-archive.ts";
import { BEST } from "../archive/sqlite/open.ts";
import { openInPostgres } from "../library/open-in-postgres.ts";
import { addShared, jsonLines, openLibraries, textFile } from "../library/open-libraries.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import { FAKE_MODEL, fakeVector } from "../support/fake-embed.ts";
import { sharedThreads } from "../support/shared-threads.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const QUAY = articleOf("quay", ["Ilse Varrick said the quay was closed."], { title: "The quay" });
const NOW = new Date("2031-03-04T12:00:00Z");
const SERVERS = ["1", "22222222222222222222", "333"];
const probe = fakeVector("probe");
const unstopped = { signal: new AbortController().signal, onProgress: () => {} };

/** Puts something of every kind into the libraries of three servers, and of private channels. */
async function fill(
  libraries: Libraries,
  store: LibraryStore,
): Promise<Map<Tenant, Awaited<ReturnType<Libraries["keep"]>>>> {
  const keys = new Map<Tenant, Awaited<ReturnType<Libraries["keep"]>>>();
  for (const [i, tenant] of [...SERVERS, null].entries()) {
    if (tenant !== null && tenant !== "333") {
      await libraries.addFiles(tenant, [
        jsonLines("news.jsonl", generatedArticles(40, i + 3)),
        textFile(
          "mill.txt",
          "The mill turns\n\nThe mill of Oatbridge turns again, the miller said on Saturday.\n",
        ),
      ]);
      await libraries.changeSettings(tenant, { keepDays: i + 3, channels: ["99"] });
      const fetched = await store.of(tenant).fetchedToWrite();
      const url = `https://bell.example/${i}`;
      const times = { checkedAt: NOW.getTime(), fetchedAt: null };
      await fetched.putFeed(
        { ...SOUND, url, title: null, entries: {}, validators: null, ...times },
        { pending: [`${url}/page`] },
      );
      await fetched.close();
    }
    const answer = await libraries.use(tenant, ({ answerer }) =>
      answerer.answer("What did Ilse Varrick say about the quay?"),
    );
    const use = { by: "ask", isAnswered: true };
    const key = await libraries.keep(tenant, answerBody(answer), { member: "5", use });
    keys.set(tenant, key);
    await libraries.judge(tenant, key, { voter: "6", isHelpful: false });
    const [statement] = answer.statements;
    const shown = { article: statement?.passage.article as ArticleId, pieces: statement?.pieces ?? [] };
    expect(await libraries.reportSpeaker(tenant, shown, "7")).toBe(1);
    if (tenant !== null)
      expect(await libraries.correctQuotes(tenant, shown, { is: "unknown" })).toMatchObject({
        is: "corrected",
      });
  }
  await libraries.leave("333");
  return keys;
}

/** All that a store holds of all tenants, but for the vectors. */
async function contentOf(store: LibraryStore) {
  const all = [];
  const tenants = [...(await store.tenants())].sort((a, b) => (a.tenant < b.tenant ? -1 : 1));
  for (const tenant of [null, ...tenants.map((one) => one.tenant)]) {
    const of = store.of(tenant);
    const own = await of.own();
    const ids = (await own?.articles())?.map(({ id }) => id) ?? [];
    const fetched = await of.fetched();
    const files = [];
    if (tenant !== null)
      for (const name of (await of.files.sizes()).keys())
        files.push([name, await of.files.lend([name], ([path = ""]) => readFile(path, "utf8"))]);
    all.push({
      ...{ tenant, files, records: await (await of.records())?.contents() },
      articles: (await own?.contents(ids))?.articles ?? [],
      pages: (await fetched?.pages()) ?? [],
      feeds: (await fetched?.feeds()) ?? [],
    });
    await of.close();
  }
  return { tenants, all };
}

const place = await openInPostgres("move-libraries");
if (place !== null) {
  const { databases } = place;
  const storeOf = async (dataFolder: string, given: Pick<LibrariesOptions, "database"> = {}) =>
    openLibraryStore({
      ...{ dataFolder, model: FAKE_MODEL, vectorIndex: BEST, threads: sharedThreads(), notice: () => {} },
      ...given,
    });
  const inFiles = async () => {
    const data = await temporaryFolder();
    await addShared(data, [QUAY]);
    const libraries = openLibraries(data, { now: () => NOW });
    const store = await storeOf(data);
    const keys = await fill(libraries, store);
    await libraries.close();
    return { data, keys, store };
  };
  const moveShared = async (data: string, database: NonNullable<LibrariesOptions["database"]>) => {
    const [from, to] = [
      openSqliteArchive({ folder: data, model: FAKE_MODEL, vectorIndex: BEST }),
      database.open("shared", { model: FAKE_MODEL }),
    ];
    await moveArchive({ from, to, probe, ...unstopped });
    await from.close();
  };

  test("all that servers have is in the database afterwards, although it was stopped again and again, and back in files", async () => {
    const { data, keys, store } = await inFiles();
    const before = await contentOf(store);
    expect(before.all.map(({ tenant }) => tenant)).toEqual([null, ...SERVERS]);
    const database = await databases.of(data);
    await moveShared(data, database);
    const there = await storeOf(await temporaryFolder(), { database });
    let stops = 0;
    for (const at of [0, 1, 2, 3]) {
      const stop = new AbortController();
      const stopped = moveLibraries({
        ...{ from: store, to: there, probe, signal: stop.signal },
        onProgress: (done) => {
          if (done >= at) stop.abort(new Error("Stopped"));
        },
      });
      await expect(stopped).rejects.toThrow("Stopped");
      stops += 1;
    }
    expect(stops).toBe(4);
    const moved = await moveLibraries({ from: store, to: there, probe, ...unstopped });
    expect(moved).toEqual({ servers: 3, ownArticles: 82, keptAnswers: 4, feeds: 2, files: 4 });
    expect(await contentOf(there)).toEqual(before);
    expect(await contentOf(store)).toEqual(before);

    // A bot on the database goes on with it: buttons of answers work, votes of the same people are theirs.
    const libraries = openLibraries(await temporaryFolder(), { database, now: () => NOW });
    const onFiles = openLibraries(data, { now: () => NOW });
    const shownOf = (kept: KeptAnswer | undefined) =>
      kept?.statements.map(({ speaker, pieces, setByHand }) => [
        speaker,
        setByHand,
        pieces.map(({ text }) => text),
      ]);
    for (const [tenant, key] of keys) {
      const [inDatabase, here] = [await libraries.kept(tenant, key), await onFiles.kept(tenant, key)];
      expect(shownOf(inDatabase)).toEqual(shownOf(here));
      expect(shownOf(inDatabase)).toHaveLength(1);
      expect(await libraries.judge(tenant, key, { voter: "6", isHelpful: true })).toBe(true);
      expect(await libraries.usage(tenant)).toMatchObject({ helpful: 1, notHelpful: 0 });
    }
    expect(await libraries.settings("1")).toMatchObject({ keepDays: 3, channels: ["99"] });
    expect(await libraries.tenants()).toContainEqual({ tenant: "333", deletedAfter: "2031-04-03" });
    expect(await libraries.refresh("1")).toMatchObject({ unchanged: 41, refused: [] });

    const back = await storeOf(await temporaryFolder());
    const after = await contentOf(there);
    await moveLibraries({ from: there, to: back, probe, ...unstopped });
    expect(await contentOf(back)).toEqual(after);
    // Again: nothing is left to do.
    await moveLibraries({ from: there, to: back, probe, ...unstopped });
    expect(await contentOf(back)).toEqual(after);
  });

  test("what has been used since is not overwritten, and a place with other servers is refused", async () => {
    const { data, store } = await inFiles();
    const database = await databases.of(data);
    await moveShared(data, database);
    const there = await storeOf(await temporaryFolder(), { database });
    await moveLibraries({ from: store, to: there, probe, ...unstopped });
    // What changes here comes with the next run.
    const here = openLibraries(data, { now: () => new Date(NOW.getTime() + 1_000) });
    await here.changeSettings("1", { keepDays: 9 });
    expect(await here.forget("1", "5")).toEqual({ answers: 1, verdicts: 0 });
    await here.close();
    await moveLibraries({ from: store, to: there, probe, ...unstopped });
    expect(await contentOf(there)).toEqual(await contentOf(store));
    // What was answered there is not lost.
    const libraries = openLibraries(await temporaryFolder(), {
      ...{ database, now: () => new Date(NOW.getTime() + 60_000) },
    });
    const answer = await libraries.use("1", ({ answerer }) => answerer.answer("What did Ilse Varrick say?"));
    const key = await libraries.keep("1", answerBody(answer), { member: "5" });
    const refused = moveLibraries({ from: store, to: there, probe, ...unstopped });
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(
      /has been used since it was moved there: settings or answers of server 1/u,
    );
    expect(await libraries.judge("1", key, { voter: "6", isHelpful: true })).toBe(true);
    await libraries.changeSettings("4444", { keepDays: 1 });
    await expect(moveLibraries({ from: store, to: there, probe, ...unstopped })).rejects.toThrow(
      /got data of 1 other server, such as 4444/u,
    );
  });
}
