import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorMsOf } from "../support/processor-time.ts";
import { lemmaOf, termList, termsOf } from "../../src/english/terms.ts";
import { oddText } from "../text/odd-text.ts";

describe("termsOf", () => {
  it.each<[string, string, string[]]>([
    ["case and punctuation", "The Mayor, the MAYOR!", ["the", "mayor", "the", "mayor"]],
    ["inflection", "connected connecting connections", ["connect", "connect", "connect"]],
    ["irregular forms", "She lost, he went, children spoke", ["she", "lose", "he", "go", "child", "speak"]],
    [
      "possessives",
      "Vasquell's bridge, Vasquell’s BRIDGE, the gulls'",
      ["vasquel", "bridg", "vasquel", "bridg", "the", "gull"],
    ],
    ["contractions", "don't don’t", ["dont", "dont"]],
    ["names with an apostrophe", "O’Dallow O'Dallow", ["odallow", "odallow"]],
    ["figures", "1,000.5 kettles in 2031", ["1000.5", "kettl", "in", "2031"]],
    ["acronyms", "U.S. US U.S.A. e.g. 9 a.m.", ["usa", "usa", "usa", "eg", "9", "am"]],
    ["words that no space divides", "Quillhaven.Marrowick", ["quillhaven", "marrowick"]],
    ["diacritics", "Ñandú café naïve", ["nandu", "cafe", "naiv"]],
    ["compatibility forms", "Ｆerry ﬁsh x²", ["ferri", "fish", "x2"]],
    ["vulgar fractions", "½", ["12"]],
    ["letters that unfold to words", "ﷺ", ["صلىاللهعليهوسلم"]],
    ["scripts without spaces", "市長は", ["市長", "長は"]],
    ["one such character", "橋", ["橋"]],
    ["marks alone", "\u0301 \u0301\u0302", []],
    ["no words", " —…!\u200b", []],
  ])("folds %s", (_, text, expected) => {
    expect(termList(text)).toEqual(expected);
  });

  it("gives the place of the word it read", () => {
    const text = "Ottoline Vasquell’s U.S. bridge";
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Ottoline",
      "Vasquell’s",
      "U.S",
      "bridge",
    ]);
  });

  it("has ordered spans within the text, and terms of letters, digits and dots, for any text", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        let last = 0;
        for (const { term, start, end } of termsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).toMatch(/^[\p{L}\p{N}.]+$/u);
          expect(term.isWellFormed()).toBe(true);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has no white space in the term of any single character", () => {
    for (let code = 0; code < 0x30000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      for (const term of termList(String.fromCodePoint(code)))
        if (!/^[\p{L}\p{N}.]+$/u.test(term))
          expect.fail(`U+${code.toString(16)} became ${JSON.stringify(term)}`);
    }
  });

  it("reads a question as it reads a text: each word of a text, asked for alone, makes the text's terms", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        for (const { term, start, end } of termsOf(text)) {
          const word = text.slice(start, end);
          if (word !== "US" && !/[.,]/u.test(word)) expect(termList(word)).toContain(term);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on what was read before", () => {
    const before = termList("Vasquell spoke of ferries");
    for (let i = 0; i < 60_000; i++) termList(`filler${i}`);
    expect(termList("Vasquell spoke of ferries")).toEqual(before);
  });

  it("cuts words that are too long to be any, and never through a character", () => {
    for (const unit of ["a", "\u{1d4d0}", "é"]) {
      const [term = ""] = termList(`x${unit.repeat(500)}`);
      expect(term.length).toBeLessThanOrEqual(64);
      expect(term.isWellFormed()).toBe(true);
    }
  });

  it.each([
    "a",
    "a.",
    "1,",
    "a'",
    "word ",
    "\u0301",
    "橋",
    "ﷺ",
    "U.S.",
    ".",
    "’",
    "\u{1d4d0}",
    "İ",
    "e\u0301.",
  ])("takes time in proportion to the length: 1 MB of %j", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    // Quadratic work would take hours; the bound only has to tell the two apart.
    expect(processorMsOf(() => void termsOf(text))).toBeLessThan(10_000);
  });
});

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
