import { expect, it } from "vitest";
import { numberOf } from "../../src/english/numbers.ts";

it.each([
  ["3", 3],
  ["1,000", 1000],
  ["2.5", 2.5],
  ["Twelve", 12],
  ["twenty-one", 21],
  ["a hundred", 100],
  ["one hundred and five", 105],
  ["two thousand five hundred", 2500],
  ["3 million", 3_000_000],
  ["a couple", 2],
  ["a few", 3],
  ["a dozen", 12],
  ["zero", 0],
])("%s is %d", (words, value) => {
  expect(numberOf(words)).toBe(value);
});

it.each(["", "ferry", "one ferry", "a", "1,00", "constructor"])("%j is no number", (words) => {
  expect(numberOf(words)).toBeUndefined();
});
