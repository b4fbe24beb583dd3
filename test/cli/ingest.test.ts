import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { ingest, openedHere } from "./ingesting.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();

test("a second run changes nothing and needs no model; an edit embeds what is new", async () => {
  const data = dataFolderIn(work, "twice");
  const articles = writeFiles(join(work, "twice-articles"), MARROWICK);
  expect((await ingest(data, articles)).report).toMatchObject({ added: 2, unchanged: 0, embedded: 5 });
  const nowhere = join(work, "no-models");
  const again = await runCli(["ingest", "--json", "--data", data, articles], {
    env: { VERBATIM_MODELS: nowhere },
  });
  expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, unchanged: 2, embedded: 0 });
  expect(existsSync(nowhere)).toBe(false);
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

test("of articles in other languages than English it is said what can be expected", async () => {
  const data = dataFolderIn(work, "foreign");
  const german =
    "Die Fähre zu den äußeren Inseln fährt auch im nächsten Winter, beschloss der Hafenrat am Montag. Der Motor ist seit dem Frühjahr neunmal repariert worden, und niemand weiß, wie lange er noch hält.";
  const folder = writeFiles(join(work, "foreign-articles"), {
    "faehre.jsonl": `${articleLine("faehre", german)}${articleLine("clock", "The clock of Quillhaven stopped at noon on Sunday, and nobody in the town has wound it since.")}`,
  });
  const { report, stderr } = await ingest(data, folder);
  const note = "found by words; quotes are not read";
  expect(report).toMatchObject({ added: 2, notes: [{ note }] });
  expect(stderr).toContain(note);
  const { stdout } = await runCli(["status", "--data", data]);
  expect(stdout).toMatch(/languages +1 article in others than English: found by words; quotes are not read/u);
});
