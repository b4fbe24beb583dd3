import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { dataFolderIn, runCli, runProcess, workFolder, writeFiles } from "./cli-process.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();
const filled = dataFolderIn(work, "filled");
const articles = writeFiles(join(work, "articles"), MARROWICK);
const more = join(
  writeFiles(work, {
    "more.jsonl": Array.from({ length: 400 }, (_, i) =>
      articleLine(
        `m${i}`,
        `The lamp of street ${i} burns until ${i % 7} in the morning. Notice ${i} says why.`,
      ),
    ).join(""),
  }),
  "more.jsonl",
);
beforeAll(async () => {
  expect(await runCli(["ingest", articles, "--data", filled])).toMatchObject({ code: 0 });
});

/** A small disk of the test's own, with a filled data folder on it; `null` where this process may not have one. */
function smallDisk(name: string): { readonly data: string; remount(options: string): void } | null {
  const disk = join(work, name);
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", disk]));
  const data = join(disk, "data");
  cpSync(filled, data, { recursive: true });
  return {
    data,
    remount: (options) => void execFileSync("mount", ["-o", `remount,${options}`, disk], { stdio: "ignore" }),
  };
}

test("a disk that is nearly full is noted by `doctor`, a full one is broken, and nothing is lost on it", async ({
  skip,
}) => {
  const disk = smallDisk("full");
  if (disk === null) return skip("no disk of its own may be mounted");
  const { data } = disk;
  const doctor = async () => (await runCli(["doctor", "--data", data])).stdout;
  expect(await doctor()).toMatch(
    /note {4}data folder .+ can be written to, but only [\d.]+ MB are free\n.+make room/u,
  );
  const { code, stderr } = await runCli(["ingest", more, "--data", data]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The archive .+ the disk is full\. Nothing was lost; make room, then run/mu);
  expect(stderr).not.toContain("Sorry");
  try {
    for (let i = 0; ; i++) writeFileSync(join(data, `filler-${i}`), Buffer.alloc(4_096));
  } catch {
    // full to the last block
  }
  expect(await doctor()).toMatch(/BROKEN {2}data folder {3}.+: the disk is full\. Make room/u);
  expect(readdirSync(data).filter((name) => name.startsWith("doctor-"))).toEqual([]);
  const asked = await runCli(["ask", "What did the bridge of glass cost?", "--data", data]);
  expect(asked.stderr).not.toContain("Sorry");
});

test("on a read-only disk questions are answered or the disk is named, and whoever writes is told", async ({
  skip,
}) => {
  const disk = smallDisk("read-only");
  if (disk === null) return skip("no disk of its own may be mounted");
  const { data, remount } = disk;
  remount("ro");
  const READ_ONLY = /read-only|cannot be opened or created/u;
  for (const args of [["ingest", more], ["reindex"], ["watch", articles]]) {
    const { code, stderr } = await runCli([...args, "--data", data]);
    expect(code).toBe(1);
    expect(stderr).toMatch(READ_ONLY);
    expect(stderr).not.toContain("Sorry");
  }
  const { code, stdout } = await runCli(["doctor", "--data", data]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/BROKEN {2}data folder {3}.+read-only/u);
  const asked = await runCli(["ask", "What did the bridge of glass cost?", "--data", data]);
  if (asked.code !== 0) expect(asked.stderr).toMatch(READ_ONLY);
});

test("two processes that make the model at once do not disturb each other, and it is made once", async () => {
  const env = { VERBATIM_MODELS: "", XDG_CACHE_HOME: join(work, "cache") };
  const ask = () => runProcess(["ask", "What did the bridge of glass cost?", "--data", filled], { env });
  for (const { code, stdout, stderr } of await Promise.all([ask(), ask(), ask()])) {
    expect(code, stderr).toBe(0);
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain("7.5 million crowns");
  }
  const models = join(work, "cache", "verbatim", "models");
  // The embedding model, and the reader made from it.
  expect(readdirSync(models)).toHaveLength(2);
  expect(readdirSync(models, { recursive: true }).filter((name) => String(name).endsWith(".tmp"))).toEqual(
    [],
  );
  // Another data folder has no copy of its own.
  const other = dataFolderIn(work, "other");
  expect(await runProcess(["ingest", articles, "--data", other], { env })).toMatchObject({ code: 0 });
  expect(readdirSync(other)).not.toContain("models");
  const { stderr } = await ask();
  expect(stderr).toBe("");
});

test("a backup that finds no room, or a place that may not be written to, leaves nothing behind", async ({
  skip,
}) => {
  const disk = smallDisk("backups");
  if (disk === null) return skip("no disk of its own may be mounted");
  const place = join(disk.data, "..");
  const file = join(work, "whole.tar");
  expect(await runProcess(["backup", file, "--data", filled])).toMatchObject({ code: 0 });
  try {
    for (let i = 0; ; i++) writeFileSync(join(disk.data, `filler-${i}`), Buffer.alloc(50_000));
  } catch {
    // full
  }
  const backup = ["backup", join(place, "a.tar"), "--data", filled];
  const before = readdirSync(place);
  for (const [args, says] of [
    [backup, /a\.tar: there is no room left\. No backup was made\. Make room there/u],
    [["restore", file, "--data", join(place, "new")], /new: there is no room left\. Nothing was changed\./u],
    [
      ["restore", file, "--replace", "--data", disk.data],
      /data: there is no room left\. Nothing was changed\./u,
    ],
  ] as const) {
    const { code, stderr } = await runProcess(args);
    expect([code, stderr.trimEnd()]).toEqual([1, expect.stringMatching(says)]);
    expect(readdirSync(place)).toEqual(before);
  }
  expect(await runProcess(["status", "--data", disk.data])).toMatchObject({ code: 0 });
  disk.remount("ro");
  const { code, stderr } = await runProcess(backup);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/a\.tar: it may not be written to\. No backup was made/u),
  ]);
});
