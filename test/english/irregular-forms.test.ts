import { describe, expect, it } from "vitest";
import { lemmaOf } from "../../src/english/irregular-forms.ts";

describe("lemmaOf", () => {
  it.each([
    ["lost", "lose"],
    ["went", "go"],
    ["gone", "go"],
    ["said", "say"],
    ["children", "child"],
    ["women", "woman"],
    ["best", "good"],
    ["larger", "large"],
  ])("joins %s to %s", (form, base) => {
    expect(lemmaOf(form)).toBe(base);
  });

  it.each(["saw", "felt", "left", "found", "lay", "ferry", ""])("leaves %j as it is", (word) => {
    expect(lemmaOf(word)).toBe(word);
  });

  it("is done after one step", () => {
    for (const form of ["lost", "went", "children", "said", "people", "better", "lying", "dies"])
      expect(lemmaOf(lemmaOf(form))).toBe(lemmaOf(form));
  });
});
