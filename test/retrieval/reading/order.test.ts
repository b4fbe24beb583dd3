import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerability } from "../../../src/retrieval/reading/answerability.ts";
import { NO_CHECKS } from "../../../src/retrieval/reading/checks.ts";
import { inReadOrder, readingValue } from "../../../src/retrieval/reading/order.ts";
import type { PassageReading } from "../../../src/retrieval/reading/passage-reader.ts";
import { FEATURE_NAMES } from "../../../src/retrieval/fusion.ts";
import type { Features } from "../../../src/retrieval/features.ts";

const NONE = { all: new Set<string>(), capitals: new Set<string>() };
const reading = (
  model: PassageReading["model"],
  checks: Partial<PassageReading["checks"]> = {},
): PassageReading => ({
  window: { start: 0, end: 1 },
  words: model === null ? null : { start: 0, end: 1 },
  model,
  checks: { ...NO_CHECKS, ...checks },
  ground: { here: NONE, near: NONE, article: NONE, isWhole: true, values: new Set() },
});

describe("the order after reading", () => {
  it("what was read comes first, by both values together, and the rest behind it as it was", () => {
    const ranked = [
      { name: "about it", score: 20 },
      { name: "not read", score: 19 },
      { name: "answers it", score: 15 },
    ];
    const values: Record<string, PassageReading | undefined> = {
      "about it": reading({ answer: -3, margin: -8 }),
      "answers it": reading({ answer: 3, margin: 4 }),
    };
    const ordered = inReadOrder(ranked, ({ name }) => readingValue(values[name]));
    expect(ordered.map(({ name }) => name)).toEqual(["answers it", "about it", "not read"]);
    expect(inReadOrder(ranked, () => null)).toEqual(ranked);
  });

  it("loses nothing, and scores fall from first to last, whatever was read", () => {
    const items = fc.array(
      fc.record({
        score: fc.integer({ min: -30, max: 30 }),
        value: fc.option(fc.integer({ min: -20, max: 20 })),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(items, (unordered) => {
        const ranked = [...unordered].sort((a, b) => b.score - a.score);
        const ordered = inReadOrder(ranked, ({ value }) => value);
        expect(ordered).toHaveLength(ranked.length);
        const scores = ordered.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});

describe("how likely it is that the archive answers", () => {
  const features = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0.6])) as unknown as Features;
  const chance = (first: PassageReading) =>
    answerability({ features, reading: first }, { passages: new Map([[1 as never, first]]) });

  it("rises with the reading, and falls with what is missing", () => {
    const good = chance(reading({ answer: 3, margin: 4 }));
    expect(good).toBeGreaterThan(0.7);
    expect(chance(reading({ answer: -4, margin: -9 }))).toBeLessThan(good);
    for (const lacks of [{ timeNear: 1, timeArticle: 1 }, { numberNear: 1 }, { nameNear: 1, nameArticle: 1 }])
      expect(chance(reading({ answer: 3, margin: 4 }, lacks))).toBeLessThan(good - 0.1);
  });

  it("is judged by checks where there is no reader", () => {
    expect(chance(reading(null))).toBeGreaterThan(0.5);
    expect(chance(reading(null, { nameNear: 1, nameArticle: 1, nameArchive: 1 }))).toBeLessThan(0.3);
  });
});
