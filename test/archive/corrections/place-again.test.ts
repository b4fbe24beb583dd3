import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeAgain } from "../../../src/archive/corrections/place-again.ts";

/** Of few letters, so that words come again and again. */
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "“", "é", "😀"), minLength, maxLength });
const edit = fc.record({ at: fc.nat(), cut: fc.nat(6), put: text(0, 8) });

function edited(before: string, start: number, end: number, put: string): string {
  return before.slice(0, start) + put + before.slice(end);
}

describe("placeAgain", () => {
  test("whatever is edited, what it finds is these very words", () => {
    fc.assert(
      fc.property(
        text(1, 60),
        fc.nat(),
        fc.nat(),
        fc.array(edit, { maxLength: 4 }),
        (before, a, b, edits) => {
          const [start = 0, end = 0] = [a % before.length, b % (before.length + 1)].sort((x, y) => x - y);
          fc.pre(start < end);
          const after = edits.reduce((now, { at, cut, put }) => {
            const from = at % (now.length + 1);
            return edited(now, from, Math.min(from + cut, now.length), put);
          }, before);
          const place = placeAgain(before, { start, end }, after);
          if (place !== null) expect(after.slice(place.start, place.end)).toBe(before.slice(start, end));
        },
      ),
    );
  });

  test("any edit before or behind the words keeps them, and says where they are now", () => {
    const before = fc.tuple(text(0, 40), text(0, 40), text(0, 40), text(0, 40), text(0, 40));
    fc.assert(
      fc.property(before, text(0, 20), text(0, 20), ([a, b, c, d, e], put, putToo) => {
        const words = "<what she said>";
        const old = a + b + c + words + d + e;
        const lead = a + put + c;
        const now = lead + words + putToo + e;
        const start = (a + b + c).length;
        expect(placeAgain(old, { start, end: start + words.length }, now)).toEqual({
          start: lead.length,
          end: lead.length + words.length,
        });
      }),
    );
  });

  test("an edit inside the words drops them", () => {
    fc.assert(
      fc.property(text(0, 40), text(0, 40), fc.nat(14), fc.nat(5), text(0, 6), (a, b, at, cut, put) => {
        const words = "<what she said>";
        const changed = edited(words, at, Math.min(at + cut, words.length), put);
        fc.pre(!(a + changed + b).includes(words));
        const place = { start: a.length, end: a.length + words.length };
        expect(placeAgain(a + words + b, place, a + changed + b)).toBeNull();
      }),
    );
  });

  test.each([
    ["the first of three", 0],
    ["the second of three", 1],
    ["the third of three", 2],
  ])("the same words three times: an edit of %s drops that one alone", (_, changed) => {
    const lines = ["Orla Finch: No.", "Bram Tessaly: No.", "Ilse Varrick: No."];
    const before = lines.join("\n");
    // Further edits on both sides, so that what is common at the text's ends tells nothing.
    const after = [
      "The hearing began.",
      ...lines.map((line, i) => (i === changed ? line.replace("No", "Yes") : line)),
      "It ended.",
    ].join("\n");
    const placesIn = (whole: string) =>
      lines.map((line) => whole.indexOf(line.replace("No.", "")) + line.length - 3);
    const [old, now] = [placesIn(before), placesIn(after)];
    const found = old.map((start) => placeAgain(before, { start, end: start + 3 }, after)?.start ?? null);
    expect(found).toEqual(now.map((start, i) => (i === changed ? null : start)));
  });

  test("words that stand thousands of times take no time", () => {
    const before = "no ".repeat(30_000);
    const after = `yes ${before}yes`;
    const startedAt = performance.now();
    const place = placeAgain(before, { start: 45_000, end: 45_002 }, after);
    expect(place && after.slice(place.start, place.end)).toBe("no");
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
