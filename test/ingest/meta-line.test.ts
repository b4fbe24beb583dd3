import { describe, expect, test } from "vitest";
import { metaLineOf } from "../../src/ingest/meta-line.ts";

describe("a byline with a date", () => {
  test.each([
    ["By Odile Fenwright, The Coast Gazette, 12 March 2025", ["Odile Fenwright"], "The Coast Gazette"],
    [
      "By Odile Fenwright, Harbour Correspondent, Coast Gazette 12 March 2025",
      ["Odile Fenwright"],
      "Coast Gazette",
    ],
    [
      "By Odile Fenwright and Anselm Proutt for The Coast Gazette, published March 12, 2025",
      ["Odile Fenwright", "Anselm Proutt"],
      "The Coast Gazette",
    ],
    [
      "By Odile Fenwright for the Court Herald on 12 March 2025 at 4:30 pm GMT",
      ["Odile Fenwright"],
      "Court Herald",
    ],
    ["By Odile Fenwright on Wednesday, 12 March 2025 at 16:30 CET", ["Odile Fenwright"], null],
  ])("names its people and its outlet whole: %s", (text, authors, outlet) => {
    const line = metaLineOf(text, "en", "day-first");
    expect(line).toMatchObject({ authors, outlet, published: "2025-03-12" });
  });
});
