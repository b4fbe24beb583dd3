import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDocumentThreads } from "../../../src/ingest/documents/document-threads.ts";
import { HOW_TO_ADD, recogniserModel } from "../../../src/ingest/ocr/recogniser.ts";
import {
  ASKEW,
  dots,
  ON_ITS_SIDE,
  SCAN,
  scanOf,
  scanOfLines,
} from "../../support/documents/printed/scanned.ts";
import { STORY, TITLE } from "../../support/documents/printed/story.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";
import { wordsF1 } from "../../support/documents/printed/words-f1.ts";

const isMissing = recogniserModel() === null;
if (isMissing) console.log(`skipped: OCR is not installed; to run these tests: ${HOW_TO_ADD}`);

describe.skipIf(isMissing)("a scan", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "scans-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("of a whole page gives its words and paragraphs, in less than 15 s of the processor", async () => {
    const threads = createDocumentThreads({ count: 1 });
    const before = process.cpuUsage();
    const read = await threads.read({ path: SCAN, format: "pdf" });
    const { user, system } = process.cpuUsage(before);
    await threads.close();
    if (!read.ok) throw new Error(read.reason);
    const text = STORY.slice(0, 6).join("\n\n");
    const words = wordsF1(text, read.page.text);
    console.log({ words, cpuMs: Math.round((user + system) / 1_000), warnings: read.page.warnings });
    expect(read.page.title).toBe(TITLE);
    expect(words).toBeGreaterThanOrEqual(0.95);
    expect(read.page.text.split("\n\n")).toHaveLength(6);
    expect((user + system) / 1_000).toBeLessThan(15_000);
  });

  test("that lies askew is read", async () => {
    const threads = createDocumentThreads({ count: 1 });
    const path = join(folder, "askew.pdf");
    await writeFile(path, scanOfLines([ASKEW]));
    const read = await threads.read({ path, format: "pdf" });
    await threads.close();
    if (!read.ok) throw new Error(read.reason);
    expect(wordsF1(`${TITLE}\n${STORY[0]}`, `${read.page.title}\n${read.page.text}`)).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  test("that lies on its side is turned", async () => {
    const threads = createDocumentThreads({ count: 1 });
    const path = join(folder, "side.pdf");
    await writeFile(path, scanOfLines([ON_ITS_SIDE]));
    const read = await threads.read({ path, format: "pdf" });
    await threads.close();
    expect(read).toMatchObject({ ok: true, page: { text: STORY[0] } });
  });

  test.each<[string, (at: number) => number]>([
    ["noise", (at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 255],
    ["a photograph", (at) => (Math.sin(at / 900) + Math.sin((at % 155) / 20) > 0 ? 0x55 << (at & 1) : 0xff)],
  ])("that is %s is refused, in bounded time", async (_, byteAt) => {
    const threads = createDocumentThreads({ count: 1 });
    const path = join(folder, "noise.pdf");
    await writeFile(path, scanOf(Uint8Array.from({ length: dots().length }, (_, at) => byteAt(at) & 255)));
    const before = process.cpuUsage();
    const read = await threads.read({ path, format: "pdf" });
    const { user, system } = process.cpuUsage(before);
    await threads.close();
    expect(read).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^a scan in which OCR finds no text/u),
    });
    expect((user + system) / 1_000).toBeLessThan(20_000);
  });

  test("of 5,000 pages without words is given up after some", async () => {
    const threads = createDocumentThreads({ count: 1 });
    const path = join(folder, "many.pdf");
    await writeFile(path, writePdf({ pages: Array.from({ length: 5_000 }, () => []), isScan: true }));
    const pages: number[] = [];
    const read = await threads.read({ path, format: "pdf" }, (page) => pages.push(page));
    await threads.close();
    expect(read).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^a scan in which OCR finds no text/u),
    });
    expect(pages.length).toBeLessThan(10);
  });

  test("ends at once when the program does, and nothing goes on", async () => {
    const threads = createDocumentThreads({ count: 1 });
    let pages = 0;
    const reading = threads.read({ path: SCAN, format: "pdf" }, () => {
      pages += 1;
    });
    while (pages === 0) await wait(20);
    await wait(300);
    const asked = performance.now();
    await threads.close();
    expect(await reading).toMatchObject({ ok: false });
    expect(performance.now() - asked).toBeLessThan(1_500);
    await wait(300);
    const before = process.cpuUsage();
    await wait(1_000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(300);
  });
});
