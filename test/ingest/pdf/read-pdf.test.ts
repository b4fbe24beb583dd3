import { describe, expect, test } from "vitest";
import type { ReadPage } from "../../../src/ingest/documents/document.ts";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { type PdfToWrite, type Placed, writePdf } from "../../support/documents/write-pdf.ts";

/** With the places where a typesetter may divide words. */
const DIVIDED: readonly string[] = [
  "The har\u00adbour board of Pell\u00admouth vot\u00aded on Mon\u00adday to keep the old fer\u00adry for an\u00adoth\u00ader win\u00adter, though its en\u00adgine has been re\u00adpaired nine times since spring and its vice-\u00adpres\u00adi\u00addent had asked for a new one.",
  "“I would rath\u00ader have a slow fer\u00adry than a fast ex\u00adcuse,” said Ilse Var\u00adrick, who has chaired the board for elev\u00aden years and sails to work her\u00adself.",
  "About 4,000 peo\u00adple use the cross\u00ading each week, and the near\u00adest bridge is four\u00adteen miles up\u00adstream.",
  "A new boat would cost 31 mil\u00adlion crowns, of which the coun\u00adty has so far prom\u00adised a third. The rest is to be found by June.",
  "The crew of the fer\u00adry, which has a 40-\u00adyear-old hull, mend what they can in the ear\u00adly hours, be\u00adfore the mar\u00adket opens and the quay fills with peo\u00adple.",
  "Odile Fern\u00adcas\u00adtle, who keeps the tick\u00adet house, said that no\u00adbody had ev\u00ader asked her for a time\u00adtable, and that she had stopped print\u00ading it.",
];
const TEXT = DIVIDED.map((paragraph) => paragraph.replaceAll("\u00ad", ""));
const HEADLINE: readonly Placed[] = [
  { text: "Pellmouth keeps its ferry for", x: 60, y: 770, size: 20 },
  { text: "another winter", x: 60, y: 746, size: 20 },
  { text: "What the harbour board of Pellmouth said about its boat on Monday", x: 60, y: 730, size: 12 },
  { text: "By Wynne Crake", x: 60, y: 716 },
  { text: "11 February 2025", x: 60, y: 704 },
];
const running = (page: number): Placed[] => [
  { text: "The Pellmouth Packet", x: 60, y: 812, size: 8 },
  { text: `Page ${page} of 3`, x: 480, y: 28, size: 8 },
];

/** Three pages: two columns below a headline, one column, two columns again. */
const PRINTED: PdfToWrite = {
  pages: [
    [
      ...running(1),
      ...HEADLINE,
      ...typeset(DIVIDED.slice(0, 1), { x: 60, top: 670, letters: 38 }),
      ...typeset(DIVIDED.slice(1, 2), { x: 310, top: 670, letters: 38 }),
    ],
    [...running(2), ...typeset(DIVIDED.slice(2, 4), { x: 60, top: 770, letters: 76, gap: 8 })],
    [
      ...running(3),
      ...typeset(DIVIDED.slice(4, 5), { x: 60, top: 770, letters: 34 }),
      ...typeset(DIVIDED.slice(5, 6), { x: 310, top: 770, letters: 34 }),
    ],
  ],
};

function pageOf(read: ReadPage) {
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.page;
}

