import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "../../../src/sqlite/database.ts";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { addArticles } from "../../../src/intake/add-articles.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { defineLimits } from "../../../src/archive/sqlite/limits.ts";
import { createManifestWriter, readManifest } from "../../../src/archive/sqlite/manifest.ts";
import { FORMAT, prepareSchema } from "../../../src/archive/sqlite/schema.ts";
import type { SqliteArchiveOptions } from "../../../src/archive/sqlite/sqlite-archive.ts";
import { openSqliteWriter } from "../../../src/archive/sqlite/sqlite-writer-session.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { UserError } from "../../../src/user-error.ts";
import { generatedArticles } from "../../support/articles.ts";
import { startChild } from "../../support/child-process.ts";
import { FAKE_MODEL, fakeEmbed, fakeVector, fakeVectors, noEmbed } from "../../support/fake-embed.ts";
import { COPIES, WIRE } from "../../support/syndicated.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { add, assertWhole } from "../archive-contract.ts";
import { EXACT, openWith } from "./open.ts";
import { ALL_RUNS } from "../../support/all-runs.ts";

const ARTICLES = [...generatedArticles(30, 11)];
const VECTORS = new Set(
  ARTICLES.flatMap((a) => a.text.split("\n\n")).flatMap((text) =>
    fakeVectors(text, []).windows.map((w) => `${text}|${w.start}`),
  ),
).size;

let folder: string;
let lines: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  lines = [];
});

function open(options: Partial<SqliteArchiveOptions> = {}): Archive {
  const archive = openWith(folder, { notice: (line) => lines.push(line), ...options });
  onTestFinished(() => archive.close().catch(() => {}));
  return archive;
}

async function filled(articles: readonly Article[] = ARTICLES): Promise<void> {
  const archive = open();
  await add(archive, articles);
  await archive.close();
}

const indexFile = () => join(folder, readdirSync(folder).find((name) => name.endsWith(".hnsw")) as string);
const stampFile = () => join(folder, "vectors.json");
const overwrite = (path: string, with_: (bytes: Buffer) => Buffer) =>
  writeFileSync(path, with_(readFileSync(path)));

async function nearest(archive: Archive, text: string) {
  return (await archive.searchVectors({ vector: fakeVector(text.slice(0, 200)), limit: 1 }))[0]?.similarity;
}

