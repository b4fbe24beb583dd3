import { expect, onTestFinished, test } from "vitest";
import { createPageThread, type PageThreadOptions } from "../../../src/ingest/web/page-thread.ts";
import { articleOfPage, type WebPage } from "../../../src/ingest/web/web-article.ts";
import { newsPage } from "../../support/site/news-page.ts";

function thread(options?: PageThreadOptions) {
  const made = createPageThread(options);
  onTestFinished(() => made.close());
  return made;
}

const page = (html: string): WebPage => ({
  url: "https://gazette.example/ferry",
  bytes: Buffer.from(html),
  charset: "utf-8",
});
/** Reads pages, but hangs, crashes or fills its memory where they say so. */
const MOODY = new URL("../../support/site/moody-worker.js", import.meta.url);

test("a thread reads what is read without it", async () => {
  const { readArticle } = thread();
  for (const html of [newsPage(), "<p>Menu</p>", ""]) {
    expect(await readArticle(page(html))).toEqual(articleOfPage(page(html)));
  }
});

test.each([
  ["hang", /^the page could not be read within 1 s$/],
  ["crash", /made to break readers/],
  ["grow", /takes too much memory/],
  ["exit", /^the page could not be read$/],
])("a page that makes its thread %s is refused, and the next one is read", async (mood, reason) => {
  const { readArticle } = thread({ withinMs: mood === "hang" ? 1_000 : 20_000, memoryMb: 64, script: MOODY });
  const [bad, good] = await Promise.all([readArticle(page(mood)), readArticle(page("well"))]);
  expect(bad).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  expect(good).toEqual({ ok: true });
});
