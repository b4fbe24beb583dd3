import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { pagesAt } from "../../../src/text/pages.ts";
import { passageSpans } from "../../../src/text/passage.ts";
import {
  CROSS_HEADS,
  GERMAN,
  GERMAN_TITLE,
  JAPANESE,
  JAPANESE_TITLE,
  NOTES,
  STORY,
  TABLE,
  TITLE,
} from "../../support/documents/printed/story.ts";
import {
  inThreeColumns,
  type PrintedDocument,
  type PrintedParagraph,
  withNotes,
  withRunningHeads,
} from "../../support/documents/printed/written.ts";
import { sharedF1, wordsF1 } from "../../support/documents/printed/words-f1.ts";

// Documents as programs print them, each with the text that it was made of. Those of a browser and of an office program are kept beside `make-printed.ts`, which
// makes them; the others are written here.

const on = (page: number, texts: readonly string[]): PrintedParagraph[] =>
  texts.map((text) => ({ text, first: page, last: page }));
const printed = (name: string, paragraphs: readonly PrintedParagraph[], title = TITLE): PrintedDocument => ({
  pdf: readFileSync(join("test", "support", "documents", "printed", `${name}.pdf`)),
  title,
  paragraphs,
});
const ROWS = TABLE.map((row) => row.join(" | ")).join("\n");

const DOCUMENTS: Readonly<Record<string, () => PrintedDocument>> = {
  "browser-plain": () =>
    printed("browser-plain", [
      ...on(1, [...STORY.slice(0, 5), CROSS_HEADS[0], ...STORY.slice(5, 7)]),
      ...on(2, [...STORY.slice(7, 10), CROSS_HEADS[2], ...STORY.slice(10)]),
    ]),
  "browser-two-columns": () =>
    printed("browser-two-columns", [...on(1, STORY.slice(0, 7)), ...on(2, STORY.slice(7))]),
  "browser-justified": () =>
    printed("browser-justified", [...on(1, STORY.slice(0, 5)), ...on(2, STORY.slice(5, 10))]),
  "browser-table": () => printed("browser-table", on(1, [...STORY.slice(0, 3), ROWS, ...STORY.slice(3, 6)])),
  "browser-headers": () =>
    printed("browser-headers", [
      ...on(1, STORY.slice(0, 5)),
      ...on(2, STORY.slice(5, 10)),
      ...on(3, STORY.slice(10)),
    ]),
  "browser-german": () =>
    printed("browser-german", [...on(1, GERMAN.slice(0, 2)), ...on(2, GERMAN.slice(2))], GERMAN_TITLE),
  "browser-japanese": () =>
    printed(
      "browser-japanese",
      [...on(1, JAPANESE.slice(0, 1)), ...on(2, JAPANESE.slice(1))],
      JAPANESE_TITLE,
    ),
  // Of an office program: notes at the foot, numbered pages, columns that it justifies, a table with ruled cells.
  "office-notes": () =>
    printed("office-notes", [
      ...on(1, [...STORY.slice(0, 4), CROSS_HEADS[0], STORY[4] ?? "", ...NOTES]),
      ...on(2, STORY.slice(5, 9)),
    ]),
  "office-columns": () => printed("office-columns", on(1, STORY)),
  "office-table": () => printed("office-table", on(1, [...STORY.slice(0, 3), ROWS, ...STORY.slice(3, 6)])),
  // Of a library that sets kerned text in fonts that are not in the file; it is no dependency here.
  "library-columns": () =>
    printed("library-columns", [
      ...on(1, STORY.slice(0, 7)),
      ...on(2, [CROSS_HEADS[0], ...STORY.slice(7, 10), ROWS, ...STORY.slice(10)]),
    ]),
  notes: withNotes,
  "running heads": withRunningHeads,
  "three columns": inThreeColumns,
};

const LEAST = { words: 0.99, paragraphs: 0.95 } as const;
const figures: Record<string, { words: number; paragraphs: number; pages: number }> = {};
afterAll(() => console.table(figures));

describe("a printed document gives the text it was made of, and the pages", () => {
  test.each(Object.keys(DOCUMENTS))("%s", async (name) => {
    const document = DOCUMENTS[name]?.();
    if (document === undefined) throw new Error(`no document ${name}`);
    const read = await readPdf(document.pdf);
    if (!read.ok) throw new Error(read.reason);
    const { text, title, pageStarts } = read.page;
    const found = passageSpans(text).map((span) => ({
      text: text.slice(span.start, span.end),
      ...pagesAt(pageStarts, span),
    }));
    const placed = new Map(found.map((paragraph) => [paragraph.text, paragraph]));
    const texts = document.paragraphs.map((paragraph) => paragraph.text);
    const same = document.paragraphs.filter((paragraph) => placed.has(paragraph.text));
    const right = same.filter((paragraph) => {
      const { first, last } = placed.get(paragraph.text) ?? {};
      return first === paragraph.first && last === paragraph.last;
    });
    const score = {
      words: wordsF1(texts.join("\n"), text),
      paragraphs: sharedF1(
        texts,
        found.map((paragraph) => paragraph.text),
      ),
      pages: right.length / Math.max(1, same.length),
    };
    figures[name] = score;
    expect(title).toBe(document.title);
    expect(score.words).toBeGreaterThanOrEqual(LEAST.words);
    expect(score.paragraphs).toBeGreaterThanOrEqual(LEAST.paragraphs);
    expect(score.pages).toBe(1);
  });
});
