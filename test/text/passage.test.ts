import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorMsOf } from "../support/processor-time.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { oddText, uncovered } from "./odd-text.ts";

const passages = (text: string) => passageSpans(text).map(({ start, end }) => text.slice(start, end));

describe("passageSpans", () => {
  it("divides at blank lines, whatever their line ends and spaces", () => {
    expect(passages("One.\n\nTwo\ngoes on.\r\n \t\r\n\n\u00a0Three.\n")).toEqual([
      "One.",
      "Two\ngoes on.",
      "Three.",
    ]);
  });

  it("divides a long text without blank lines at its line ends, and leaves a short one whole", () => {
    const line = "The ferry was late again. ".repeat(25).trim();
    expect(passages(`${line}\n${line}`)).toEqual([line, line]);
    expect(passages("One line.\nAnother.")).toEqual(["One line.\nAnother."]);
  });

  it("divides a long text without any line end at ends of sentences, and not inside of a quotation", () => {
    const sentence = "The ferry to the outer islands was late again on Monday, said Mr. Lyle of the pier.";
    const quoted = "“It is late. It was late in my father’s day. We set our clocks by it,” he added.";
    const text = `${sentence} ${quoted} `.repeat(25).trim();
    const found = passages(text);
    expect(text.length).toBeGreaterThan(4_000);
    expect(found.join(" ")).toBe(text);
    for (const passage of found) {
      expect(passage).toMatch(/^The ferry|^“It is late/u);
      expect(passage).toMatch(/(?:pier|added)\.$/u);
      expect(passage.length).toBeGreaterThan(300);
      expect(passage.length).toBeLessThan(800);
    }
    expect(passages(`${"港は静かだった。船は来なかった。".repeat(200)}`).length).toBeGreaterThan(4);
    expect(passages(text.slice(0, 1_900))).toHaveLength(1);
    expect(passages(`A paragraph.\n\n${text}`)).toHaveLength(2);
    expect(passages("word ".repeat(1_000).trim())).toHaveLength(1);
  });

  it("has no passage for empty text", () => {
    expect(passages("")).toEqual([]);
    expect(passages(" \n\n\t\r\n")).toEqual([]);
  });

  it("divides any text into ordered, trimmed slices that cover everything", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        let last = 0;
        for (const { start, end } of passageSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(uncovered(text, passageSpans(text))).toBe("");
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["a", "\n", "\r\n", " ", "\u00a0\n", "x\n", "\r", "\t \n"])(
    "takes time in proportion to the length: 1 MB of %j",
    (unit) => {
      const text = `${unit.repeat(Math.ceil(1_000_000 / unit.length))}x`;
      expect(processorMsOf(() => void passageSpans(text))).toBeLessThan(10_000);
    },
  );
});
