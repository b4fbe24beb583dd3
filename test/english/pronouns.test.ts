import { expect, it } from "vitest";
import { pronounOf } from "../../src/english/pronouns.ts";

it.each([
  ["he", { kind: "third", gender: "m", stands: "person", case: "subject" }],
  ["Her", { kind: "third", gender: "f", stands: "person", case: "object" }],
  ["hers", { kind: "third", gender: "f", stands: "person", case: "possessive" }],
  ["themselves", { kind: "third", gender: undefined, stands: "plural", case: "reflexive" }],
  ["it’s", { kind: "third", gender: undefined, stands: "thing", case: "subject" }],
  ["our", { kind: "first", gender: undefined, stands: "plural", case: "possessive" }],
  ["you", { kind: "second", gender: undefined, stands: "person", case: "subject" }],
  ["whose", { kind: "relative", gender: undefined, stands: "person", case: "possessive" }],
])("%s is a pronoun", (word, expected) => {
  expect(pronounOf(word)).toEqual(expected);
});

it.each(["", "mayor", "this", "one", "WHO said"])("%j is none", (word) => {
  expect(pronounOf(word)).toBeUndefined();
});

it("tells who speaks of themselves", () => {
  for (const word of ["I", "we’ll", "mine", "our"]) expect(pronounOf(word)?.kind, word).toBe("first");
  for (const word of ["he", "you", "ferry"]) expect(pronounOf(word)?.kind, word).not.toBe("first");
});
