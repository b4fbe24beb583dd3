import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "../../src/sqlite/database.ts";
import { beforeAll, expect, test } from "vitest";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);
const file = join(work, "all.tar");
const QUESTION = "What did the bridge of glass cost?";

beforeAll(async () => {
  const articles = writeFiles(join(work, "articles"), MARROWICK);
  expect(await runCli(["ingest", articles, "--data", data])).toMatchObject({ code: 0 });
});

test("what was backed up answers from another folder as it did", async () => {
  const { code, stdout, stderr } = await runCli(["backup", file, "--data", data]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Backed up 2 shared articles and 0 servers: .+all\.tar, \d[\d.]* MB\.\n$/u);
  const other = join(work, "other");
  const restored = await runCli(["restore", file, "--data", other]);
  expect(restored).toMatchObject({ code: 0, stderr: "" });
  expect(restored.stdout).toMatch(
    /^Restored 2 shared articles and 0 servers as of \d{4}-.+ into .+other\.\n$/u,
  );
  expect(await runCli(["ask", QUESTION, "--data", other])).toEqual(
    await runCli(["ask", QUESTION, "--data", data]),
  );
});

test("as JSON, for whoever runs it from a timer", async () => {
  const { code, stdout } = await runCli(["backup", "--replace", "--json", file, "--data", data]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file, articles: 2, servers: 0, refused: [] });
  const restored = await runCli(["restore", "--json", file, "--data", join(work, "from-json")]);
  expect(JSON.parse(restored.stdout)).toMatchObject({
    articles: 2,
    setAside: null,
    dataFolder: join(work, "from-json"),
  });
});

test("`verify` finds nothing wrong in what is whole, and names what is not with its cure", async () => {
  const { code, stdout, stderr } = await runCli(["verify", "--data", data]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(
    /^All is whole: 2 articles, 5 paragraphs, .+; the vectors of 5 paragraphs made again\.\n$/u,
  );
  const spoiled = join(work, "spoiled");
  expect(await runCli(["restore", file, "--data", spoiled])).toMatchObject({ code: 0 });
  const db = new DatabaseSync(join(spoiled, "archive.sqlite"));
  db.exec("UPDATE passage SET start = start + 1 WHERE ordinal = 2");
  db.close();
  const found = await runCli(["verify", "--data", spoiled]);
  expect(found.code).toBe(1);
  expect(found.stdout).toMatch(
    /^BROKEN {2}[\w-]+: paragraph 2 is not the text of the article from \d+ to \d+$/mu,
  );
  expect(found.stderr).toMatch(/^Put a backup in its place: verbatim restore FILE --replace\./mu);
  const asJson = await runCli(["verify", "--json", "--all-vectors", "--data", spoiled]);
  expect(JSON.parse(asJson.stdout)).toMatchObject({
    passages: 5,
    found: [{ cure: "restore" }, { cure: "restore" }],
  });
});

test("what cannot be done is told in one line", async () => {
  const cases: [args: string[], says: RegExp][] = [
    [["backup", file], /^Expected a new file to write the backup to, .+--replace\.$/u],
    [["backup", join(work, "no", "folder", "a.tar")], /no such file or folder/u],
    [["backup", work], /^Expected a file to write the backup to, got the folder/u],
    [["backup", file, "--data", join(work, "nowhere")], /^Expected the data folder .+got nothing there/u],
    [["restore", file], /^Expected an empty folder to restore into, got .+ with 2 articles\..+--replace\.$/u],
    [
      ["restore", join(work, "none.tar"), "--data", join(work, "x")],
      /^Expected a backup at .+got nothing there/u,
    ],
    [["restore", work, "--data", join(work, "x")], /^Expected a backup at .+, got no file/u],
  ];
  for (const [args, says] of cases) {
    const { code, stdout, stderr } = await runCli([
      ...args,
      ...(args.includes("--data") ? [] : ["--data", data]),
    ]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.trimEnd()).toMatch(says);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  }
  expect(existsSync(join(work, "x"))).toBe(false);
  expect(readdirSync(work).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a damaged archive is told with the command that puts a backup in its place, which does", async () => {
  const broken = join(work, "broken");
  cpSync(data, broken, { recursive: true, filter: (path) => !/-(?:wal|shm)$/u.test(path) });
  writeFileSync(join(broken, "archive.sqlite"), Buffer.alloc(60_000, 0x5a));
  const { stderr } = await runCli(["status", "--data", broken]);
  expect(stderr).toContain("Move it away, or put a backup in its place: verbatim restore FILE --replace");
  const { code, stdout } = await runCli(["restore", file, "--replace", "--data", broken]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/\nWhat was there before is in .+replaced-\d{8}-\d{6}\. /u),
  ]);
  expect(await runCli(["ask", QUESTION, "--data", broken])).toMatchObject({ code: 0 });
});
