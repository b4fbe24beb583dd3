import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDataFolder } from "../../src/cli/check-data-folder.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();

describe("a data folder that is not there", () => {
  const missing = join(work, "mistyped");
  const READERS = [
    ["status"],
    ["sources"],
    ["show", "bridge"],
    ["ask", "who is the mayor"],
    ["chat"],
    ["quotes", "Vasquell"],
    ["timeline", "Vasquell", "bridge"],
    ["speakers"],
    ["check", "a bridge is a promise"],
    ["watch", work],
    ["unfollow", "https://bell.example/feed"],
    ["reindex"],
  ];

  test.each(READERS)("is told by `%s`, with how to make it, and is not made", async (...args) => {
    const { code, stdout, stderr } = await runCli([...args, "--data", missing]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `Expected the data folder ${missing}, got nothing there. Check --data and VERBATIM_DATA; or make it, by adding articles ` +
        "with: verbatim ingest PATH.\n",
    );
    expect(existsSync(missing)).toBe(false);
  });

  test("is broken for `doctor`, which goes on with what does not need it", async () => {
    const { code, stdout } = await runCli(["doctor", "--data", missing]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/BROKEN {2}data folder .+mistyped, got nothing there\n.+verbatim ingest PATH\n/u);
    expect(stdout).toMatch(/ok {6}model/u);
    expect(stdout).toContain("1 of the above must be mended.");
    expect(existsSync(missing)).toBe(false);
  });

  test("is made by `ingest`", async () => {
    const articles = writeFiles(join(work, "first"), MARROWICK);
    expect(await runCli(["ingest", articles, "--data", missing])).toMatchObject({ code: 0 });
    expect(await runCli(["status", "--data", missing])).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("what was lost is an error of every command, and `doctor` names it", () => {
  const data = dataFolderIn(work, "held");
  const archive = join(data, "archive.sqlite");
  beforeAll(async () => {
    const articles = writeFiles(join(work, "held-articles"), MARROWICK);
    expect(await runCli(["ingest", articles, "--data", data])).toMatchObject({ code: 0 });
  });

  async function expectFault(
    says: RegExp,
    commands = [["status"], ["ask", "who is the mayor"], ["sources"]],
  ) {
    for (const args of commands) {
      const { code, stdout, stderr } = await runCli([...args, "--data", data]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(says);
      expect(stderr.trimEnd().split("\n"), stderr).toHaveLength(1);
    }
    const { code, stdout } = await runCli(["doctor", "--data", data]);
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`BROKEN {2}archive {7}${says.source}`, says.flags.replace("^", "")));
  }

  test("a damaged lock, by `doctor` and by whoever writes; questions are answered", async () => {
    writeFileSync(join(data, "writer.lock"), Buffer.alloc(8_192, 0x5a));
    await expectFault(/The lock .+writer\.lock: the file is not one.+delete the lock; it is made anew\./u, [
      ["ingest", join(work, "held-articles")],
    ]);
    expect(await runCli(["ask", "What did the bridge of glass cost?", "--data", data])).toMatchObject({
      code: 0,
    });
    rmSync(join(data, "writer.lock"));
    expect(await runCli(["doctor", "--data", data])).toMatchObject({ code: 0 });
  });

  test("an archive that was cut short", async () => {
    truncateSync(archive, 40_960);
    await expectFault(
      /The archive .+archive\.sqlite: its content is damaged\. Put a backup in its place: verbatim restore FILE --replace; or, /u,
    );
  });

  test("an archive that is gone, by `start` and `ingest`, too", async () => {
    for (const ending of ["", "-wal", "-shm"]) rmSync(archive + ending, { force: true });
    const all = [
      ["status"],
      ["ask", "who"],
      ["chat"],
      ["start"],
      ["reindex"],
      ["ingest", join(work, "first")],
    ];
    await expectFault(
      /The archive .+archive\.sqlite is gone\. .+ 2 articles with 5 passages\. Put a backup in its place/u,
      all,
    );
    expect(existsSync(archive)).toBe(false);
  });

  test("until what it left is deleted, as the message says", async () => {
    for (const name of ["manifest.json", "vectors.json"]) rmSync(join(data, name));
    expect(await runCli(["ingest", join(work, "held-articles"), "--data", data])).toMatchObject({ code: 0 });
    expect(await runCli(["doctor", "--data", data])).toMatchObject({ code: 0 });
  });

  test("a server's library that was lost", async () => {
    const server = join(data, "servers", "123456789012345678");
    mkdirSync(server, { recursive: true });
    writeFileSync(
      join(server, "manifest.json"),
      '{"format":1,"archive":"a","generation":3,"articles":7,"passages":40}\n',
    );
    const { code, stdout } = await runCli(["doctor", "--data", data]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /BROKEN {2}servers {7}server 123456789012345678: The archive .+ is gone\. .+: 7 articles with 40 passages/u,
    );
  });
});

test("the data folder is written to and read back, and nothing is left", async () => {
  const folder = dataFolderIn(work, "written");
  expect(await checkDataFolder(folder)).toMatchObject({ state: expect.stringMatching(/ok|note/u) });
  expect(readdirSync(folder)).toEqual([]);
  const file = join(writeFiles(work, { "a-file": "" }), "a-file");
  expect(await checkDataFolder(file)).toMatchObject({
    state: "broken",
    finding: expect.stringContaining("expected a folder, got a file"),
  });
});
