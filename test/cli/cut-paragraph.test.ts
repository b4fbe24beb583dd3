import fc from "fast-check";
import { expect, test } from "vitest";
import { cutParagraph } from "../../src/cli/cut-paragraph.ts";

const words = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word}${i}`).join(" ");

test("a paragraph that is short enough is shown whole", () => {
  expect(cutParagraph("One. Two. Three.", { start: 5, end: 9 }, 20)).toEqual({
    before: "One. ",
    marked: "Two.",
    after: " Three.",
    isCutBefore: false,
    isMarkedCut: false,
    isCutAfter: false,
  });
});

test("a long one is cut on both sides of the marked words, between words", () => {
  const text = `${words(100, "a")} MARKED ${words(100, "b")}`;
  const start = text.indexOf("MARKED");
  const cut = cutParagraph(text, { start, end: start + 6 }, 60);
  expect(cut).toMatchObject({ marked: "MARKED", isCutBefore: true, isCutAfter: true });
  expect(cut.before).toMatch(/^a\d+ .* $/u);
  expect(cut.after).toMatch(/^ b0 .*b\d+$/u);
  expect(text).toContain(` ${cut.before}MARKED${cut.after} `);
});

test("what is shown is always a slice of the text that holds the marked words, and not much longer than asked", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 10, max: 100 }),
      (text, a, b, longest) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const cut = cutParagraph(text, { start, end }, longest);
        const shown = cut.before + cut.marked + cut.after;
        expect(text.startsWith(shown, start - cut.before.length)).toBe(true);
        expect(cut.isMarkedCut || cut.marked === text.slice(start, end)).toBe(true);
        expect(cut.isCutBefore).toBe(start - cut.before.length > 0);
        expect(shown.length).toBeLessThanOrEqual(Math.max(longest, 10) + 1);
      },
    ),
  );
});
