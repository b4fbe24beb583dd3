import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { type Placed, writePdf } from "../../support/documents/write-pdf.ts";
import { STORY, TITLE } from "../../support/documents/printed/story.ts";

const head: Placed = { text: TITLE, x: 60, y: 800, size: 18 };
const cells = (rows: readonly (readonly string[])[], columns: readonly number[], top: number): Placed[] =>
  rows.flatMap((row, n) => row.map((text, i) => ({ text, x: columns[i] ?? 0, y: top - n * 15 })));

async function paragraphsOf(placed: readonly Placed[]): Promise<string[]> {
  const read = await readPdf(writePdf({ pages: [[head, ...placed]] }));
  if (!read.ok) throw new Error(read.reason);
  return read.page.text.split("\n\n");
}

const above = typeset(STORY.slice(0, 2), { x: 60, top: 770, letters: 76, gap: 8 });
const below = typeset(STORY.slice(2, 4), { x: 60, top: 500, letters: 76, gap: 8 });

describe("a table", () => {
  test("whose cells go on in a second line has one line a row", async () => {
    const table = [
      ...cells([["Pier", "State", "Piles"]], [60, 180, 330], 640),
      ...cells([["Old landing", "to be looked at by a", "60"]], [60, 180, 330], 620),
      { text: "diver in March", x: 180, y: 608 },
      ...cells([["New landing", "sound", "11"]], [60, 180, 330], 588),
    ];
    expect(await paragraphsOf([...above, ...table, ...below])).toEqual([
      ...STORY.slice(0, 2),
      "Pier | State | Piles\nOld landing | to be looked at by a diver in March | 60\nNew landing | sound | 11",
      ...STORY.slice(2, 4),
    ]);
  });

  test("with one column as wide as prose between narrow ones has one line a row", async () => {
    const wide = (text: string, more: string, y: number): Placed[] => [
      { text, x: 130, y },
      { text: more, x: 130, y: y - 12 },
    ];
    const table = [
      { text: "Hull", x: 60, y: 640 },
      ...wide("Forty years old, sound above the water line, and", "patched below it in many places.", 640),
      { text: "2,000", x: 470, y: 640 },
      { text: "Engine", x: 60, y: 606 },
      ...wide(
        "Made for a fishing boat, whose manual forbids what",
        "it is used for, on its first page.",
        606,
      ),
      { text: "31,000", x: 470, y: 606 },
      { text: "Landing", x: 60, y: 572 },
      { text: "Eleven piles are new.", x: 130, y: 572 },
      { text: "900", x: 470, y: 572 },
    ];
    expect(await paragraphsOf([...above, ...table, ...below])).toEqual([
      ...STORY.slice(0, 2),
      "Hull | Forty years old, sound above the water line, and patched below it in many places. | 2,000",
      "Engine | Made for a fishing boat, whose manual forbids what it is used for, on its first page. | 31,000",
      "Landing | Eleven piles are new. | 900",
      ...STORY.slice(2, 4),
    ]);
  });

  test("in one of two columns stays in its column", async () => {
    const left = typeset(STORY.slice(0, 1), { x: 50, top: 770, letters: 38 });
    const table = cells(
      [
        ["Ness", "4,120", "31"],
        ["Mill", "880", "4"],
        ["Dunmere", "1,455", "17"],
      ],
      [50, 150, 220],
      680,
    );
    const under = typeset(STORY.slice(1, 2), { x: 50, top: 620, letters: 38 });
    const right = typeset(STORY.slice(2, 5), { x: 310, top: 770, letters: 38, gap: 8 });
    expect(await paragraphsOf([...left, ...table, ...under, ...right])).toEqual([
      STORY[0],
      "Ness | 4,120 | 31\nMill | 880 | 4\nDunmere | 1,455 | 17",
      ...STORY.slice(1, 5),
    ]);
  });

  test("is no list, whose marks stand apart from its words", async () => {
    const items = [
      "Twelve cars in place of eighteen.",
      "No lorries of more than five tonnes.",
      "School parties come in the morning.",
    ];
    const list = items.flatMap((text, n) => [
      { text: "•", x: 70, y: 640 - n * 15 },
      { text, x: 95, y: 640 - n * 15 },
    ]);
    expect((await paragraphsOf([...above, ...list, ...below])).join("\n")).not.toContain("|");
  });

  test("does not part a sentence that goes on below it", async () => {
    const lines = typeset(STORY.slice(2, 3), { x: 60, top: 690, letters: 76 });
    const rows = cells(
      [
        ["Ness", "4,120", "31"],
        ["Mill", "880", "4"],
      ],
      [60, 180, 300],
      640,
    );
    const rest = lines.slice(2).map((line, n) => ({ ...line, y: 600 - n * 12 }));
    expect(await paragraphsOf([...above, ...lines.slice(0, 2), ...rows, ...rest])).toEqual([
      ...STORY.slice(0, 3),
      "Ness | 4,120 | 31\nMill | 880 | 4",
    ]);
  });
});

test("raised numbers that lead to no note stay", async () => {
  const [line] = typeset(["The landing has 900 m"], { x: 60, top: 690, letters: 60 });
  const square = { text: "2", x: 60 + "The landing has 900 m".length * 6, y: 694, size: 6 };
  const text = (await paragraphsOf([...above, ...(line === undefined ? [] : [line]), square, ...below])).join(
    "\n",
  );
  expect(text).toContain("The landing has 900 m2");
});

test("a quotation that is set in from both sides is one paragraph", async () => {
  const set = typeset(STORY.slice(1, 2), { x: 60, top: 770, letters: 76 });
  const quotation = typeset(STORY.slice(0, 1), { x: 95, top: 690, letters: 52 });
  expect(await paragraphsOf([...set, ...quotation, ...below])).toEqual([
    STORY[1],
    STORY[0],
    ...STORY.slice(2, 4),
  ]);
});
