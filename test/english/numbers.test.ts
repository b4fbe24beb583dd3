import { expect, it } from "vitest";
import { numberOf, numbersIn } from "../../src/english/numbers.ts";

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

it.each([
  ["two dozen boats for 1.5 million crowns", [24, 1_500_000]],
  ["1,240 passengers, 1,5 metres and 3,5", [1240, 1.5, 3.5]],
  ["twenty-one of a hundred and five, 31m and 2nd", [21, 105]],
  ["in 2031. Then 40, not 41.", [2031, 40, 41]],
  ["nobody", []],
])("the numbers in %j", (text, values) => {
  const found = numbersIn(text);
  expect(found.map(({ value }) => value)).toEqual(values);
  for (const { start, end } of found)
    expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^\p{N}$/u);
});
