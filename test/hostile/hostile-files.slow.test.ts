import { describe, expect, test } from "vitest";
// With all shapes beside one another.
import "./hostile-files.test.ts";
import { HOSTILE_FORMATS, largestOf } from "./hostile-files.ts";
import { createHostileReader } from "./read-hostile.ts";
import { BEST_OF_FIVE } from "../support/best-of.ts";

const read = createHostileReader();

describe.each(HOSTILE_FORMATS)("as large as $format may be", (format) => {
  const { extension, shapes } = format;
  test.each(Object.keys(shapes))(
    "%s: within five seconds, the event loop free, its neighbours read",
    BEST_OF_FIVE,
    async (shape) => {
      const name = `${shape}.${extension}`;
      const { holdMs, tookMs, neighbours, refused, articles } = await read({
        [name]: shapes[shape]?.(largestOf(format)) ?? "",
      });
      const lines = refused.get(name) ?? [];
      console.log(
        `${format.format}, ${shape}: ${Math.round(tookMs)} ms, held ${Math.round(holdMs)} ms; ` +
          `${articles.get(name) ?? 0} articles; ${lines.length} refused: ${lines[0] ?? ""}`,
      );
      expect(neighbours).toBe(2);
      // One line says what is wrong with a file; of many articles each has its own.
      if (extension !== "jsonl") expect(lines.length + (articles.get(name) ?? 0)).toBe(1);
      expect(tookMs).toBeLessThan(5_000);
      expect(holdMs).toBeLessThan(100);
    },
  );
});
