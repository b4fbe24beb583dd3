import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf, graphemesOf } from "../../src/cli/columns-of.ts";
import { NO_BREAK, wrapPlain, wrapSentence, wrapText } from "../../src/cli/wrap-text.ts";

describe("wrapping", () => {
  test("fills lines and breaks at white space of any kind", () => {
    expect(wrapPlain("one two\nthree   four five", 9)).toEqual(["one two", "three", "four five"]);
    expect(wrapPlain("", 9)).toEqual([]);
  });

  test("divides a word that is wider than a line", () => {
    expect(wrapPlain("abcdefgh ij", 4)).toEqual(["abcd", "efgh", "ij"]);
    expect(wrapPlain("漢字漢字", 5)).toEqual(["漢字", "漢字"]);
  });

  test("breaks nowhere but at white space, also between marked words and others", () => {
    const stretches = [
      { text: "laid one ", isMarked: false },
      { text: "stone,", isMarked: true },
      { text: "” she said", isMarked: false },
    ];
    const lines = wrapText(stretches, 15).map((line) => line.map(({ text }) => text).join(""));
    expect(lines).toEqual(["laid one", "stone,” she", "said"]);
  });
  test("keeps together what is to be, as far as a line has room for it", () => {
    const kept = `said${NO_BREAK}· Harbour${NO_BREAK}Wire${NO_BREAK}· 2031`;
    expect(wrapPlain(kept, 20)).toEqual(["said ·", "Harbour Wire · 2031"]);
    expect(wrapPlain(kept, 13)).toEqual(["said ·", "Harbour Wire", "· 2031"]);
    const mark = [
      { text: `“▶${NO_BREAK}`, isMarked: false },
      { text: "never say it", isMarked: true },
      { text: `${NO_BREAK}◀”`, isMarked: false },
    ];
    for (const width of [9, 10, 12, 15])
      for (const line of wrapText([{ text: "she said ", isMarked: false }, ...mark], width))
        expect(line.map(({ text }) => text).join("")).not.toMatch(/▶ ?$|^ ?◀/u);
  });

  test("breaks scripts without spaces between letters, but not before what closes", () => {
    expect(wrapPlain("時計は休んでいるだけです。海", 12)).toEqual(["時計は休んで", "いるだけで", "す。海"]);
    expect(wrapPlain("港の Clock-Tower", 12)).toEqual(["港の", "Clock-Tower"]);
  });

  test("divides no character that is several code points", () => {
    const family = "👩‍👩‍👧";
    expect(wrapPlain(family.repeat(3), 5)).toEqual([family.repeat(2), family]);
    expect(columnsOf(family)).toBe(2);
    expect(columnsOf("e\u0301te\u0301")).toBe(3);
  });

  test("parts no number from its word in a sentence of this program, unless a line does not hold both", () => {
    expect(wrapSentence("models 48 MB in a folder (Courier, paragraph 2).", 12)).toEqual([
      "models 48 MB",
      "in a folder",
      "(Courier,",
      "paragraph",
      "2).",
    ]);
    expect(wrapSentence("of the Courier, paragraph 2).", 27)).toEqual(["of the Courier,", "paragraph 2)."]);
    expect(wrapSentence("a folder of 48 MB and more", 15)).toEqual(["a folder", "of 48 MB and", "more"]);
  });

  test("keeps the marked words together with the spaces between them", () => {
    const lines = wrapText(
      [
        { text: "before ", isMarked: false },
        { text: "marked words", isMarked: true },
        { text: ", after", isMarked: false },
      ],
      14,
    );
    expect(lines).toEqual([
      [
        { text: "before", isMarked: false },
        { text: " ", isMarked: false },
        { text: "marked", isMarked: true },
      ],
      [
        { text: "words", isMarked: true },
        { text: ", after", isMarked: false },
      ],
    ]);
  });

  test("loses no character but white space, and no line is too wide", () => {
    const part = fc.record({ text: fc.string({ unit: "grapheme" }), isMarked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const lines = wrapText(parts, width).map((line) => line.map(({ text }) => text).join(""));
        const plain = (text: string) => text.replace(/\s+/gu, "");
        expect(plain(lines.join(" "))).toBe(plain(parts.map(({ text }) => text).join("")));
        // A sign of three columns, as music has them, is never divided.
        const widest = (line: string) => Math.max(width, ...graphemesOf(line).map(columnsOf));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(widest(line));
      }),
    );
  });
});
