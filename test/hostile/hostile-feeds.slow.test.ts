import { describe, expect, test } from "vitest";
import { MOST_BODY_BYTES } from "../../src/ingest/fetch/fetch-limits.ts";
import { createFeedReader } from "./hostile-feeds.ts";
import { FEEDS } from "./shapes/feed-shapes.ts";
import { BEST_OF_FIVE } from "../support/best-of.ts";

const read = createFeedReader();

describe("a feed as large as what is fetched may be", () => {
  test.each(Object.entries(FEEDS))(
    "%s: within five seconds, the event loop free, another one read",
    BEST_OF_FIVE,
    async (name, shape) => {
      const { value, holdMs, tookMs } = await read(shape(Math.floor(MOST_BODY_BYTES * 0.99)));
      console.log(
        `feed, ${name}: ${Math.round(tookMs)} ms, held ${Math.round(holdMs)} ms; ` +
          `${value.entries} entries; refused: ${value.refused}`,
      );
      expect(value.neighbours).toBe(1);
      expect(tookMs).toBeLessThan(5_000);
      expect(holdMs).toBeLessThan(100);
    },
  );
});
