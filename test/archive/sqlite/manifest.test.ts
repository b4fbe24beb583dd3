import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "../../../src/sqlite/database.ts";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createRandom } from "../../../bench/random.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { examineArchive } from "../../../src/archive/sqlite/examine-archive.ts";
import { MANIFEST_FILE, readManifest } from "../../../src/archive/sqlite/manifest.ts";
import type { SqliteArchiveOptions } from "../../../src/archive/sqlite/sqlite-archive.ts";
import type { WriteMoment } from "../../../src/archive/sqlite/write-moment.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { UserError } from "../../../src/user-error.ts";
import { generatedArticles } from "../../support/articles.ts";
import { startChild } from "../../support/child-process.ts";
import { fakeVector } from "../../support/fake-embed.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { add, assertWhole } from "../archive-contract.ts";
import { openWith } from "./open.ts";
import { partOf } from "../../support/all-runs.ts";

const ARTICLES = [...generatedArticles(12, 17)];
const PASSAGES = ARTICLES.reduce((sum, { text }) => sum + text.split("\n\n").length, 0);
const HELD = `12 articles with ${PASSAGES} passages`;

let folder: string;
let lines: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  lines = [];
});

const path = () => join(folder, "archive.sqlite");
const manifestPath = () => join(folder, MANIFEST_FILE);
const lockPath = () => join(folder, "writer.lock");

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

/** What opening the archive is refused with. */
function refusal(): string {
  try {
    open();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  throw new Error("Expected a refusal, got an open archive");
}

const manifest = () => {
  const read = readManifest(folder);
  return read.state === "read" ? read.manifest : read;
};

/** Changes the archive behind the program's back, so that the file alone holds everything. */
function withDatabase(sql: string): void {
  const db = new DatabaseSync(path());
  db.exec(`PRAGMA foreign_keys = ON; ${sql}; PRAGMA wal_checkpoint(TRUNCATE)`);
  db.close();
}

function removeArchive(): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(path() + ending, { force: true });
}

describe("the manifest", () => {
  test("has the counts of each commit, and is written before the commit is acknowledged", async () => {
    const archive = open();
    expect(manifest()).toEqual({ state: "none" });
    await add(archive, ARTICLES.slice(0, 5));
    expect(manifest()).toMatchObject({ articles: 5 });
    const writer = await archive.openWriter();
    await writer.remove(ARTICLES.slice(0, 2).map(({ id }) => id));
    expect(manifest()).toMatchObject({ articles: 3, generation: (await archive.status()).generation });
    await writer.close();
    expect(manifest()).toMatchObject({ articles: 3, generation: (await archive.status()).generation });
  });

  test("is told of after the commit: whoever is killed between the two is ahead of it, and has lost nothing", async () => {
    await filled();
    const before = readFileSync(manifestPath());
    const archive = open();
    const writer = await archive.openWriter();
    await writer.remove([ARTICLES[0]?.id as ArticleId]);
    await writer.close();
    await archive.close();
    writeFileSync(manifestPath(), before);
    const again = open();
    expect((await again.status()).articles).toBe(11);
    expect(lines).toEqual([]);
    await again.openWriter().then((next) => next.close());
    expect(manifest()).toMatchObject({ articles: 11 });
  });

  test("is given to an archive of an earlier program by its next writer", async () => {
    await filled();
    rmSync(manifestPath());
    withDatabase("DELETE FROM meta WHERE key = 'archive'");
    const archive = open();
    expect(await archive.status()).toMatchObject({ articles: 12 });
    await archive.openWriter().then((next) => next.close());
    expect(manifest()).toMatchObject({ articles: 12, passages: PASSAGES });
    expect(lines).toEqual([]);
  });

  test("that is damaged is named while the archive can be read, and made anew by the next writer", async () => {
    await filled();
    for (const damaged of ["", "}{", "[]", '{"format": 1, "archive": "x", "generation": -1}']) {
      writeFileSync(manifestPath(), damaged);
      lines = [];
      const archive = open();
      expect(await assertWhole(archive, ARTICLES)).toBe(12);
      expect(lines).toEqual([
        expect.stringMatching(/^.+manifest\.json is damaged: expected JSON with .+ made anew when/u),
      ]);
      await archive.openWriter().then((next) => next.close());
      expect(manifest()).toMatchObject({ articles: 12 });
    }
    writeFileSync(manifestPath(), '{"format": 2}');
    lines = [];
    open();
    expect(lines).toEqual([expect.stringContaining("expected format 1, got 2 of a newer Verbatim")]);
  });
});

