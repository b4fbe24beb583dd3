import { chmodSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { dataFolderIn, endOf, runCli, runProcess, startCli, workFolder, writeFiles } from "./cli-process.ts";
import { ingest, openedHere } from "./ingesting.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();

const titles = async (data: string): Promise<string[]> => {
  const { stdout } = await runCli(["sources", "--json", "--data", data]);
  return (JSON.parse(stdout) as { title: string }[]).map(({ title }) => title).sort();
};

describe("--prune", () => {
  test("forgets deleted files, follows renamed ones, and keeps those that cannot be read", async () => {
    const data = dataFolderIn(work, "pruned");
    const folder = writeFiles(join(work, "pruned-articles"), {
      ...MARROWICK,
      "lines.jsonl":
        articleLine("a", "Baker Ilse Marchetti sold forty loaves.") +
        articleLine("b", "The fair was rained off."),
      "broken.jsonl": articleLine("c", "The fire engine of both towns has a flat tyre."),
    });
    await ingest(data, folder);
    expect(await titles(data)).toHaveLength(5);

    rmSync(join(folder, "swans.md"));
    renameSync(join(folder, "bridge.md"), join(folder, "glass.md"));
    writeFiles(folder, {
      "lines.jsonl": articleLine("a", "Baker Ilse Marchetti sold forty loaves."),
      "broken.jsonl": "{oops",
    });
    const kept = await ingest(data, folder);
    expect(kept.report).toMatchObject({ removed: 0 });
    expect(await titles(data)).toHaveLength(5);

    const { code, report } = await ingest(data, "--prune", folder);
    expect(code).toBe(1);
    expect(report).toMatchObject({ removed: 3, added: 1, kept: 1, embedded: 0 });
    expect(await titles(data)).toEqual(["Marrowick opens a bridge of glass", "Notice a", "Notice c"]);
  });
});

test("Ctrl-C leaves a consistent archive, and the next run goes on", async () => {
  const data = dataFolderIn(work, "interrupted");
  const lines = Array.from({ length: 200 }, (_, i) =>
    articleLine(
      `n${i}`,
      `The lamp of street ${i} burns until ${i % 7} in the morning. Notice ${i} says why.`,
    ),
  );
  const file = join(writeFiles(work, { "many.jsonl": lines.join("") }), "many.jsonl");
  const archive = await openedHere(data);
  const child = startCli(["ingest", "--data", data, file]);
  const end = endOf(child);
  while (child.exitCode === null && (await archive.articles()).length === 0) await wait(10);
  child.kill("SIGINT");
  const { code, stderr } = await end;
  expect(code).toBe(130);
  expect(stderr).toContain("Stopping after the write under way");
  expect(stderr).toContain("The archive is consistent; run the command again");

  const before = (await archive.articles()).length;
  await archive.close();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(200);
  const { report } = await ingest(data, file);
  expect(report).toMatchObject({ added: 200 - before, unchanged: before });
  expect((await runCli(["doctor", "--data", data])).code).toBe(0);
}, 60_000);

test.skipIf(process.getuid?.() !== 0)(
  "a read-only data folder is a failure that says so",
  async ({ skip }) => {
    const data = dataFolderIn(work, "read-only");
    chmodSync(data, 0o555);
    chmodSync(work, 0o755);
    const articles = writeFiles(join(work, "read-only-articles"), MARROWICK);
    const nobody = { uid: 65_534, gid: 65_534, cwd: work };
    // Where the project lies in a folder that others may not enter, there is nothing to see.
    skip((await runProcess(["--version"], nobody)).code !== 0);
    for (const args of [["ingest", articles], ["ask", "who is the mayor"], ["doctor"]]) {
      const { code, stdout, stderr } = await runProcess([...args, "--data", data], nobody);
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(/read-only|cannot be opened or created|permission denied/u);
      expect(stderr).not.toContain("Sorry");
    }
  },
);
