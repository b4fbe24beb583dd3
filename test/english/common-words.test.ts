import { expect, test } from "vitest";
import { isCommonWord, isEverydayWord, plainForms } from "../../src/english/common-words.ts";

test.each(["ferry", "ferries", "council", "voted", "making", "carried", "quickly", "police"])(
  "%s is a word of the language",
  (word) => expect(isCommonWord(word)).toBe(true),
);

test.each(["varrick", "nordahl", "oyelaran", "brandreth", "zorvan"])("%s is none", (word) =>
  expect(isCommonWord(word)).toBe(false),
);

test("a short word is no form of a shorter one", () => {
  expect(plainForms("bed")).toEqual([]);
  expect(plainForms("ferries")).toContain("ferry");
});

test.each(["way", "days", "things", "questions"])("%s stands in all kinds of news", (word) =>
  expect(isEverydayWord(word)).toBe(true),
);

test.each(["ferry", "flood", "strike", "budget"])("%s tells what a text is about", (word) =>
  expect(isEverydayWord(word)).toBe(false),
);
