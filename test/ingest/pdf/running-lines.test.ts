import { expect, test } from "vitest";
import { withoutRunningLines } from "../../../src/ingest/pdf/running-lines.ts";
import { textLines } from "../../../src/ingest/pdf/text-line.ts";

interface SetLine {
  readonly text: string;
  readonly y: number;
  readonly size?: number;
}

/** What is left of pages, each in one column below a header and above its number. */
function leftOf(pages: readonly (readonly SetLine[])[]): string[][] {
  const read = pages.map((lines, index) => {
    const placed = [
      { text: "The Pellmouth Packet", y: 812, size: 8 },
      ...lines,
      { text: `${index + 1}`, y: 30 },
    ];
    const items = placed.map(({ text, y, size = 10 }) => ({
      text,
      x: 60,
      y,
      size,
      width: text.length * size * 0.6,
    }));
    return { height: 842, lines: textLines(items) };
  });
  return withoutRunningLines(read).map((lines) => lines.map(({ text }) => text));
}

/** Lines from a height down, 12 points apart. */
const set = (top: number, ...texts: readonly string[]): SetLine[] =>
  texts.map((text, index) => ({ text, y: top - index * 12 }));
const textsOf = (pages: readonly (readonly SetLine[])[]) =>
  pages.map((lines) => lines.map(({ text }) => text));

test("the last word of a paragraph stays where another page has the same one at its height", () => {
  const pages = [
    [
      ...set(
        760,
        "board asked of another and winter asked it",
        "ferry a Pellmouth why of board ferry and it",
        "asked.",
      ),
      ...set(716, "Cyprian says board Pellmouth it and another"),
    ],
    set(
      760,
      "stank the Pellmouth nobody and of it kept",
      "asked ferry kept nobody harbour kept the why",
      "for the kept.",
    ),
    [
      ...set(
        760,
        "stank for for it winter ferry Pellmouth win-",
        "ter why harbour it of another stank for ferry",
        "asked.",
      ),
      ...set(716, "Bo says and why why why harbour harbour ferry"),
    ],
  ];
  expect(leftOf(pages)).toEqual(textsOf(pages));
});

test("so it does at the top of a page, and alone on the last one", () => {
  const pages = [
    set(760, "Bo says the ferry stank in the harbour, and the winter"),
    [...set(760, "another."), ...set(740, "Dee says nobody asked why the ferry of the board was")],
    set(760, "another."),
  ];
  expect(leftOf(pages)).toEqual(textsOf(pages));
});

test("a header or footer may end like a sentence: it stands apart, or in letters of another size", () => {
  const texts = [
    ["The board of Pellmouth has kept its ferry", "for another winter."],
    ["It stank, and nobody in the harbour ever", "asked why it did."],
  ];
  const pages = texts.map((lines) => [
    { text: "News. Weather. Ferries.", y: 784 },
    ...set(760, ...lines),
    { text: "Printed in Pellmouth.", y: 735, size: 7 },
  ]);
  expect(leftOf(pages)).toEqual(texts);
});
