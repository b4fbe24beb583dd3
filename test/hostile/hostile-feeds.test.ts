import { describe, expect, test } from "vitest";
import { createFeedReader } from "./hostile-feeds.ts";
import { FEEDS } from "./shapes/feed-shapes.ts";
import { BEST_OF_FIVE } from "../support/best-of.ts";

const SIZE = 20_000;

const read = createFeedReader();

describe("twenty hostile feeds", () => {
  test("hold the event loop up for nobody, and a good one is read meanwhile", BEST_OF_FIVE, async () => {
    const shapes = Object.entries(FEEDS);
    expect(shapes).toHaveLength(20);
    for (const [name, shape] of shapes) {
      const { value, holdMs } = await read(shape(SIZE));
      expect(value.neighbours, name).toBe(1);
      expect(holdMs, name).toBeLessThan(100);
    }
  });
});
