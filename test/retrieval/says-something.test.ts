import { describe, expect, it, test } from "vitest";
import { termsOf } from "../../src/english/terms.ts";
import { nameTerm, saysSomething } from "../../src/retrieval/says-something.ts";

const says = (text: string, name: string): boolean =>
  saysSomething(text, termsOf(text), nameTerm(name) ?? "");

describe("somebody beside a verb of reporting", () => {
  it.each([
    ["“It rained,” Bram Tessaly said.", "Tessaly", true],
    ["Tessaly told the Bell that it rained.", "Bram Tessaly", true],
    ["“It rained,” said Bram Tessaly.", "tessaly", true],
    ["Tessaly walked home. It rained, the mayor said.", "Tessaly", false],
    ["Tessaly, who had come over the bridge of glass that morning, said it rained.", "Tessaly", false], // too far off
    ["His answers pleased Tessaly.", "Tessaly", false], // a noun
    ["It rained.", "Tessaly", false],
  ])("%j: %s %s", (text, name, expected) => {
    expect(says(text, name)).toBe(expected);
  });
});

test.each([
  ["Bram Tessaly", "tessali"],
  ["the Guild of Lamplighters", "lamplight"],
  ["the", undefined],
])("a name is looked for by its last word: %s", (name, term) => {
  expect(nameTerm(name)).toBe(term);
});