function withDatabase<T>(work: (db: InstanceType<typeof DatabaseSync>) => T): T {
  const db = new DatabaseSync(join(folder, "archive.sqlite"));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe("the vector index's file", () => {
  test("is read when it is whole, without a word", async () => {
    await filled();
    const archive = open();
    expect((await archive.status()).vectorIndex).toEqual({ kind: "hnsw", reason: null, indexed: VECTORS });
    expect(lines).toEqual([]);
  });

  test.each<[string, () => void]>([
    ["deleted", () => rmSync(indexFile())],
    ["without its stamp", () => rmSync(stampFile())],
    [
      "deleted, stamp and all",
      () => {
        rmSync(indexFile());
        rmSync(stampFile());
      },
    ],
    ["cut short", () => overwrite(indexFile(), (bytes) => bytes.subarray(0, bytes.length / 2))],
    ["empty", () => overwrite(indexFile(), () => Buffer.alloc(0))],
    ["rubbish", () => overwrite(indexFile(), (bytes) => Buffer.alloc(bytes.length, 0xa5))],
    [
      "rubbish in one byte",
      () => overwrite(indexFile(), (b) => Buffer.concat([b.subarray(0, -1), Buffer.of(1)])),
    ],
    ["rubbish in its stamp", () => overwrite(stampFile(), () => Buffer.from("}{"))],
  ])("is rebuilt from the stored vectors when it is %s", async (_, damage) => {
    await filled();
    damage();
    const archive = open();
    expect(await nearest(archive, ARTICLES[7]?.text.split("\n\n")[0] as string)).toBeCloseTo(1, 5);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^The vector index file is (?:missing|damaged): .+ without embedding\.$/u);
    expect(lines[0]).toContain(`${VECTORS} stored vectors`);
    await archive.close();
    const again = open();
    expect((await again.status()).vectorIndex.indexed).toBe(VECTORS);
    expect(lines).toHaveLength(1);
  });

  test("is rebuilt before the same articles are added again, without embedding", async () => {
    await filled();
    rmSync(indexFile());
    const archive = open();
    await add(archive, ARTICLES, noEmbed);
    expect((await archive.status()).vectorIndex.indexed).toBe(VECTORS);
    expect(lines).toHaveLength(1);
  });

  test("of another archive is not taken for its own", async () => {
    await filled();
    const own = folder;
    folder = await temporaryFolder();
    const other = open();
    await add(other, [...generatedArticles(30, 12)]);
    await other.close();
    for (const path of [indexFile(), stampFile()]) copyFileSync(path, path.replace(folder, own));
    folder = own;
    const archive = open();
    expect(await nearest(archive, ARTICLES[3]?.text.split("\n\n")[0] as string)).toBeCloseTo(1, 5);
    expect(lines).toEqual([expect.stringMatching(/^The vector index file is outdated/u)]);
  });

  test("that is behind is brought up to date without a word", async () => {
    await filled();
    const [index, stamp] = [readFileSync(indexFile()), readFileSync(stampFile())];
    const name = indexFile();
    const writer = open();
    await add(writer, [...generatedArticles(40, 13)].slice(30));
    await writer.close();
    rmSync(indexFile());
    writeFileSync(name, index);
    writeFileSync(stampFile(), stamp);
    const archive = open();
    for (const { text } of [...generatedArticles(40, 13)].slice(30))
      expect(await nearest(archive, text.split("\n\n")[0] as string)).toBeCloseTo(1, 5);
    expect(lines).toEqual([]);
  });

  test("is not built while another process writes; its vectors are found all the same", async () => {
    await filled();
    rmSync(stampFile());
    const child = startChild(import.meta.url, "hold-writer.js", [folder]);
    await child.says("writing");
    const archive = open();
    expect(await nearest(archive, ARTICLES[7]?.text.split("\n\n")[0] as string)).toBeCloseTo(1, 5);
    expect(existsSync(stampFile())).toBe(false);
  });

  test("is not needed where the index is exact", async () => {
    await filled();
    const archive = open({ vectorIndex: EXACT });
    expect(await nearest(archive, ARTICLES[7]?.text.split("\n\n")[0] as string)).toBeCloseTo(1, 5);
    expect((await archive.status()).vectorIndex).toEqual({ kind: "exact", reason: "for a test", indexed: 0 });
    expect(lines).toEqual([]);
  });

  test("reports the progress of a rebuild", async () => {
    await filled();
    rmSync(stampFile());
    const seen: [number, number][] = [];
    await open({ onIndexProgress: (done, total) => seen.push([done, total]) }).status();
    expect(seen.at(-1)).toEqual([VECTORS, VECTORS]);
  });
});

