import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dropCrumb } from "../../../src/quotes/composition/trim-content.ts";

const TEXT = "The reeve replied that she would welcome one, adding that the siren was due in December.";
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const CUE = span("replied");

describe("a last part of a word or two", () => {
  test("that hangs loose is left off", () => {
    const clause = span("that she would welcome one");
    expect(dropCrumb(TEXT, [clause, span("December")], [CUE])).toEqual([clause]);
  });

  test("stays behind the cue, in marks, as a longer one, or alone", () => {
    const [subject, end] = [span("The reeve"), span("December")];
    expect(dropCrumb(TEXT, [subject, end], [CUE])).toEqual([subject, end]);
    const clause = span("that she would welcome one");
    expect(dropCrumb(TEXT, [clause, end], [CUE, end])).toEqual([clause, end]);
    const long = span("due in December");
    expect(dropCrumb(TEXT, [clause, long], [CUE])).toEqual([clause, long]);
    expect(dropCrumb(TEXT, [end], [CUE])).toEqual([end]);
  });
});

test("what is left are the first of the given parts, and at most one is left off", () => {
  const ends = fc.uniqueArray(fc.nat(TEXT.length), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(ends, fc.boolean(), (all, isJoined) => {
      const spans = Array.from({ length: Math.floor(all.length / 2) }, (_, i) => ({
        start: all[2 * i] as number,
        end: all[2 * i + 1] as number,
      }));
      const left = dropCrumb(TEXT, spans, isJoined ? [{ start: 0, end: TEXT.length }] : []);
      expect(left).toEqual(spans.slice(0, left.length));
      expect(left.length).toBeGreaterThanOrEqual(spans.length - (isJoined ? 0 : 1));
    }),
  );
});
