import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesAt } from "../../src/text/pages.ts";

test("words stand on the pages that the last places before their beginning and their end name", () => {
  const starts = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 40 }), page: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((steps) => {
      let at = 0;
      return steps.map(({ gap, page }, index) => {
        at += index === 0 ? 0 : gap;
        return { at, page };
      });
    });
  fc.assert(
    fc.property(starts, fc.nat(300), fc.integer({ min: 1, max: 60 }), (places, start, length) => {
      const pageOf = (offset: number) => places.findLast(({ at }) => at <= offset)?.page ?? 0;
      const [from, to] = [pageOf(start), pageOf(start + length - 1)];
      expect(pagesAt(places, { start, end: start + length })).toEqual({
        first: Math.min(from, to),
        last: Math.max(from, to),
      });
    }),
  );
});

test("without pages there are none", () => {
  expect(pagesAt(undefined, { start: 0, end: 4 })).toBeUndefined();
  expect(pagesAt([], { start: 0, end: 4 })).toBeUndefined();
});
