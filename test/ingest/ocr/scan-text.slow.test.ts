import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createDocumentThreads,
  type DocumentThreads,
} from "../../../src/ingest/documents/document-threads.ts";
import { createScanReader } from "../../../src/ingest/ocr/read-scan.ts";
import { HOW_TO_ADD, recogniserModel } from "../../../src/ingest/ocr/recogniser.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import type { ReadEvent } from "../../../src/ingest/read-event.ts";
import { ON_ITS_HEAD, scanOf, scanOfLines, UPRIGHT } from "../../support/documents/printed/scanned.ts";
import { STORY, TITLE } from "../../support/documents/printed/story.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";

const isMissing = recogniserModel() === null;
if (isMissing) console.log(`skipped: OCR is not installed; to run these tests: ${HOW_TO_ADD}`);

test("without OCR the refusal of a scan says how to add it", async () => {
  const scans = createScanReader(() => false);
  const refused = { ok: false, reason: "a scan: it has no text layer", cure: "run OCR over it" } as const;
  expect(await scans.read({ path: "/nowhere.pdf", format: "pdf" }, refused)).toEqual({
    ...refused,
    cure: `add OCR with: ${HOW_TO_ADD}; or give its text`,
  });
});

describe.skipIf(isMissing)("a scan", () => {
  let threads: DocumentThreads;
  let folder: string;
  beforeAll(async () => {
    threads = createDocumentThreads({ count: 1 });
    folder = await mkdtemp(join(tmpdir(), "scans-"));
  });
  afterAll(async () => {
    await threads.close();
    await rm(folder, { recursive: true });
  });
  const write = async (name: string, pdf: Buffer): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, pdf);
    return path;
  };

  test("is read page by page, however its pages lie, and says how sure that is", async () => {
    const path = await write("turned.pdf", scanOfLines([UPRIGHT, ON_ITS_HEAD]));
    const events: ReadEvent[] = [];
    for await (const event of readArticles([path], { threads })) events.push(event);
    const found = events.find((event) => event.kind === "article");
    if (found?.kind !== "article") throw new Error(`Expected an article, got ${JSON.stringify(events)}`);
    const { article, reading } = found;
    const paragraphs = article.text.split("\n\n").filter((text) => text !== TITLE);
    expect(article.title).toBe(TITLE);
    expect(paragraphs).toEqual([STORY[0], STORY[0]]);
    expect(article.pageStarts?.map(({ page }) => page)).toEqual([1, 2]);
    expect(reading?.warnings).toEqual([expect.stringMatching(/^read by OCR, 9\d % sure$/u)]);
    const pages = events.flatMap((event) => (event.kind === "scan" ? [`${event.page}/${event.pages}`] : []));
    expect(pages.length).toBeGreaterThan(0);
    expect(["1/2", "2/2"]).toEqual(expect.arrayContaining(pages));
  });

  test("that is none, but pages without anything, is refused as that", async () => {
    const path = await write("nothing.pdf", writePdf({ pages: [[], []] }));
    expect(await threads.read({ path, format: "pdf" })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^its pages are empty/u),
    });
  });

  test("of empty pages is refused", async () => {
    const path = await write("empty.pdf", scanOf(Buffer.alloc(155 * 400, 0xff)));
    expect(await threads.read({ path, format: "pdf" })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^a scan in which OCR finds no text: .* got none$/u),
    });
  });
});
