import { describe, expect, it } from "vitest";
import { overlaps, sliceOf } from "../../src/text/span.ts";

describe("sliceOf", () => {
  it("counts UTF-16 units and leaves the end out", () => {
    expect(sliceOf("A \u{1f986} swims", { start: 2, end: 4 })).toBe("\u{1f986}");
    expect(sliceOf("ab", { start: 1, end: 1 })).toBe("");
  });
});

describe("overlaps", () => {
  it.each([
    [{ start: 0, end: 2 }, { start: 1, end: 3 }, true],
    [{ start: 0, end: 4 }, { start: 1, end: 2 }, true],
    [{ start: 0, end: 2 }, { start: 2, end: 3 }, false],
    [{ start: 0, end: 1 }, { start: 5, end: 6 }, false],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});
