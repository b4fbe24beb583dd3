import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { describeModel, exactIndex } from "../../embeddings/index.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { dataFolderIn, endOf, runCli, startCli, workFolder, writeFiles } from "./cli-process.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();

async function ingest(data: string, ...paths: string[]) {
  const { code, stdout, stderr } = await runCli(["ingest", "--json", "--data", data, ...paths]);
  return { code, stderr, report: stdout === "" ? undefined : JSON.parse(stdout) };
}

const titles = async (data: string): Promise<string[]> => {
  const { stdout } = await runCli(["sources", "--json", "--data", data]);
  return (JSON.parse(stdout) as { title: string }[]).map(({ title }) => title).sort();
};

test("a second run changes nothing and needs no model; an edit embeds what is new", async () => {
  const data = dataFolderIn(work, "twice");
  const articles = writeFiles(join(work, "twice-articles"), MARROWICK);
  expect((await ingest(data, articles)).report).toMatchObject({ added: 2, unchanged: 0, embedded: 5 });
  rmSync(join(data, "models"));
  expect((await ingest(data, articles)).report).toMatchObject({ added: 0, unchanged: 2, embedded: 0 });
  expect(readdirSync(data)).not.toContain("models");
});

describe("what is refused is named in one line, the rest goes on, and the end is 1", () => {
  const data = dataFolderIn(work, "refusing");

  test("a missing path, an empty file, a broken line, a folder without articles", async () => {
    const folder = writeFiles(join(work, "refused"), {
      "lines.jsonl": `${articleLine("good", "The clock of Quillhaven stopped at noon on Sunday.")}{broken\n`,
      "empty.txt": "",
    });
    const bare = join(work, "bare");
    mkdirSync(bare);
    const { code, stderr, report } = await ingest(data, folder, join(work, "gone"), bare);
    expect(code).toBe(1);
    expect(report).toMatchObject({ added: 1 });
    expect(report.refused).toHaveLength(4);
    const lines = stderr.trimEnd().split("\n");
    for (const part of [
      "gone: no such file",
      "bare: no article in this folder",
      "lines.jsonl:2: broken JSON",
      "empty.txt: empty",
    ])
      expect(lines.filter((line) => line.includes(part))).toHaveLength(1);
  });
});

test("what to know about an article is a note, and what was cut of its page is shown", async () => {
  const data = dataFolderIn(work, "noted");
  const updates = [0, 1, 2, 3, 4].map(
    (i) => `<p>Update ${i}: the swans of Quillhaven have crossed the harbour and are looked for.</p>`,
  );
  const html = `<html><head><title>Live: the swans have gone</title>
    <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Live: the swans have gone"}</script></head><body>
    <nav><a href="/">Home</a></nav><article><h1>Live: the swans have gone</h1>
    ${updates.join("\n")}<div class="newsletter">Get the Courier by mail.<input></div></article></body></html>`;
  const folder = writeFiles(join(work, "noted-articles"), { "swans.html": html });
  const { code, stderr, report } = await ingest(data, folder);
  expect(code).toBe(0);
  expect(report).toMatchObject({
    added: 1,
    refused: [],
    notes: [{ file: join(folder, "swans.html"), note: expect.stringMatching(/^live blog:/u) }],
  });
  expect(stderr).toMatch(/swans\.html: note: live blog: /u);
  const shown = await runCli(["show", "--json", "swans", "--data", data]);
  const { provenance, paragraphs } = JSON.parse(shown.stdout);
  expect(provenance).toMatchObject({
    format: "html",
    place: join(folder, "swans.html"),
    addedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
    warnings: [report.notes[0].note],
  });
  expect(
    provenance.cut.blocks.map(({ before, why }: { before: number; why: string }) => [before, why]),
  ).toEqual([
    [1, "menu"],
    [1, "title"],
    [paragraphs.length + 1, "sign-up"],
  ]);
});

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

test.skipIf(process.getuid?.() !== 0)(
  "a read-only data folder is a failure that says so",
  async ({ skip }) => {
    const data = dataFolderIn(work, "read-only");
    chmodSync(data, 0o555);
    chmodSync(work, 0o755);
    const articles = writeFiles(join(work, "read-only-articles"), MARROWICK);
    const nobody = { uid: 65_534, gid: 65_534, cwd: work };
    // Where the project lies in a folder that others may not enter, there is nothing to see.
    skip((await runCli(["--version"], nobody)).code !== 0);
    for (const args of [["ingest", articles], ["ask", "who is the mayor"], ["doctor"]]) {
      const { code, stdout, stderr } = await runCli([...args, "--data", data], nobody);
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(/read-only|cannot be opened or created|permission denied/u);
      expect(stderr).not.toContain("Sorry");
    }
  },
);

/** The archive of a data folder, opened in this process too. */
async function openedHere(data: string): Promise<Archive> {
  const model = await describeModel(undefined, join(data, "models"));
  const vectorIndex = { kind: "exact", reason: "a test", factory: exactIndex } as const;
  return openArchive({ folder: data, model, vectorIndex });
}

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

test("a second writer is told to wait", async () => {
  const data = dataFolderIn(work, "two-writers");
  const archive = await openedHere(data);
  const writer = await archive.openWriter();
  const { code, stderr } = await ingest(data, writeFiles(join(work, "waiting"), MARROWICK));
  await writer.close();
  await archive.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`is being written by process ${process.pid}`);
});
