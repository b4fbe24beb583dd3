import { describe, expect, it } from "vitest";
import { BM25_CEILING, bm25OfTerm, LEAST_IDF, searchedIdf } from "../../src/archive/bm25.ts";

describe("searchedIdf", () => {
  it.each([
    [10, 2, Math.log(8.5 / 2.5)],
    [10, 0, Math.log(10.5 / 0.5)],
    [10, 5, LEAST_IDF],
    [10, 10, LEAST_IDF],
    [0, 0, LEAST_IDF],
  ])("of %i passages, %i with the term", (passages, holding, expected) => {
    expect(searchedIdf(passages, holding)).toBeCloseTo(expected, 12);
  });
});

describe("bm25OfTerm", () => {
  // By hand, with k1 = 1.2 and b = 0.75: tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length / mean)).
  it.each([
    ["once in a passage of mean length", 1, 10, 10, 1],
    ["twice there", 2, 10, 10, 4.4 / 3.2],
    ["once in a passage twice as long", 1, 20, 10, 2.2 / 3.1],
    ["once in a passage half as long", 1, 5, 10, 2.2 / 1.75],
    ["in the title alone", 0.5, 10, 10, 1.1 / 1.7],
    ["not at all", 0, 10, 10, 0],
  ])("%s", (_, frequency, length, mean, expected) => {
    expect(bm25OfTerm(1, frequency, length, mean)).toBeCloseTo(expected, 12);
    expect(bm25OfTerm(3, frequency, length, mean)).toBeCloseTo(3 * expected, 12);
  });

  it("never reaches its ceiling", () => {
    expect(bm25OfTerm(1, 1e6, 1, 1_000)).toBeLessThan(BM25_CEILING);
  });
});
