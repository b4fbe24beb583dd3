import { createHash } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DatabaseSync } from "../../src/sqlite/database.ts";
import { pack } from "tar-stream";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../bench/random.ts";
import { readBlockedHosts, writeBlockedHosts } from "../../src/ingest/fetch/blocked-hosts.ts";
import { exchange } from "../../src/keeping/backup/exchange.ts";
import { openWith } from "../archive/sqlite/open.ts";
import { startChild } from "../support/child-process.ts";
import { addShared } from "../library/open-libraries.ts";
import { articleOf } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { allOf, backUp, copyOf, filledFolder, listing, restore } from "./kept-folder.ts";

test("everything of every server comes back as it was, and the backup is for its owner's eyes alone", async () => {
  const data = await filledFolder();
  const out = await temporaryFolder();
  const file = join(out, "all.tar");
  const written = await backUp(data, file);
  expect(written).toMatchObject({ articles: 41, servers: 2, refused: [], bytes: statSync(file).size });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(out)).toEqual(["all.tar"]);
  const into = join(out, "new", "data");
  expect(await restore(file, into)).toMatchObject({
    articles: 41,
    servers: 2,
    setAside: null,
    version: "0.1.0",
  });
  expect(readdirSync(into).filter((name) => name.startsWith("."))).toEqual([]);
  const content = await allOf(data);
  expect(await allOf(into)).toEqual(content);
  expect(content.corrections).toMatchObject([{ state: "applied", set: { name: "Zuzanna Kordrick" } }]);
  expect(content.feeds).toHaveLength(1);
  expect(content.own[0]?.files.map(([name]) => name)).toEqual(["Café–Notiz.txt", "town notices.jsonl"]);
  expect(content.own[0]?.settings).toContain("isSharedVisible");
});

test("while another process writes and questions are asked, it is one moment of the archive", async () => {
  const data = await filledFolder();
  const child = startChild(import.meta.url, "adding-writer.js", [data]);
  await child.says("writing");
  const reader = openWith(data);
  const before = (await reader.articles()).length;
  const out = await temporaryFolder();
  const [written] = await Promise.all([
    backUp(data, join(out, "a.tar")),
    reader.searchTerms({ terms: ["swan"], limit: 5 }),
  ]);
  const after = (await reader.articles()).length;
  await child.kill();
  await reader.close();
  expect(written.articles).toBeGreaterThanOrEqual(before);
  expect(written.articles).toBeLessThanOrEqual(after);
  const into = join(out, "data");
  await restore(join(out, "a.tar"), into);
  const restored = openWith(into);
  const articles = await restored.articles();
  expect(articles).toHaveLength(written.articles);
  // Written one after the other: one moment has the first so many of them.
  const late = articles.filter(({ id }) => id.startsWith("late-")).length;
  expect(articles.map(({ id }) => id)).toEqual(
    expect.arrayContaining(Array.from({ length: late }, (_, i) => `late-${i}`)),
  );
  await restored.close();
  await allOf(into);
});

test("hosts that are blocked here or in the backup stay so, and those with restored articles are named", async () => {
  const data = await filledFolder(3);
  await addShared(data, [
    { ...articleOf("tide", ["Ilse Varrick said the tide was late."]), url: "https://news.tide.example/1" },
  ]);
  writeBlockedHosts(data, ["tide.example", "weir.example"]);
  const file = join(await temporaryFolder(), "a.tar");
  await backUp(await copyOf(data), file);
  const other = await filledFolder(3);
  writeBlockedHosts(other, ["quay.example"]);
  const { blockedHeld } = await restore(file, other, { isReplacing: true });
  expect(blockedHeld).toEqual(["tide.example"]);
  expect(readBlockedHosts(other)).toEqual(["quay.example", "tide.example", "weir.example"]);
  const empty = join(await temporaryFolder(), "data");
  await restore(file, empty);
  expect(readBlockedHosts(empty)).toEqual(["tide.example", "weir.example"]);
});

test("a server that leaves meanwhile, at whatever moment, keeps nobody's data from being saved", async () => {
  const data = await filledFolder(3);
  const seen = new Set<number>();
  const leaves = async (at: number): Promise<boolean> => {
    const copy = await copyOf(data);
    let calls = 0;
    const file = join(await temporaryFolder(), "a.tar");
    const onProgress = () => {
      calls += 1;
      if (calls === at) rmSync(join(copy, "servers", "1"), { recursive: true, force: true });
    };
    const { articles, servers, refused } = await backUp(copy, file, { onProgress });
    expect({ articles, refused }).toEqual({ articles: 4, refused: [] });
    expect(await restore(file, join(await temporaryFolder(), "data"))).toMatchObject({ servers });
    seen.add(servers);
    return calls >= at;
  };
  let at = 1;
  while (await leaves(at)) at += 1;
  expect(seen).toEqual(new Set([1, 2]));
});