describe("the archive's stamps", () => {
  const OTHER = { id: "bigger", stamp: "bigger|1|512", dimensions: 512 };
  const otherVectors = (text: string) => {
    const whole = { start: 0, end: text.length, vector: fakeVector(text, OTHER.dimensions) };
    return { windows: [whole], sentences: [whole] };
  };

  async function reindex(archive: Archive): Promise<void> {
    const writer = await archive.openWriter();
    await writer.replaceVectors(
      (async function* () {
        for await (const batch of writer.texts(7))
          yield new Map(batch.map((text) => [text, otherVectors(text)]));
      })(),
    );
    await writer.close();
  }

  test("a newer format is refused, and what to do is said", async () => {
    await filled();
    withDatabase((db) => db.exec("UPDATE meta SET value = '99' WHERE key = 'format'"));
    expect(() => open()).toThrow(UserError);
    expect(() => open()).toThrow(/newer Verbatim: expected format \d+, got 99\. Update Verbatim/u);
  });

  test("an older format is refused, and what to do is said", async () => {
    await filled();
    withDatabase((db) => db.exec("UPDATE meta SET value = '0' WHERE key = 'format'"));
    expect(() => open()).toThrow(/older format: .+ verbatim ingest PATH/u);
  });

  test.each([
    ["1", { quotes: 0, quotesBy: [{ stamp: null, articles: 30 }] }],
    ["2", { quotesBy: [{ stamp: expect.any(String), articles: 30 }] }],
    ["3", { quotesBy: [{ stamp: expect.any(String), articles: 30 }] }],
    ["4", { quotesBy: [{ stamp: expect.any(String), articles: 30 }] }],
    ["5", { quotesBy: [{ stamp: expect.any(String), articles: 30 }] }],
  ])("one of format %s gains the tables it lacks in place, and keeps what it has", async (format, quotes) => {
    await filled();
    withDatabase((db) => {
      db.exec("ALTER TABLE article DROP COLUMN page_starts");
      if (format < "5") {
        db.exec("DROP TABLE correction; DROP TABLE speaker_rule");
        db.exec("ALTER TABLE quote DROP COLUMN by_hand; ALTER TABLE quote DROP COLUMN was");
      }
      if (format < "4")
        db.exec("ALTER TABLE quote DROP COLUMN class; ALTER TABLE quote DROP COLUMN polarity");
      if (format < "3") {
        db.exec("DROP TABLE provenance; DROP TABLE story_band; DROP TABLE copy");
        db.exec("DROP INDEX article_uncompared; ALTER TABLE article DROP COLUMN bands");
      }
      if (format === "1")
        db.exec("DROP TABLE quote; DROP TABLE frames; ALTER TABLE article DROP COLUMN quotes_by");
      db.exec(`UPDATE meta SET value = '${format}' WHERE key = 'format'`);
    });
    const archive = open();
    expect(await archive.status()).toMatchObject({ format: FORMAT, articles: 30, ...quotes });
    expect(await assertWhole(archive, ARTICLES)).toBe(30);
    await archive.close();
  });

  test("articles that were never compared with others are with the next write, whatever it is", async () => {
    const story = [WIRE, ...COPIES].map(({ id }) => id);
    await filled([...ARTICLES, WIRE, ...COPIES]);
    withDatabase((db) =>
      db.exec("UPDATE article SET bands = NULL; DELETE FROM story_band; DELETE FROM copy"),
    );
    const archive = open();
    expect(await archive.stories()).toEqual([]);
    const writer = await archive.openWriter();
    await writer.remove([ARTICLES[0]?.id as ArticleId]);
    await writer.close();
    expect(await archive.stories()).toEqual([story]);
    expect(await archive.copiesOf(WIRE)).toEqual(story);
    await archive.close();
  });

  test("another model is refused, and the cure is named", async () => {
    await filled();
    expect(() => open({ model: OTHER })).toThrow(UserError);
    expect(() => open({ model: OTHER })).toThrow(/verbatim reindex/u);
    expect(() => open({ model: OTHER })).toThrow(/bigger\|1\|512.+made-up\|1\|384/u);
  });

  test("reindexing takes another model's vectors, and the earlier index file is not used", async () => {
    await filled();
    const archive = open({ model: OTHER, anyModel: true });
    expect(await archive.status()).toMatchObject({ articles: 30, vectorIndex: { indexed: 0 } });
    await expect(archive.searchVectors({ vector: fakeVector("x", 512), limit: 1 })).rejects.toThrow(
      /verbatim reindex/u,
    );
    await reindex(archive);
    const paragraph = ARTICLES[4]?.text.split("\n\n")[0] as string;
    const ask = async (of: Archive) =>
      (await of.searchVectors({ vector: fakeVector(paragraph, 512), limit: 1 }))[0]?.similarity;
    expect(await ask(archive)).toBeCloseTo(1, 5);
    await archive.close();
    expect(lines).toEqual([expect.stringMatching(/^The vector index file is outdated/u)]);
    const again = open({ model: OTHER });
    expect(await ask(again)).toBeCloseTo(1, 5);
    expect(lines).toHaveLength(1);
    expect(await assertWhole(again, ARTICLES)).toBe(30);
    expect(() => open()).toThrow(/verbatim reindex/u);
  });

  test("a handle that was open while another process reindexed says so, and writes nothing", async () => {
    await filled();
    const earlier = open();
    await earlier.status();
    await reindex(open({ model: OTHER, anyModel: true }));
    await expect(earlier.searchVectors({ vector: fakeVector("x"), limit: 1 })).rejects.toThrow(
      /verbatim reindex/u,
    );
    const writer = await earlier.openWriter();
    const late = [...generatedArticles(32, 14)].slice(30);
    await expect(addArticles(late, { writer, embed: fakeEmbed() })).rejects.toThrow(/verbatim reindex/u);
    await writer.close();
    expect((await open({ model: OTHER }).status()).articles).toBe(30);
  });
});

