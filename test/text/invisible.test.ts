import { expect, test } from "vitest";
import { termsOf } from "../../src/english/terms.ts";
import { placesOfVisible, withoutInvisible } from "../../src/text/invisible.ts";
import { fold } from "../../src/text/terms.ts";

test.each([
  ["break\u00adwater", "breakwater"],
  ["break\u200bwater", "breakwater"],
  ["\ufeffbreak\u2060water\u200e", "breakwater"],
  ["break\u200cwater", "breakwater"],
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["👩\u200d🚒", "👩\u200d🚒"],
])("%j is read as %j", (text, shown) => {
  expect(withoutInvisible(text)).toBe(shown);
  expect(fold(text)).toBe(fold(shown));
});

test.each([
  "Har\u00adbours are break\u200bing",
  "break\u00adwa\u00adter, re\u2060built",
  "don\u00ad’t count 1\u00ad,000.5 seals",
  "港\u200bの\u200b船",
  "U\u00ad.S. harbours",
])("terms are those of the words as shown, at the places where they stand: %j", (text) => {
  const shown = withoutInvisible(text);
  const terms = termsOf(text);
  expect(terms.map(({ term }) => term)).toEqual(termsOf(shown).map(({ term }) => term));
  const words = terms.map(({ start, end }) => withoutInvisible(text.slice(start, end)));
  expect(words).toEqual(termsOf(shown).map(({ start, end }) => shown.slice(start, end)));
});

test("each visible character has its place", () => {
  expect(placesOfVisible("a\u00adb\u200b")).toEqual([0, 2, 4]);
});
