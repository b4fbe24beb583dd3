import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/english/table.ts";
import { CUE_PLACES, cueShare, isCueWord } from "../../../src/quotes/cues/cue-words.ts";

const rows = readTable("cue-words.tsv", new URL("../../../../src/quotes/cues/", import.meta.url));

describe("the table of cue words", () => {
  it("has a share for each place, and none that is certain", () => {
    expect(rows.length).toBeGreaterThan(500);
    for (const [word = "", ...shares] of rows) {
      expect(shares, word).toHaveLength(CUE_PLACES.length);
      for (const share of shares) {
        expect(Number(share), word).toBeGreaterThanOrEqual(0);
        expect(Number(share), word).toBeLessThan(100);
      }
    }
  });

  it("has one row a word", () => {
    expect(new Set(rows.map(([word]) => word)).size).toBe(rows.length);
  });
});

describe("cueShare", () => {
  it("is high for plain verbs of reporting wherever they stand", () => {
    for (const place of CUE_PLACES) expect(cueShare("said", place), place).toBeGreaterThan(0.8);
  });

  it("tells the places of a word apart", () => {
    expect(cueShare("added", "after")).toBeGreaterThan(cueShare("added", "plain"));
  });

  it("is nothing for words that do not report", () => {
    expect(cueShare("ferry", "after")).toBe(0);
    expect(isCueWord("ferry")).toBe(false);
    expect(isCueWord("said")).toBe(true);
  });
});
