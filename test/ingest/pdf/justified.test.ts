import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { type Placed, writePdf } from "../../support/documents/write-pdf.ts";

const PARAGRAPHS: readonly string[] = [
  "The first floor of the customs house has fallen by five millimetres since February, and the officials who sit there have filed a difficult complaint with the firm that built it.",
  "“We put a marble on the cabinet and it rolls towards the window,” chief officer Griffith Offord said on Monday. “It is not much of a science, but it is ours.”",
  "Fiona Duffield, an engineer, described the ground as insufficient before the first pile was driven, and said so in writing to everybody concerned.",
  "The council will choose its chair on Thursday and will also look into the matter, while the chief officer has moved his desk next to the stairs.",
];
const SIZE = 10;
const LETTER = SIZE * 0.6;

/** Paragraphs set to the width of a column: each word is drawn by itself, gaps are as wide as it takes. */
function justified(paragraphs: readonly string[], x: number, top: number, width: number): Placed[] {
  const placed: Placed[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let line: string[] = [];
    const lengthOf = (words: readonly string[]): number => words.join(" ").length * LETTER;
    const set = (isLast: boolean): void => {
      const bare = line.join("").length * LETTER;
      const gap = isLast || line.length === 1 ? LETTER : (width - bare) / (line.length - 1);
      let at = x;
      for (const word of line) {
        placed.push({ text: word, x: at, y, size: SIZE });
        at += word.length * LETTER + gap;
      }
      y -= 12;
      line = [];
    };
    for (const word of paragraph.split(" ")) {
      if (lengthOf([...line, word]) > width) set(false);
      line.push(word);
    }
    set(true);
    y -= 8;
  }
  return placed;
}

async function textOf(placed: readonly Placed[]): Promise<string> {
  const head = { text: "Floor of the customs house sinks", x: 60, y: 780, size: 20 };
  const read = await readPdf(writePdf({ pages: [[head, ...placed]] }));
  if (!read.ok) throw new Error(read.reason);
  return read.page.text;
}

describe("justified columns", () => {
  test.each([
    ["one wide column", 60, 470],
    ["one narrow column", 60, 220],
    ["a very narrow column", 60, 150],
  ])("%s keeps its words and paragraphs", async (_, x, width) => {
    expect(await textOf(justified(PARAGRAPHS, x, 740, width))).toBe(PARAGRAPHS.join("\n\n"));
  });

  test("two columns side by side stay two", async () => {
    const placed = [
      ...justified(PARAGRAPHS.slice(0, 2), 60, 740, 215),
      ...justified(PARAGRAPHS.slice(2), 305, 740, 215),
    ];
    expect(await textOf(placed)).toBe(PARAGRAPHS.join("\n\n"));
  });

  test("the cells of a table are not joined into a line of the text", async () => {
    const rows = ["Pier 4.5 2019", "Weir 3.1 2020", "Lock 9.9 2021"].flatMap((row, n) =>
      row.split(" ").map((text, column) => ({ text, x: 60 + column * 70, y: 500 - n * 12, size: SIZE })),
    );
    const text = await textOf([...justified(PARAGRAPHS, 60, 740, 470), ...rows]);
    expect(text.startsWith(PARAGRAPHS.join("\n\n"))).toBe(true);
    expect(text).not.toContain("Pier 4.5 2019 Weir");
  });
});
