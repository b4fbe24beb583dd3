import fc from "fast-check";
import { expect, test } from "vitest";
import { sortedSteps } from "../../src/text/sorted-steps.ts";
import { atOnce } from "../../src/text/slices.ts";

test("sorts as toSorted does, equal items as they came", () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 20 }), at: fc.nat() });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 3_000, size: "max" }), (items) => {
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(atOnce(sortedSteps(items, byKey))).toEqual(items.toSorted(byKey));
    }),
    { numRuns: 20 },
  );
});

test("pauses again and again, however many there are", () => {
  const items = Array.from({ length: 20_000 }, (_, i) => (i * 7_919) % 20_000);
  let most = 0;
  let compared = 0;
  const steps = sortedSteps(items, (a, b) => {
    compared += 1;
    return a - b;
  });
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    most = Math.max(most, compared);
    compared = 0;
  }
  expect(most).toBeLessThan(10_000);
});