describe("a PDF", () => {
  test("gives its paragraphs in the order of its columns, without headers, footers and hyphens of line ends", async () => {
    const page = pageOf(await readPdf(writePdf(PRINTED)));
    expect(page).toMatchObject({
      title: "Pellmouth keeps its ferry for another winter",
      authors: ["Wynne Crake"],
      published: "2025-02-11",
      language: "en",
      warnings: [],
    });
    expect(page.text.split("\n\n")).toEqual([
      "What the harbour board of Pellmouth said about its boat on Monday",
      ...TEXT,
    ]);
  });

  test("tells what was left out, headers and footers once", async () => {
    const { cut } = pageOf(await readPdf(writePdf(PRINTED)));
    expect(cut.blocks.map(({ before, why, text }) => [before, why, text])).toEqual([
      [1, "repeated", "The Pellmouth Packet"],
      [1, "repeated", "Page 3 of 3"],
      [1, "title", "Pellmouth keeps its ferry for another winter"],
      [2, "fields", "By Wynne Crake"],
      [2, "fields", "11 February 2025"],
    ]);
    expect(cut.unlisted).toBe(0);
  });

  test("goes on over the end of a column and of a page", async () => {
    const lines = typeset(DIVIDED, { x: 60, top: 760, letters: 60, indent: 14 });
    const cut = 8;
    const first = lines.slice(0, cut);
    const moved = (by: number) => lines.slice(cut).map((line) => ({ ...line, y: line.y + by }));
    const ends = (lines[cut - 1]?.text ?? "").slice(-1);
    expect(ends).not.toBe("."); // in the middle of a paragraph, that is
    const pages = [first, moved(first.length * 12)];
    expect(pageOf(await readPdf(writePdf({ pages }))).text.split("\n\n")).toEqual(TEXT);
  });

  test("states title and author where its text does not, as far as somebody wrote them for readers", async () => {
    const pages = [typeset(DIVIDED, { x: 60, top: 760, letters: 76, gap: 8 })];
    const info = {
      Title: "A ferry for another winter",
      Author: "Wynne Crake",
      CreationDate: "D:20250211083000Z",
    };
    expect(pageOf(await readPdf(writePdf({ pages, info })))).toMatchObject({
      title: "A ferry for another winter",
      authors: ["Wynne Crake"],
      published: null,
    });
    const byPrograms = { Title: "ferry_final.indd", Author: "user01" };
    expect(pageOf(await readPdf(writePdf({ pages, info: byPrograms })))).toMatchObject({
      title: null,
      authors: [],
    });
  });

  test.each([
    ["D:20250210211500Z", "2025-02-11"],
    ["D:20190211083000Z", null],
    ["D:20259911", null],
  ])(
    "made at %s was published on the day of its header only if that is near: %s",
    async (created, published) => {
      const header = { text: "The Pellmouth Packet, 11 February 2025", x: 60, y: 812, size: 8 };
      const pages = [DIVIDED.slice(0, 3), DIVIDED.slice(3)].map((texts) => [
        header,
        ...typeset(texts, { x: 60, top: 760, letters: 76, gap: 8 }),
      ]);
      const page = pageOf(await readPdf(writePdf({ pages, info: { CreationDate: created } })));
      expect(page.published).toBe(published);
      expect(page.text.split("\n\n")).toEqual(TEXT);
    },
  );

  test.each<[string, Buffer, RegExp]>([
    ["a scan", writePdf({ pages: [[], []], isScan: true }), /^a scan: it has no text layer$/],
    ["an encrypted file", writePdf({ ...PRINTED, isEncrypted: true }), /^encrypted/],
    ["a file that was cut off", writePdf(PRINTED).subarray(0, 1_500), /damaged or cut off/],
    ["bytes of something else", Buffer.from("ferry"), /^not a PDF/],
  ])("is refused for %s", async (_, bytes, reason) => {
    expect(await readPdf(bytes)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });

  test("whose objects are not where it says is read", async () => {
    const whole = writePdf(PRINTED);
    const moved = Buffer.concat([whole.subarray(0, 9), Buffer.from("% a line\n"), whole.subarray(9)]);
    expect(
      pageOf(await readPdf(moved))
        .text.split("\n\n")
        .slice(1),
    ).toEqual(TEXT);
  });

  test("of too many pages is cut", async () => {
    const written = typeset(TEXT, { x: 60, top: 760, letters: 76, gap: 8 });
    const pages = Array.from({ length: 201 }, (_, index) => (index === 0 ? written : []));
    const { warnings } = pageOf(await readPdf(writePdf({ pages })));
    expect(warnings).toEqual([
      "cut: expected at most 200 pages, got 201; the rest is left out",
      "199 of 200 pages have no text layer: what is scanned there is left out",
    ]);
  });
});
