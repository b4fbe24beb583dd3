import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignedPairs, nearestRun } from "../../../src/answer/check/align-words.ts";
import { type WordDifference, wordDifferences } from "../../../src/answer/check/differences.ts";
import { givenWords, quoteWords } from "../../../src/answer/check/quote-words.ts";
import { atOnce } from "../../../src/text/slices.ts";

function compare(quote: string, stored: string) {
  const given = givenWords(quote);
  const words = quoteWords(stored).map((word, at) => ({ ...word, at }));
  const nearest = atOnce(nearestRun(given, words));
  const pairs = atOnce(alignedPairs(given, words, nearest));
  return { given, words, nearest, pairs, differences: wordDifferences(pairs, given, words) };
}

function told(quote: string, stored: string): string[] {
  const inWords = ({ kind, given, stored: spans }: WordDifference) =>
    `${kind}: ${quote.slice(given.start, given.end)} > ${spans.map((s) => stored.slice(s.start, s.end)).join(" | ")}`;
  return compare(quote, stored).differences.map(inWords);
}

const STORED = "On Monday she said: the bridge will open in May, and nobody will pay for it. Then she left.";

describe("the nearest words", () => {
  test.each([
    ["the bridge will open in May", []],
    ["the bridge will close in May", ["replaced: close > open"]],
    ["the bridge will soon open in May", ["added: soon > "]],
    ["the bridge open in May", ["missing:  > will"]],
    ["a bridge will open in June, and nobody", ["replaced: a > the", "replaced: June > May"]],
    ["the bridge will … nobody will pay for it", ["cut:  > open in May, and"]],
    ["the bridge will … somebody will pay", ["cut:  > open in May, and", "replaced: somebody > nobody"]],
    ["the old stone bridge will open", ["added: old stone > "]],
    ["nobody pays for it", ["replaced: pays > will pay"]],
  ])("%s", (quote, differences) => {
    expect(told(quote, STORED)).toEqual(differences);
  });
});

const word = fc.constantFrom("the", "bridge", "will", "open", "in", "May", "swans", "pay", "kettle");
const words = fc.array(word, { minLength: 1, maxLength: 12 });

test("the distance is that of the best part, as far as every part is compared", () => {
  fc.assert(
    fc.property(words, words, (quote, stored) => {
      const { nearest, pairs, given, words: run } = compare(quote.join(" "), stored.join(" "));
      let best = quote.length;
      for (let from = 0; from <= stored.length; from++)
        for (let to = from; to <= stored.length; to++)
          best = Math.min(best, edits(quote, stored.slice(from, to)));
      expect(nearest.distance).toBe(best);
      const same = pairs.filter(
        (pair) =>
          pair.given !== null &&
          pair.stored !== null &&
          given.words[pair.given]?.key === run[pair.stored]?.key,
      );
      expect(pairs.length - same.length).toBe(best);
      expect(pairs.flatMap((pair) => pair.given ?? [])).toEqual(given.words.map((_, i) => i));
    }),
  );
});

function edits(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j + 1);
  let corner = 0;
  for (const [i, x] of a.entries()) {
    let left = i + 1;
    let diagonal = i === 0 ? 0 : corner;
    corner = left;
    row = row.map((above, j) => {
      left = Math.min(diagonal + (x.toLowerCase() === b[j]?.toLowerCase() ? 0 : 1), above + 1, left + 1);
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}