describe("an archive is told to have been lost", () => {
  test.each<[what: string, loss: () => void, says: string]>([
    ["deleted", removeArchive, "is gone"],
    ["emptied to its last byte", () => [removeArchive(), writeFileSync(path(), "")], "is empty (0 bytes)"],
    [
      "cleared of its articles",
      () => withDatabase("DELETE FROM article"),
      "holds 0 articles with 0 passages",
    ],
    [
      "without some of its articles",
      () => withDatabase("DELETE FROM article WHERE id IN (SELECT id FROM article LIMIT 5)"),
      "holds 7 articles with",
    ],
  ])("when it is %s", async (_, loss, says) => {
    await filled();
    loss();
    for (const attempt of [1, 2]) {
      const message = refusal();
      expect(message, `attempt ${attempt}`).toContain(`The archive ${path()} ${says}`);
      expect(message).toContain(`what this folder held: ${HELD}`);
      expect(message).toMatch(
        /Put a backup in its place: verbatim restore FILE --replace; or, to .+, delete manifest\.json and vectors\.json there/u,
      );
    }
    // The cure, as it is told.
    for (const name of [MANIFEST_FILE, "vectors.json"]) rmSync(join(folder, name));
    const archive = open();
    await add(archive, ARTICLES);
    expect(await assertWhole(archive, ARTICLES)).toBe(12);
    expect(manifest()).toMatchObject({ articles: 12 });
  });

  test("when an older copy is in its place", async () => {
    await filled(ARTICLES.slice(0, 4));
    const copy = join(await temporaryFolder(), "copy");
    copyFileSync(path(), copy);
    await filled();
    removeArchive();
    copyFileSync(copy, path());
    expect(refusal()).toMatch(/is an older one: expected \d+ writes or more, got \d+ and 4 articles with/u);
  });

  test("when another archive, or another one's manifest, is in its place", async () => {
    await filled();
    const own = folder;
    folder = await temporaryFolder();
    await filled([...generatedArticles(30, 18)]);
    const other = folder;
    copyFileSync(manifestPath(), join(own, MANIFEST_FILE));
    folder = own;
    expect(refusal()).toMatch(/is another one, with 12 articles .+ what this folder held: 30 articles/u);
    folder = other;
    removeArchive();
    copyFileSync(join(own, "archive.sqlite"), path());
    expect(refusal()).toMatch(/is another one, with 12 articles .+ what this folder held: 30 articles/u);
  });

  test("when an earlier program left its index alone, or a damaged manifest is all that is left", async () => {
    await filled();
    rmSync(manifestPath());
    removeArchive();
    expect(refusal()).toMatch(/is gone\. Expected what this folder held: articles with [\d,]+ vectors/u);
    // As an earlier program would: it makes a new one without a word.
    const elsewhere = folder;
    folder = await temporaryFolder();
    await open().close();
    copyFileSync(path(), join(elsewhere, "archive.sqlite"));
    folder = elsewhere;
    expect(refusal()).toContain("is a new, empty one");
    removeArchive();
    rmSync(join(folder, "vectors.json"));
    writeFileSync(manifestPath(), "");
    expect(refusal()).toMatch(/is gone\. .+its manifest is damaged .+delete manifest\.json there/u);
  });

  test("by whoever goes to write it, when it was deleted while it was open", async () => {
    await filled();
    const archive = open();
    await archive.status();
    removeArchive();
    await expect(archive.openWriter()).rejects.toThrow(/is gone\. Expected what this folder held/u);
  });

  test("and one that never held anything is not", async () => {
    await open().close();
    removeArchive();
    await open().close();
    await filled();
    const archive = open();
    const writer = await archive.openWriter();
    await writer.remove(ARTICLES.map(({ id }) => id));
    await writer.close();
    await archive.close();
    removeArchive();
    await filled();
    expect(lines.filter((line) => !line.startsWith("The vector index file"))).toEqual([]);
  });
});

describe("an archive that was cut short is told to be damaged, by whatever is asked first", () => {
  test.each(partOf([0.3, 0.1, 0.5, 0.97, 0.7, 0.9], 3))("to %s of its length", async (share) => {
    const many = [...generatedArticles(60, 19)];
    await filled(many);
    truncateSync(path(), Math.floor(readFileSync(path()).length * share));
    const asked = async () => {
      const archive = open();
      await archive.status();
      await archive.articles();
      for (const { id } of many) await archive.passagesOf(id);
    };
    await expect(asked()).rejects.toThrow(UserError);
    await expect(asked()).rejects.toThrow(
      /its content is damaged\. Put a backup in its place: verbatim restore FILE --replace; or, to begin anew, delete/u,
    );
  });
});

