import { describe, expect, it } from "vitest";
import { inverseDocumentFrequency } from "../../src/retrieval/inverse-document-frequency.ts";

describe("inverseDocumentFrequency", () => {
  it.each([
    [10, 2, Math.log(1 + 8.5 / 2.5)],
    [10, 10, Math.log(1 + 0.5 / 10.5)],
    [10, 0, Math.log(1 + 10.5 / 0.5)],
    [0, 0, Math.log(2)],
  ])("of %i passages, %i with the term", (passages, holding, expected) => {
    expect(inverseDocumentFrequency(passages, holding)).toBeCloseTo(expected, 12);
  });

  it("falls as more passages hold the term, and stays above 0", () => {
    const values = Array.from({ length: 101 }, (_, holding) => inverseDocumentFrequency(100, holding));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.at(-1)).toBeGreaterThan(0);
  });
});
