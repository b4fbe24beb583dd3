import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf } from "../../../src/ingest/pdf/paragraphs.ts";
import { pageRuns } from "../../../src/ingest/pdf/page-runs.ts";
import { withoutRunningLines } from "../../../src/ingest/pdf/running-lines.ts";
import { textLines } from "../../../src/ingest/pdf/text-line.ts";
import { typeset } from "../../support/documents/typeset.ts";
import type { Placed } from "../../support/documents/write-pdf.ts";

const word = fc.constantFrom(
  ..."the harbour board of Pellmouth kept a ferry for another winter and nobody asked why it stank".split(
    " ",
  ),
);
const paragraph = fc.array(word, { minLength: 22, maxLength: 60 }).map((words) => `So ${words.join(" ")}.`);

function paragraphsIn(pages: readonly (readonly Placed[])[]): string[] {
  const read = pages.map((placed) => ({
    height: 842,
    lines: textLines(
      placed.map(({ text, x, y, size = 10 }) => ({ text, x, y, size, width: text.length * size * 0.6 })),
    ),
  }));
  const runs = withoutRunningLines(read).flatMap((lines, index) => pageRuns({ page: index + 1, lines }, 10));
  return paragraphsOf(runs).map(({ text }) => text);
}

const styles = [
  { gap: 7, indent: 0 },
  { gap: 0, indent: 14 },
];

test("paragraphs of one to three columns come back whole and in order, whether gaps or indents part them", () => {
  const layout = fc.record({
    columns: fc.integer({ min: 1, max: 3 }),
    letters: fc.integer({ min: 26, max: 60 }),
    style: fc.constantFrom(...styles),
    texts: fc.array(paragraph, { minLength: 6, maxLength: 9 }),
    isShuffled: fc.boolean(),
  });
  fc.assert(
    fc.property(layout, ({ columns, letters, style, texts, isShuffled }) => {
      const each = Math.ceil(texts.length / columns);
      const placed = Array.from({ length: columns }, (_, column) =>
        typeset(texts.slice(column * each, (column + 1) * each), {
          x: 40 + column * (letters * 6 + 16),
          top: 780,
          letters,
          ...style,
        }),
      );
      // Some programs draw a page row by row.
      const drawn = isShuffled ? placed.flat().sort((a, b) => b.y - a.y || a.x - b.x) : placed.flat();
      expect(paragraphsIn([drawn])).toEqual(texts);
    }),
    { numRuns: 150 },
  );
});

test("a page of few lines is parted as the others are, though most of its lines stand between paragraphs", () => {
  const [first, second, third, fourth] = [
    "So the harbour board of Pellmouth kept a ferry for another winter, and nobody asked why it stank. It sailed in the early hours, before the market.",
    "So nobody of the board asked why, and it kept the ferry of the harbour.",
    "So the winter stank of another ferry, and the harbour of Pellmouth kept why.",
    "So another winter went.",
  ];
  const set = (text: string, top: number) => typeset([text], { x: 60, top, letters: 40 });
  const [start = [], rest = []] = [set(second, 704).slice(0, 1), set(second, 772).slice(1)];
  const pages = [
    [...set(first, 760), ...start],
    [...rest, ...set(third, 740), ...set(fourth, 708)],
  ];
  expect(paragraphsIn(pages)).toEqual([first, second, third, fourth]);
});

test("headers, footers and page numbers go; what stands once in their place stays", () => {
  const texts = [
    "The ferry of Pellmouth sails again, and nobody knows for how long it will.",
    "It was late on Monday.",
  ];
  const pages = texts.map((text, index) => [
    { text: "The Packet", x: 60, y: 812 },
    {
      text:
        index === 0 ? "Special issue on ferries, for the readers" : "An afterword by the editor of the paper",
      x: 200,
      y: 812,
    },
    ...typeset([text], { x: 60, top: 700, letters: 90 }),
    { text: `– ${index + 1} –`, x: 290, y: 30 },
  ]);
  const read = paragraphsIn(pages);
  expect(read.join("\n")).not.toMatch(/The Packet|– \d –/);
  expect(read).toEqual(expect.arrayContaining(["Special issue on ferries, for the readers", ...texts]));
});
