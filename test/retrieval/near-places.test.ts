import fc from "fast-check";
import { expect, test } from "vitest";
import { areNear } from "../../src/retrieval/near-places.ts";

const places = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b));

test("two places are near each other where they are three apart at most, and are not one", () => {
  fc.assert(
    fc.property(places, places, (some, others) => {
      const expected = some.some((a) => others.some((b) => a !== b && Math.abs(a - b) <= 3));
      expect(areNear(some, others)).toBe(expected);
    }),
    { numRuns: 1_000 },
  );
});