describe("a place where no archive can be", () => {
  const attempt = () => open();

  test("a file that is no database", () => {
    writeFileSync(join(folder, "archive.sqlite"), "Not a database, but a long line of prose. ".repeat(200));
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(
      /not an archive\. Move it away, or put a backup in its place: .+; or name another folder with --data/u,
    );
  });

  test("a damaged archive", async () => {
    // The file alone holds everything once the writer is done: a copy of it is a copy of the archive.
    await filled();
    const path = join(folder, "archive.sqlite");
    overwrite(path, (bytes) =>
      Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xee)]),
    );
    rmSync(`${path}-wal`, { force: true });
    rmSync(`${path}-shm`, { force: true });
    const use = async () => assertWhole(open(), ARTICLES);
    await expect(use()).rejects.toThrow(UserError);
    await expect(use()).rejects.toThrow(/damaged/u);
  });

  test("a file in place of the folder", async () => {
    const path = join(folder, "data");
    writeFileSync(path, "");
    expect(() => openWith(path)).toThrow(UserError);
    expect(() => openWith(join(path, "below"))).toThrow(UserError);
  });

  test("a folder in place of the file", async () => {
    await mkdir(join(folder, "archive.sqlite"));
    expect(attempt).toThrow(UserError);
  });

  test.each<[string, () => Promise<void>]>([
    ["empty", async () => {}],
    ["with an archive", filled],
  ])("a read-only folder, %s", async (_, prepare) => {
    await prepare();
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const child = startChild(import.meta.url, "unprivileged.js", [folder]);
    expect(await child.ended).toBe(0);
    expect(child.output()).toMatch(
      /^UserError: The (?:archive|lock) .+(?:read-only|cannot be opened).+--data\.\n$/u,
    );
  });
});

describe("a full disk", () => {
  test.runIf(ALL_RUNS)("loses nothing, and the next run goes on", async () => {
    await filled();
    const path = join(folder, "archive.sqlite");
    const db = new DatabaseSync(path);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON");
    prepareSchema(db, path, FAKE_MODEL.stamp);
    defineLimits(db);
    const pages = db.prepare("PRAGMA page_count").get().page_count;
    db.exec(`PRAGMA max_page_count = ${pages + 30}`);
    const windows = {
      search: async () => [],
      status: async () => ({ kind: "exact" as const, reason: null, indexed: 0 }),
      save: async () => {},
      rebuild: async () => {},
      settled: async () => {},
    };
    const writer = openSqliteWriter({
      db,
      path,
      model: FAKE_MODEL.stamp,
      windows,
      manifest: createManifestWriter(folder, db, readManifest(folder)),
      onWrite: () => {},
      notice: () => {},
      release: () => {},
    });
    const more = [...ARTICLES, ...[...generatedArticles(200, 15)].slice(30)];
    const run = addArticles(more, { writer, embed: fakeEmbed() });
    await expect(run).rejects.toThrow(UserError);
    await expect(run).rejects.toThrow(/disk is full\. Nothing was lost/u);
    await writer.close();

    const archive = open();
    const stored = await assertWhole(archive, more);
    expect(stored).toBeGreaterThanOrEqual(30);
    expect(stored).toBeLessThan(200);
    expect(withDatabase((d) => d.prepare("PRAGMA integrity_check").get())).toEqual({ integrity_check: "ok" });
    expect(await add(archive, more)).toMatchObject({ unchanged: stored, added: 200 - stored });
    expect(await assertWhole(archive, more)).toBe(200);
  });
});

test.runIf(ALL_RUNS)("a reader sees the articles of a process that is writing", async () => {
  const child = startChild(import.meta.url, "ingest.js", [folder, "160", "21", "100"]);
  await child.says("writing");
  const archive = open();
  const articles = [...generatedArticles(160, 21)];
  const seen: number[] = [];
  let isDone = false;
  child.ended.then(() => {
    isDone = true;
  });
  while (!isDone) {
    seen.push(await assertWhole(archive, articles));
    const article = articles[(seen.at(-1) as number) - 1];
    if (article !== undefined)
      expect(await nearest(archive, article.text.split("\n\n")[0] as string)).toBeCloseTo(1, 5);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await child.ended).toBe(0);
  expect(await assertWhole(archive, articles)).toBe(160);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.some((count) => count > 0 && count < 160)).toBe(true);
});
