import fc from "fast-check";
import { expect, test } from "vitest";
import { givenWords, quoteWords } from "../../../src/answer/check/quote-words.ts";
import { oddText } from "../../text/odd-text.ts";

const keys = (text: string) => quoteWords(text).map(({ key }) => key);

test("case, accents, marks and dashes make no other words", () => {
  const plain = keys("we'll open the cafe - twenty-one seats - in May");
  expect(keys("“We’ll open the CAFÉ—twenty‑one seats—in May.”")).toEqual(plain);
  expect(keys("«We'll  open\nthe café — twenty–one seats — in ‘May’»")).toEqual(plain);
});

test("marks of possible hyphens and characters without width part no word", () => {
  const text = "No\u200bbody has meas\u00adured it, don\u2060’t ask.";
  const words = quoteWords(text);
  expect(words.map(({ key }) => key)).toEqual(["nobody", "has", "measured", "it", "don't", "ask"]);
  expect(text.slice(words[2]?.start, words[2]?.end)).toBe("meas\u00adured");
});

test("what changes the meaning stays: figures, signs, apostrophes", () => {
  expect(keys("It cost $1,000.50, not €1,000")).toEqual(["it", "cost", "$1000.50", "not", "€1000"]);
  expect(keys("5% of the U.S. can't")).toEqual(["5%", "of", "the", "us", "can't"]);
  expect(keys("the end.Then another")).toEqual(["the", "end", "then", "another"]);
  expect(keys("橋は約束")).toHaveLength(4);
});

test.each([
  ["We were late … about the price", [3]],
  ["We were late [...] about the price", [3]],
  ["We were late (…) about the price", [3]],
  ["… were late about . . . the price ...", [3]],
  ["We were late. About the price", []],
])("a marked cut is known by the word behind it: %s", (quote, cuts) => {
  expect([...givenWords(quote).gaps.keys()]).toEqual(cuts);
});

test("words lie in the text, in order, and have a key", () => {
  fc.assert(
    fc.property(oddText, fc.nat(50), (text, start) => {
      let last = 0;
      for (const word of quoteWords(text, { start, end: text.length })) {
        expect(word.start).toBeGreaterThanOrEqual(Math.max(last, start));
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.end).toBeLessThanOrEqual(text.length);
        expect(word.key).not.toBe("");
        last = word.end;
      }
    }),
  );
});
