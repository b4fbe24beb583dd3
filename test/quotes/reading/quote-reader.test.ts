import { expect, test } from "vitest";
import { createQuoteReader } from "../../../src/quotes/reading/quote-reader.ts";
import { sliceOf } from "../../../src/text/span.ts";

const ARTICLE = {
  title: "Ferry fares to rise",
  text:
    "Harbour master Bram Tessaly told the council that the fares would rise in spring.\n\n" +
    "“Nobody likes it,” he said. “Nobody likes a ferry that does not come either.”",
};

test("reads what was said, with whom the words for the speaker mean", async () => {
  const read = await createQuoteReader(null).read(ARTICLE, null);
  const quotes = read.ok ? read.value : [];
  const direct = quotes.find(({ kind }) => kind === "direct");
  expect(direct?.content.map((span) => sliceOf(ARTICLE.text, span))).toEqual([
    "Nobody likes it,",
    "Nobody likes a ferry that does not come either.",
  ]);
  expect(direct?.mention && sliceOf(ARTICLE.text, direct.mention)).toBe("he");
  expect(direct?.speaker).toMatchObject({ name: "Bram Tessaly", kind: "person" });
  expect(quotes.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true);
});

test("the stamp names the tagger, so that another one reads stored articles again", () => {
  const stamps = [null, "tagger-1", "tagger-2"].map((tagger) => createQuoteReader(tagger).stamp);
  expect(new Set(stamps).size).toBe(3);
});