test("what cannot be put in its place is taken back", async () => {
  const data = await filledFolder(3);
  const unpacked = await copyOf(await filledFolder(5));
  // No folder takes the place of a file.
  await mkdir(join(unpacked, "aaa"));
  writeFileSync(join(data, "aaa"), "somebody's");
  const [before, earlier] = [listing(data), readFileSync(join(data, "manifest.json"), "utf8")];
  await expect(exchange(data, unpacked, join(data, "replaced-1"))).rejects.toThrow(/ENOTDIR|EEXIST|EPERM/u);
  expect(listing(data)).toEqual(before);
  expect(readFileSync(join(data, "manifest.json"), "utf8")).toBe(earlier);
});

describe("a backup is not written", () => {
  test("over a file, unless that is said; then the earlier one stays until the new one is whole", async () => {
    const data = await filledFolder(3);
    const file = join(await temporaryFolder(), "a.tar");
    writeFileSync(file, "earlier");
    await expect(backUp(data, file)).rejects.toThrow(/Expected a new file .+a\.tar.+--replace/u);
    expect(readFileSync(file, "utf8")).toBe("earlier");
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error("stopped"));
    await expect(backUp(data, file, { isReplacing: true, onProgress, signal: stop.signal })).rejects.toThrow(
      "stopped",
    );
    expect(readFileSync(file, "utf8")).toBe("earlier");
    await backUp(data, file, { isReplacing: true });
    expect(await restore(file, join(await temporaryFolder(), "data"))).toMatchObject({ articles: 4 });
    await expect(backUp(data, await temporaryFolder())).rejects.toThrow(/Expected a file .+ got the folder/u);
  });

  test("of an archive that is damaged, is gone or belongs to a newer program, and nothing is left behind", async () => {
    for (const [spoil, says] of [
      [
        (path: string) => {
          const bytes = readFileSync(path);
          bytes.fill(0x5a, 4_096, 200_000);
          writeFileSync(path, bytes);
        },
        /its content is damaged\..*verbatim restore/u,
      ],
      [(path: string) => truncateSync(path, 0), /is empty \(0 bytes\).+verbatim restore/u],
      [
        (path: string) => {
          const db = new DatabaseSync(path);
          db.exec("UPDATE meta SET value = '99' WHERE key = 'format'");
          db.close();
        },
        /written by a newer Verbatim: expected format \d+, got 99/u,
      ],
    ] as const) {
      const data = await filledFolder(30);
      spoil(join(data, "archive.sqlite"));
      const out = await temporaryFolder();
      await expect(backUp(data, join(out, "a.tar"))).rejects.toThrow(says);
      expect(readdirSync(out)).toEqual([]);
    }
  });

  test("with a server whose records cannot be read: that is told, the others are saved", async () => {
    const data = await filledFolder(3);
    const records = join(data, "servers", "1", "library.sqlite");
    rmSync(`${records}-wal`, { force: true });
    writeFileSync(records, Buffer.alloc(8_192, 0x41));
    const file = join(await temporaryFolder(), "a.tar");
    const { servers, refused } = await backUp(data, file);
    expect(servers).toBe(1);
    expect(refused).toEqual([
      { server: "1", reason: expect.stringMatching(/server's records .+library\.sqlite/u) },
    ]);
    const into = join(await temporaryFolder(), "data");
    await restore(file, into);
    expect(readdirSync(join(into, "servers"))).toEqual(["22222222222222222222"]);
  });
});

describe("a backup is refused, and nothing is changed, that", () => {
  async function made() {
    const data = await filledFolder(3);
    const file = join(await temporaryFolder(), "a.tar");
    await backUp(data, file);
    const into = join(await temporaryFolder(), "data");
    const refused = async (says: RegExp) => {
      await expect(restore(file, into)).rejects.toThrow(says);
      expect(existsSync(into)).toBe(false);
    };
    return { file, bytes: readFileSync(file), refused };
  }

  test("was cut short, wherever", async () => {
    const { file, bytes, refused } = await made();
    const random = createRandom(11);
    const places = [0, 1, 300, 512, 1_024, 1_500, bytes.length - 1_025, bytes.length - 2_000];
    for (let i = 0; i < 12; i++) places.push(Math.floor(random() * bytes.length));
    for (const at of places) {
      writeFileSync(file, bytes.subarray(0, at));
      await refused(at < 1_024 ? /got another file|not whole|is damaged/u : /not whole|is damaged/u);
    }
  });

  test("has one wrong bit, wherever", async () => {
    const { file, bytes, refused } = await made();
    const random = createRandom(12);
    // The end is zeros that nobody reads.
    for (let i = 0; i < 25; i++) {
      const at = Math.floor(random() * (bytes.length - 1_600));
      // Between files lie zeros, too.
      if (bytes[at] === 0) continue;
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 4;
      writeFileSync(file, wrong);
      await refused(/not whole|is damaged|got another file/u);
    }
  });

  test("is another kind of file, is not there, or is a newer program's", async () => {
    const { file, refused } = await made();
    for (const content of ["", "Dear diary", "x".repeat(20_000)]) {
      writeFileSync(file, content);
      await refused(/Expected a backup that verbatim has made, got another file/u);
    }
    await tarOf(file, { "hello.txt": "hello" });
    await refused(/got another file/u);
    await tarOf(file, { "verbatim-backup.json": '{"format":99,"version":"7.0.0"}' });
    await refused(/made by a newer Verbatim \(7\.0\.0\)/u);
    await expect(restore(join(file, "..", "none.tar"), `${file}-data`)).rejects.toThrow(/got nothing there/u);
  });

  test.each([
    "../escaped.sqlite",
    "/tmp/escaped.sqlite",
    "servers/../../escaped",
    "servers/1/files/../../../archive.sqlite",
    "servers/1/files/.hidden",
    "servers/one/archive.sqlite",
    ".env",
    "models/x",
  ])("means harm: %s", async (name) => {
    const { file, refused } = await made();
    await tarOf(file, { "verbatim-backup.json": '{"format":1,"version":"0.1.0","madeAt":""}', [name]: "x" });
    await refused(/which no backup does/u);
  });

  test("holds an archive of a newer format", async () => {
    const { file, refused } = await made();
    const db = new DatabaseSync(`${file}.sqlite`);
    db.exec("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT); INSERT INTO meta VALUES ('format', '99')");
    db.close();
    await tarOf(file, {
      "verbatim-backup.json": '{"format":1,"version":"0.1.0","madeAt":""}',
      "archive.sqlite": readFileSync(`${file}.sqlite`),
    });
    await refused(/written by a newer Verbatim: expected format \d+, got 99/u);
  });
});

/** A well-formed backup of whatever content. */
async function tarOf(file: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const tar = pack();
  const digest = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, content);
  tar.entry(
    { name: "SHA256SUMS" },
    Object.entries(files)
      .map(([name, content]) => `${digest(content)}  ${name}\n`)
      .join(""),
  );
  tar.finalize();
  await pipeline(tar, createWriteStream(file));
}

