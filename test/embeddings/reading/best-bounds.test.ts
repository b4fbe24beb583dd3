import fc from "fast-check";
import { expect, test } from "vitest";
import { bestBounds, severalBounds } from "../../../embeddings/reading/best-bounds.ts";

const REACH = 3;

test("the best pair of rows is in order, within its rows and its reach, and no other fits better", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fc.nat(3), fc.nat(2), (pairs, from, behind) => {
      const to = pairs.length - behind;
      const fits = pairs.flatMap((_, first) =>
        pairs.flatMap((_, last) => {
          const isAllowed = first >= from && last >= first && last < to && last - first <= REACH;
          return isAllowed ? [(pairs[first]?.[0] ?? 0) + (pairs[last]?.[1] ?? 0)] : [];
        }),
      );
      const best = bestBounds(Float32Array.from(pairs.flat()), from, to, REACH);
      if (fits.length === 0) {
        expect(best).toBeUndefined();
        return;
      }
      expect(best?.fit).toBe(Math.max(...fits));
      expect((pairs[best?.first ?? -1]?.[0] ?? 0) + (pairs[best?.last ?? -1]?.[1] ?? 0)).toBe(best?.fit);
      expect(best?.first).toBeGreaterThanOrEqual(from);
      expect(best?.last).toBeLessThan(to);
    }),
  );
});

test("of two that fit alike the earlier is taken", () => {
  expect(bestBounds(new Float32Array(8), 1, 4, REACH)).toEqual({ first: 1, last: 1, fit: 0 });
});

test("several begin with the best, are in order of their fit and have no row in common", () => {
  const rows = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 24 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 6 }), (numbers, most) => {
      const bounds = Float32Array.from(numbers.slice(0, numbers.length - (numbers.length % 2)));
      const found = severalBounds(bounds, 0, bounds.length / 2, REACH, most);
      expect(found[0]).toEqual(bestBounds(bounds, 0, bounds.length / 2, REACH));
      expect(found.length).toBeLessThanOrEqual(most);
      const taken = found.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(new Set(taken).size).toBe(taken.length);
      const fits = found.map(({ fit }) => fit);
      expect(fits).toEqual([...fits].sort((a, b) => b - a));
    }),
  );
});
