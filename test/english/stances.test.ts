import { expect, it } from "vitest";
import { stanceOf } from "../../src/english/stances.ts";

it.each([
  ["furious", -1],
  ["against", -1],
  ["thrilled", 1],
  ["behind", 1],
  ["blue", 0],
  ["", 0],
])("%j takes the side %i", (word, side) => {
  expect(stanceOf(word)).toBe(side);
});
