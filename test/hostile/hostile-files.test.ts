import { describe, expect, test } from "vitest";
import { HOSTILE_FORMATS } from "./hostile-files.ts";
import { createHostileReader } from "./read-hostile.ts";
import { partOf } from "../support/all-runs.ts";
import { BEST_OF_FIVE } from "../support/best-of.ts";

const SIZE = 1_500;

const read = createHostileReader();

describe.each(HOSTILE_FORMATS)("hostile files of $format", ({ extension, shapes }) => {
  test("hold the event loop up for nobody, and their neighbours are read", BEST_OF_FIVE, async () => {
    expect(Object.keys(shapes)).toHaveLength(20);
    const files = Object.fromEntries(
      partOf(Object.entries(shapes), 4).map(([name, make]) => [`${name}.${extension}`, make(SIZE)]),
    );
    const { holdMs, neighbours, refused, articles } = await read(files);
    expect(neighbours).toBe(2);
    expect(holdMs).toBeLessThan(100);
    for (const name of Object.keys(files))
      expect((articles.get(name) ?? 0) + (refused.get(name) ?? []).length, name).toBeGreaterThan(0);
  });
});
