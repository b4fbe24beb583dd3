import { describe, expect, test } from "vitest";
import type { ReadPage } from "../../../src/ingest/documents/document.ts";
import { readDocx } from "../../../src/ingest/docx/read-docx.ts";
import { listItem, paragraph, table, writeDocx } from "../../support/documents/write-docx.ts";
import { PARAGRAPHS } from "../html/pages.ts";

const [VOTE = "", FERRY = "", PEOPLE = "", COST = ""] = PARAGRAPHS;
const MORE = "The board meets again on the first Monday of March, in the old customs house behind the quay.";

function pageOf(read: ReadPage) {
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.page;
}

describe("a Word document", () => {
  test("gives its headline, byline, paragraphs, headings, lists and tables", async () => {
    const body = [
      paragraph("Pellmouth keeps its ferry", "Title"),
      paragraph("By Wynne Crake"),
      paragraph("11 February 2025"),
      paragraph(VOTE),
      paragraph(FERRY),
      paragraph("What it costs", "Heading2"),
      paragraph(COST),
      listItem("A new engine would last the board for another nine winters at the least."),
      listItem("A new boat would need a longer quay, which the town would have to pay for."),
      table([
        ["Boat", "31 million"],
        ["Quay", "4 million"],
      ]),
      paragraph(PEOPLE),
      paragraph(MORE),
    ].join("");
    const page = pageOf(await readDocx(writeDocx({ body, title: "Ferry_v3.docx", creator: "admin" })));
    expect(page).toMatchObject({
      title: "Pellmouth keeps its ferry",
      authors: ["Wynne Crake"],
      published: "2025-02-11",
      language: "en",
    });
    expect(page.text.split("\n\n")).toEqual([
      VOTE,
      FERRY,
      "What it costs",
      COST,
      "A new engine would last the board for another nine winters at the least.",
      "A new boat would need a longer quay, which the town would have to pay for.",
      expect.stringMatching(/^Boat.*31 million\s+Quay.*4 million$/su),
      PEOPLE,
      MORE,
    ]);
  });

  test("states title and author where its text does not, unless they are a file's and an account's", async () => {
    const body = [VOTE, FERRY, PEOPLE, COST].map((text) => paragraph(text)).join("");
    const stated = writeDocx({ body, title: "A ferry for another winter", creator: "Wynne Crake; admin" });
    expect(pageOf(await readDocx(stated))).toMatchObject({
      title: "A ferry for another winter",
      authors: ["Wynne Crake"],
      published: null,
    });
    expect(pageOf(await readDocx(writeDocx({ body, title: "Document1", creator: "admin" })))).toMatchObject({
      title: null,
      authors: [],
    });
  });
});

describe("what is no Word document is refused", () => {
  const zeros = new Uint8Array(20_000_001);
  test.each<[string, () => Buffer, RegExp]>([
    ["bytes of something else", () => Buffer.from("ferry"), /^not a Word document/],
    [
      "a file that was cut off",
      () => writeDocx({ body: paragraph(VOTE) }).subarray(0, 700),
      /^not a Word document/,
    ],
    ["an archive without a text", () => writeDocx({ body: "" }), /^article without text/],
    [
      "a bomb",
      () => writeDocx({ body: paragraph(VOTE), more: { "word/bomb.xml": zeros } }),
      /^too large: .* 2000\d+$/,
    ],
    [
      "elements in one another",
      () => writeDocx({ body: "<w:p><w:r>".repeat(20_000) + "</w:r></w:p>".repeat(20_000) }),
      /^not a Word document, or damaged/,
    ],
  ])("%s", async (_, bytes, reason) => {
    expect(await readDocx(bytes())).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });

  test("pictures are not unpacked, however large", async () => {
    const body = [VOTE, FERRY, PEOPLE].map((text) => paragraph(text)).join("");
    expect(await readDocx(writeDocx({ body, more: { "word/media/image1.png": zeros } }))).toMatchObject({
      ok: true,
    });
  });
});
