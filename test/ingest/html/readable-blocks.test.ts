import { describe, expect, it } from "vitest";
import { pageBlocks } from "../../../src/ingest/html/page-blocks.ts";
import { parsePage } from "../../../src/ingest/html/parse-page.ts";
import { readableBlocks } from "../../../src/ingest/html/readable-blocks.ts";

const SENTENCE =
  "The harbour board voted on Tuesday, after two hours of talk, to mend the pier and the lamps on it.";
const PARAGRAPHS = Array.from({ length: 8 }, (_, index) => `<p>${SENTENCE} ${index}</p>`).join("");

/** Whether Readability takes a paragraph with some attributes for a line of the article around it. */
function isReadable(attributes: string): boolean {
  const paragraph = `<p ${attributes}>${SENTENCE} And so they did, once.</p>`;
  const { document } = parsePage(
    `<html><head><title>Pier</title></head><body><article>${paragraph}${PARAGRAPHS}</article></body></html>`,
  );
  const blocks = pageBlocks(document.documentElement ?? document, true);
  const readable = readableBlocks(document, blocks);
  return [...(readable ?? [])].some(({ text }) => text.endsWith("once."));
}

describe("what Readability sees", () => {
  it.each(["", 'class="lead"', 'aria-hidden="false"'])("is what nothing hides: %s", (attributes) => {
    expect(isReadable(attributes)).toBe(true);
  });

  it.each(["hidden", 'style="display: none"', 'style="visibility: hidden"', 'aria-hidden="true"'])(
    "is nothing with %s",
    (attributes) => {
      expect(isReadable(attributes)).toBe(false);
    },
  );

  it("is a picture's stand-in that only screen readers are spared", () => {
    expect(isReadable('aria-hidden="true" class="fallback-image"')).toBe(true);
  });
});
