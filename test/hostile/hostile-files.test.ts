import { describe, expect, test } from "vitest";
import { HOSTILE_FORMATS } from "./hostile-files.ts";
import { createHostileReader } from "./read-hostile.ts";

const SIZE = 1_500;

const read = createHostileReader();

describe.each(HOSTILE_FORMATS)("twenty hostile files of $format", ({ extension, shapes }) => {
  test("hold the event loop up for nobody, and their neighbours are read", async () => {
    const files = Object.fromEntries(
      Object.entries(shapes).map(([name, make]) => [`${name}.${extension}`, make(SIZE)]),
    );
    expect(Object.keys(files)).toHaveLength(20);
    const { holdMs, neighbours, refused, articles } = await read(files);
    expect(neighbours).toBe(2);
    expect(holdMs).toBeLessThan(100);
    for (const name of Object.keys(files))
      expect((articles.get(name) ?? 0) + (refused.get(name) ?? []).length, name).toBeGreaterThan(0);
  });
});
