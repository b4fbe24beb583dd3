import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepUp } from "../../../src/intake/keep-up/keep-up.ts";
import type { Round } from "../../../src/intake/keep-up/round.ts";
import { createDocumentThreads } from "../../../src/ingest/documents/document-threads.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openWith } from "../../archive/sqlite/open.ts";

const FILES = 3_000;
const FOLDERS = 60;

test("3,000 files: one change is seen within 2 s; a folder moved away and back, and a tenth of all edited", async () => {
  const home = await temporaryFolder();
  const pathOf = (i: number) => join(home, "news", `week ${i % FOLDERS}`, `${i}.md`);
  const story = (i: number, more = "") =>
    `---\ntitle: Report ${i}\n---\n\nReport ${i} was read aloud in the town hall of Oatbridge, where forty people had come.${more}\n`;
  for (let week = 0; week < FOLDERS; week += 1)
    await mkdir(join(home, "news", `week ${week}`), { recursive: true });
  for (let i = 0; i < FILES; i += 1) await writeFile(pathOf(i), story(i));
  const archive = openWith(join(home, "data"));
  const threads = createDocumentThreads();
  const rounds: Round[] = [];
  const stopping = new AbortController();
  const startedAt = performance.now();
  const ended = keepUp({
    archive,
    embed: fakeEmbed(),
    quoteReader: saidReader(),
    folders: [join(home, "news")],
    threads,
    web: undefined,
    records: () => undefined,
    signal: stopping.signal,
    onRound: (round) => rounds.push(round),
    onRefused: ({ file, reason }) => expect.unreachable(`${file}: ${reason}`),
    onWaiting: () => {},
  });
  const sum = (what: "added" | "replaced" | "removed") =>
    rounds.reduce((total, round) => total + round[what], 0);
  const within = async (what: "added" | "replaced" | "removed", count: number, limitMs: number) => {
    const from = performance.now();
    await expect.poll(() => sum(what), { timeout: limitMs, interval: 5 }).toBe(count);
    return Math.round(performance.now() - from);
  };
  await within("added", FILES, 300_000);
  console.log(`read in ${Math.round(performance.now() - startedAt)} ms`);

  await writeFile(pathOf(FILES), story(FILES));
  console.log(`one file after ${await within("added", FILES + 1, 2_000)} ms`);
  await writeFile(pathOf(7), story(7, " It was moved by a day."));
  console.log(`one edit after ${await within("replaced", 1, 2_000)} ms`);

  await rename(join(home, "news", "week 1"), join(home, "aside"));
  console.log(`50 files gone after ${await within("removed", 50, 10_000)} ms`);
  await rename(join(home, "aside"), join(home, "news", "week 1"));
  console.log(`50 files back after ${await within("added", FILES + 51, 20_000)} ms`);

  for (let i = 0; i < FILES; i += 10) await writeFile(pathOf(i), story(i, " Nobody objected."));
  console.log(`300 edits after ${await within("replaced", 301, 60_000)} ms`);
  await rm(join(home, "news", "week 2"), { recursive: true });
  await within("removed", 100, 10_000);
  expect((await archive.status()).articles).toBe(FILES + 1 - 50);
  stopping.abort();
  await ended;
  await threads.close();
  await archive.close();
});
