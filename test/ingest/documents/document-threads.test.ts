import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { WebPage } from "../../../src/ingest/documents/document.ts";
import {
  createDocumentThreads,
  type DocumentThreadsOptions,
} from "../../../src/ingest/documents/document-threads.ts";
import { readDocument } from "../../../src/ingest/documents/read-document.ts";
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
/** Reads pages, but hangs, crashes or fills its memory where they say so. */
const MOODY = new URL("../../support/site/moody-worker.js", import.meta.url);

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
])("a document that makes its thread %s is refused, and the next one is read", async (mood, reason) => {
  const withinMs = mood === "hang" ? 500 : 20_000;
  const { read } = threads({ count: 1, withinMs, memoryMb: 32, script: MOODY });
  const [bad, good] = await Promise.all([read(fetched(mood)), read(fetched("well"))]);
  expect(bad).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  expect(good).toEqual({ ok: true });
});

test("what waits when the threads are closed is refused, and nothing is read afterwards", async () => {
  const made = threads({ count: 1, script: MOODY });
  const [first, second] = [made.read(fetched("hang")), made.read(fetched("well"))];
  await made.close();
  expect(await first).toMatchObject({ ok: false });
  expect(await second).toMatchObject({ ok: false, reason: /stopping/ });
  expect(await made.read(fetched("well"))).toMatchObject({ ok: false, reason: /stopping/ });
});
