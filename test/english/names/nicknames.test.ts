import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenNameForms, givenNamesAgree, longFormsOf } from "../../../src/english/names/nicknames.ts";

const PAIRS = `
bob robert|chuck charles|liz elizabeth|beth elizabeth|betty elizabeth|peggy margaret|maggie margaret|doug douglas|bernie bernard
sasha alexander|sasha alexandra|zhenya yevgeny|zhenya yevgenia|paco francisco|pancho francisco|pepe jose|beto alberto|beto roberto
lupe guadalupe|nacho ignacio|kuba jakub|ola aleksandra|gosia malgorzata|manolis emmanouil|mo mohammed|abdul abdullah|kunle adekunle
femi olufemi|raj rajesh|viv vivian|viv vivek|dev devendra|tunde babatunde|chidi chidiebere|masha maria|volodya vladimir|thanasis athanasios
bibi binyamin|yossi yosef|hank henry|gigi luigi|beppe giuseppe|toni antonio|nacho ignacio|zosia zofia|staszek stanislaw|hansi johannes
memo mehmet|siya siyabonga|thandi thandiwe|wojtek wojciech|lola dolores|chayo rosario|quique enrique|ned edward|polly mary|dick richard`
  .trim()
  .split(/[|\n]/u)
  .map((pair) => pair.split(" ") as [string, string]);

describe("givenNameForms", () => {
  it.each(PAIRS)("joins %s and %s both ways", (short, long) => {
    expect(givenNameForms(short).has(long)).toBe(true);
    expect(givenNameForms(long).has(short)).toBe(true);
    expect(givenNamesAgree(short, long)).toBe(true);
    expect(givenNamesAgree(long, short)).toBe(true);
  });

  it("reads a name in any spelling", () => {
    expect(givenNameForms("José").has("pepe")).toBe(true);
    expect(givenNameForms("BOB")).toEqual(givenNameForms("bob"));
  });

  it("joins the short forms that one begins with, and no others of the same name", () => {
    expect(givenNameForms("bob").has("bobby")).toBe(true);
    expect(givenNameForms("dan").has("danny")).toBe(true);
    expect(givenNameForms("bob").has("rob")).toBe(false);
    expect(givenNameForms("liz").has("betty")).toBe(false);
  });

  it("joins spellings of a long name, and not its translations", () => {
    expect(givenNameForms("mohammed").has("muhammad")).toBe(true);
    expect(givenNameForms("sergei").has("sergey")).toBe(true);
    expect(givenNameForms("john").has("ivan")).toBe(false);
    expect(givenNameForms("juan").has("john")).toBe(false);
  });

  it("knows nothing of other words", () => {
    expect(givenNameForms("ferry")).toEqual(new Set());
    expect(givenNameForms("")).toEqual(new Set());
  });

  it("never gives the name itself, and what it gives leads back or is another spelling", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS.flat()), (name) => {
        const forms = givenNameForms(name);
        expect(forms.has(name)).toBe(false);
        for (const form of forms) expect(givenNameForms(form).has(name), `${form} to ${name}`).toBe(true);
      }),
    );
  });
});

describe("givenNamesAgree", () => {
  it.each([
    ["a", "ana"],
    ["ana", "ana"],
    ["bill", "william"],
  ])("%s and %s", (a, b) => {
    expect(givenNamesAgree(a, b)).toBe(true);
  });

  it.each([
    ["john", "ivan"],
    ["liz", "beth"],
    ["bill", "robert"],
    ["a", "bea"],
    ["", "ana"],
  ])("not %s and %s", (a, b) => {
    expect(givenNamesAgree(a, b)).toBe(false);
  });
});

it("long forms are those of short names alone", () => {
  expect(longFormsOf("bill")).toContain("william");
  expect(longFormsOf("elizabeth")).toEqual([]);
  expect(longFormsOf("ferry")).toEqual([]);
});
