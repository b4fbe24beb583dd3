import { expect, it } from "vitest";
import { attitudeOfTerm } from "../../src/english/attitude.ts";
import { termList } from "../../src/english/terms.ts";

it.each([
  ["praised", 1],
  ["wonderful", 1],
  ["threatening", -1],
  ["disgraceful", -1],
  ["ferry", 0],
])("%s counts %d", (word, expected) => {
  const [term = ""] = termList(word);
  expect(attitudeOfTerm(term)).toBe(expected);
});
