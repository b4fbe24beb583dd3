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
