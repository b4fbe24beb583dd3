import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { WebPage } from "../../../src/ingest/documents/document.ts";
import {
  createDocumentThreads,
  type DocumentThreadsOptions,
} from "../../../src/ingest/documents/document-threads.ts";
import { readDocument } from "../../../src/ingest/documents/read-document.ts";
import { threadTask } from "../../../src/ingest/documents/thread-task.ts";
import type { moodyWork } from "../../support/site/moody-work.ts";
import { newsPage } from "../../support/site/news-page.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { page, TEXT } from "../html/pages.ts";

function threads(options?: DocumentThreadsOptions) {
  const made = createDocumentThreads(options);
  onTestFinished(() => made.close());
  return made;
}

const fetched = (html: string): WebPage => ({
  url: "https://gazette.example/ferry",
  bytes: Buffer.from(html),
  charset: "utf-8",
});
const MOODY = threadTask<typeof moodyWork>(
  new URL("../../support/site/moody-work.js", import.meta.url),
  "moodyWork",
);

test("files are read beside one another, and what cannot be read is refused", async () => {
  const folder = await temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const names = [file("a.html", page()), "gone.html", file("empty.html", ""), "a.html"];
  const { read } = threads({ count: 2 });
  const all = await Promise.all(names.map((name) => read({ path: join(folder, name), format: "html" })));
  expect(all.map(({ ok }) => ok)).toEqual([true, false, false, true]);
  expect(all[3]).toMatchObject({ page: { text: TEXT } });
  expect(all[1]).toMatchObject({ reason: "no such file or folder" });
  expect(all[2]).toMatchObject({ reason: "empty: expected an article" });
});

test("a thread reads fetched pages as they are read without it", async () => {
  const { read } = threads({ count: 1 });
  for (const html of [newsPage(), "<p>Menu</p>", ""])
    expect(await read(fetched(html))).toEqual(await readDocument(fetched(html)));
});

test.each([
  ["hang", /^could not be read within 0.5 s$/],
  ["crash", /made to break readers/],
  ["grow", /takes too much memory/],
  ["exit", /^could not be read: its reader ended$/],
])("what makes its thread %s is refused, and the next thing is read", async (mood, reason) => {
  const withinMs = mood === "hang" ? 500 : 20_000;
  const { run } = threads({ count: 1, withinMs, memoryMb: 32 });
  const [bad, good] = await Promise.all([run(MOODY, mood), run(MOODY, "well")]);
  expect(bad).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  expect(good).toEqual({ ok: true, value: "well" });
});

test("what waits for a slow one is read on a further thread", async () => {
  const { run } = threads({ count: 2, withinMs: 20_000, memoryMb: 256 });
  let isOver = false;
  const slow = run(MOODY, "hang").finally(() => {
    isOver = true;
  });
  expect(await Promise.all(["one", "two", "three"].map((mood) => run(MOODY, mood)))).toEqual(
    ["one", "two", "three"].map((value) => ({ ok: true, value })),
  );
  expect(isOver).toBe(false);
  void slow;
});

test("work that no module has is refused, and the next thing is read", async () => {
  const { run } = threads({ count: 1 });
  const gone = threadTask<typeof moodyWork>(new URL("./gone.js", import.meta.url), "moodyWork");
  const unknown = { ...MOODY, name: "otherWork" };
  for (const task of [gone, unknown])
    expect(await run(task, "well")).toMatchObject({ ok: false, reason: /made to break readers/ });
  expect(await run(MOODY, "well")).toEqual({ ok: true, value: "well" });
});

test("what waits when the threads are closed is refused, and nothing is read afterwards", async () => {
  const made = threads({ count: 1 });
  const [first, second] = [made.run(MOODY, "hang"), made.read(fetched("well"))];
  await made.close();
  expect(await first).toMatchObject({ ok: false });
  expect(await second).toMatchObject({ ok: false, reason: /stopping/ });
  expect(await made.read(fetched("well"))).toMatchObject({ ok: false, reason: /stopping/ });
});
