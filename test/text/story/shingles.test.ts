import fc from "fast-check";
import { expect, test } from "vitest";
import { bandsOf } from "../../../src/text/story/bands.ts";
import { areNearDuplicates } from "../../../src/text/story/near-duplicates.ts";
import { shinglesOf } from "../../../src/text/story/shingles.ts";

test.each([
  ["case", "The ferry SAILS at nine", "the Ferry sails At Nine"],
  ["accents", "Le café était fermé hier", "Le cafe etait ferme hier"],
  ["quotation marks and dashes", '"Never" - she said at last', "“Never” – she said, at last!"],
  ["compatibility forms", "Ｆｅｒｒｙ fares rise in April", "Ferry fares rise in April"],
])("%s make no difference", (_, a, b) => {
  expect(shinglesOf(a)).toEqual(shinglesOf(b));
});

test("words are counted, in scripts without spaces characters", () => {
  expect(shinglesOf("The old bridge, built in 1911, is closed.").words).toBe(8);
  expect(shinglesOf("港の橋は閉鎖").words).toBe(6);
  expect(shinglesOf("橋は closed 2024").words).toBe(4);
  expect(shinglesOf(" … — ").words).toBe(0);
});

test("runs are of three words, and their order counts", () => {
  expect(shinglesOf("two words").hashes.size).toBe(0);
  expect(shinglesOf("one two three four").hashes.size).toBe(2);
  expect(shinglesOf("one two three").hashes).not.toEqual(shinglesOf("three two one").hashes);
});

test("any text has a sketch, the same each time: bands where it has runs, and none where it has not", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const shingles = shinglesOf(text);
      const bands = bandsOf(shingles);
      expect(bandsOf(shinglesOf(text))).toEqual(bands);
      expect(bands).toHaveLength(shingles.hashes.size === 0 ? 0 : 6);
      expect([...bands, ...shingles.hashes].every((number) => number === (number | 0))).toBe(true);
      expect(shingles.hashes.size).toBeLessThanOrEqual(Math.max(0, shingles.words - 2));
      expect(areNearDuplicates(shingles, shingles)).toBe(shingles.hashes.size > 0);
    }),
  );
});

test("bands find paragraphs that share most runs, and few of those that share little", () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
  const other = (from: number) => words.map((word, i) => (i >= from ? `else${i}` : word)).join(" ");
  const bands = new Set(bandsOf(shinglesOf(words.join(" "))));
  const shared = (text: string) => bandsOf(shinglesOf(text)).filter((band) => bands.has(band)).length;
  expect(shared(other(40))).toBe(6);
  expect(shared(other(36))).toBeGreaterThanOrEqual(2);
  expect(shared(other(8))).toBeLessThanOrEqual(1);
});
