import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOSS, MOST_TIMES, spread } from "../../src/retrieval/spread.ts";

interface Item {
  readonly name: string;
  readonly score: number;
  readonly article: string;
}
const order = (items: readonly Item[], limit = 10) =>
  spread(
    items,
    (i) => i.score,
    (i) => i.article,
    limit,
  ).map((i) => i.name);
const item = (name: string, score: number): Item => ({ name, score, article: name.slice(0, 1) });

describe("spread", () => {
  it("puts a near equal of another article before the second of the same", () => {
    expect(order([item("a1", 5), item("a2", 5), item("b1", 5 - LOSS / 2)])).toEqual(["a1", "b1", "a2"]);
  });

  it("leaves a clear lead alone", () => {
    expect(order([item("a1", 5), item("a2", 5), item("b1", 5 - 2 * LOSS)])).toEqual(["a1", "a2", "b1"]);
  });

  it("keeps the order of equals", () => {
    expect(order([item("a1", 1), item("b1", 1), item("c1", 1)])).toEqual(["a1", "b1", "c1"]);
  });

  it("gives no more than asked for", () => {
    expect(order([item("a1", 1), item("b1", 1)], 1)).toEqual(["a1"]);
    expect(order([], 3)).toEqual([]);
    expect(order([item("a1", 1)], 0)).toEqual([]);
  });

  it("is the plain greedy choice, whatever it skips to get there", () => {
    const items = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 60 }), article: fc.constantFrom("a", "b", "c") }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(items, (drawn) => {
        const named = drawn.map((d, i) => ({ name: `${i}`, score: d.score / 10, article: d.article }));
        expect(order(named, 30)).toEqual(greedy(named));
      }),
      { numRuns: 500 },
    );
  });
});

/** The definition: of all that is left, the highest score less the loss for each of its article listed so far. */
function greedy(items: readonly Item[]): string[] {
  const left = items.toSorted((a, b) => b.score - a.score);
  const listed: string[] = [];
  const out: string[] = [];
  const value = (i: Item) =>
    i.score - LOSS * Math.min(MOST_TIMES, listed.filter((a) => a === i.article).length);
  while (left.length > 0) {
    const best = left.reduce((a, b) => (value(b) > value(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    listed.push(best.article);
    out.push(best.name);
  }
  return out;
}