test.each(partOf([1, 2, 3], 3))(
  "an archive with rubbish in its midst (%i) is told to be damaged by whatever meets it",
  async (seed) => {
    const many = [...generatedArticles(60, 19)];
    await filled(many);
    const random = createRandom(seed);
    overwritePages(path(), 25, random);
    const vector = fakeVector("probe");
    const asked: ((archive: Archive) => Promise<unknown>)[] = [
      (archive) => archive.status(),
      (archive) => archive.articles(),
      (archive) => archive.outlets(),
      (archive) => archive.speakers(),
      (archive) => archive.quotes({}),
      (archive) => archive.stories(),
      (archive) => archive.searchTerms({ terms: ["bridge"], limit: 50 }),
      (archive) => archive.similarTerms("brigde", 5),
      (archive) => archive.searchVectors({ vector, limit: 50 }),
      (archive) => Promise.all(many.map(({ id }) => archive.passagesOf(id))),
      (archive) => add(archive, [...generatedArticles(70, 20)]),
    ];
    let met = 0;
    // Opening it may be what meets the damage.
    for (const ask of asked)
      await (async () => ask(open()))().catch((error: unknown) => {
        met += 1;
        expect(error).toBeInstanceOf(UserError);
        expect((error as Error).message).toContain("its content is damaged");
      });
    expect(met).toBeGreaterThan(0);
    expect(() => examineArchive(folder)).toThrow(UserError);
    expect(() => examineArchive(folder)).toThrow(/its content is damaged/u);
  },
);

/** But for the first, without which nothing can be opened. */
function overwritePages(file: string, count: number, random: () => number): void {
  const bytes = readFileSync(file);
  const pages = bytes.length / 4_096;
  for (let i = 0; i < count; i++) {
    const start = 4_096 * Math.floor(1 + random() * (pages - 1));
    bytes.fill(0xa5, start, start + 4_096);
  }
  writeFileSync(file, bytes);
}

describe("the lock", () => {
  test.each<[what: string, damage: () => void]>([
    ["rubbish", () => writeFileSync(lockPath(), Buffer.alloc(8_192, 0xa5))],
    ["a text", () => writeFileSync(lockPath(), "locked by somebody".repeat(100))],
    ["cut short", () => truncateSync(lockPath(), 4_096)],
  ])("that is %s is named, not the archive; without it all is well", async (_, damage) => {
    await filled();
    damage();
    const archive = open();
    expect(await assertWhole(archive, ARTICLES)).toBe(12);
    const writing = archive.openWriter();
    await expect(writing).rejects.toThrow(UserError);
    await expect(writing).rejects.toThrow(
      /^The lock .+writer\.lock: .+ then delete the lock; it is made anew\.$/u,
    );
    rmSync(lockPath());
    expect(await add(archive, ARTICLES)).toMatchObject({ unchanged: 12 });
  });

  test.skipIf(process.getuid?.() !== 0)("of another user is told to be that, with who holds it", async () => {
    await filled();
    for (const name of readdirSync(folder).filter((file) => file.startsWith("archive.sqlite")))
      chmodSync(join(folder, name), 0o666);
    chmodSync(folder, 0o777);
    const archive = open();
    const writer = await archive.openWriter();
    const child = startChild(import.meta.url, "unprivileged.js", [folder]);
    expect(await child.ended).toBe(0);
    expect(child.output()).toMatch(
      /^UserError: The lock .+ belongs to another user: expected one that user 65534 may write, got one of user 0/u,
    );
    expect(child.output()).toContain(`last taken by process ${process.pid}. Run the command as that user`);
    await writer.close();
  });
});

test("each write tells when it begins, is committed and ends", async () => {
  const moments: WriteMoment[] = [];
  const archive = open({ onWrite: (moment) => moments.push(moment) });
  await add(archive, ARTICLES);
  const writer = await archive.openWriter();
  await writer.remove([ARTICLES[0]?.id as ArticleId]);
  await writer.close();
  const told = moments.map(({ write, at }) => `${write} ${at}`);
  const whole = (write: string) => ["begin", "commit", "end"].map((at) => `${write} ${at}`);
  const closing = [...whole("tidying"), "index begin", "index end"];
  expect(told).toEqual([...whole("articles"), ...closing, ...whole("removal"), ...closing]);
});