describe("a folder that holds something", () => {
  test("is not restored into, unless that is said; then what was there is set aside", async () => {
    const data = await filledFolder(3);
    const file = join(await temporaryFolder(), "a.tar");
    await backUp(data, file);
    const other = await filledFolder(8);
    await mkdir(join(other, "models"));
    const before = listing(other);
    await expect(restore(file, other)).rejects.toThrow(
      /Expected an empty folder .+ with 9 articles.+--replace/u,
    );
    expect(listing(other)).toEqual(before);
    const earlier = await allOf(await copyOf(other));
    const { setAside } = await restore(file, other, { isReplacing: true });
    expect(setAside).toBe(join(other, "replaced-20310518-093000"));
    expect(await allOf(other)).toEqual(await allOf(data));
    expect(await allOf(setAside ?? "")).toEqual(earlier);
    expect(existsSync(join(other, "models"))).toBe(true);
  });

  test("is not replaced while somebody works in it", async () => {
    const data = await filledFolder(3);
    const file = join(await temporaryFolder(), "a.tar");
    await backUp(data, file);
    const child = startChild(import.meta.url, "../archive/sqlite/hold-writer.js", [data]);
    await child.says("writing");
    const content = await allOf(await copyOf(data));
    await expect(restore(file, data, { isReplacing: true })).rejects.toThrow(/is in use .+Stop the bot/u);
    await child.kill();
    expect(readdirSync(data).filter((name) => /^(?:\.restoring|replaced)/u.test(name))).toEqual([]);
    expect(await allOf(await copyOf(data))).toEqual(content);
    await restore(file, await copyOf(data), { isReplacing: true });
  });

  test("whose archive is damaged or gone is mended", async () => {
    const whole = await filledFolder(30);
    const file = join(await temporaryFolder(), "a.tar");
    await backUp(whole, file);
    const content = await allOf(whole);
    const data = await copyOf(whole);
    writeFileSync(join(data, "archive.sqlite"), Buffer.alloc(100_000, 0x5a));
    await restore(file, data, { isReplacing: true });
    expect(await allOf(data)).toEqual(content);
  });
});
