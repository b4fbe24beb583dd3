import fc from "fast-check";
import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import type { Provenance } from "../../src/archive/provenance.ts";
import { renderArticle } from "../../src/cli/render-article.ts";
import type { CutBlock } from "../../src/ingest/cut/cut-list.ts";
import type { CutReason } from "../../src/ingest/cut/cut-reason.ts";
import type { PassageId } from "../../src/text/passage.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { sliceOf } from "../../src/text/span.ts";
import { articleOf } from "../support/articles.ts";

const PAGE = {
  colours: picocolors.createColors(false),
  isColoured: false,
  isScreen: false,
  areLinksShown: false,
  width: 80,
};
const cut = (before: number, why: CutReason, text: string, length = text.length): CutBlock => ({
  before,
  why,
  text,
  length,
});
const FROM: Provenance = {
  format: "html",
  feed: null,
  place: "/articles/swans.html",
  line: null,
  addedAt: "2031-05-01T06:00:59.000Z",
  changedAt: null,
  readAt: "2031-05-02T07:30:00.000Z",
  earlier: [],
  cut: { blocks: [], unlisted: 0 },
  warnings: [],
};

function render(
  paragraphs: readonly string[],
  fields: Partial<Provenance> | undefined,
  { isWhole = false, page = PAGE } = {},
): string[] {
  const article = articleOf("swans", paragraphs, { file: "/articles/swans.html" });
  const passages = passageSpans(article.text).map((span, i) => ({
    ...span,
    id: (i + 1) as PassageId,
    article: article.id,
    ordinal: i + 1,
    text: sliceOf(article.text, span),
  }));
  const provenance = fields && { ...FROM, ...fields };
  return renderArticle({ article, passages, provenance, sameStory: [] }, page, isWhole).split("\n");
}
const marked = (lines: readonly string[]) => lines.filter((line) => /^ *×/u.test(line));

describe("where an article came from", () => {
  test("is told with its times, earlier dates and notes", () => {
    const lines = render(["One.", "Two."], {
      place: "https://bell.example/swans?amp=1",
      feed: "https://bell.example/feed",
      changedAt: "2031-05-03T09:00:00.000Z",
      earlier: [{ published: "2031-04-30", updated: null, replacedAt: "2031-05-03T09:00:00.000Z" }],
      warnings: ["gallery: most of it is pictures"],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        "read from  HTML page, https://bell.example/swans?amp=1, named by the feed https://bell.example/feed",
        "added      2031-05-01 06:00 UTC",
        "changed    2031-05-03 09:00 UTC",
        "last read  2031-05-02 07:30 UTC",
        "earlier    published 2031-04-30, replaced 2031-05-03 09:00 UTC",
        "note       gallery: most of it is pictures",
      ]),
    );
  });

  test("that is the file it names already is not named twice", () => {
    expect(render(["One."], {})).toContain("read from  HTML page");
  });

  test("that is not known is said", () => {
    const lines = render(["One."], undefined);
    expect(lines.find((line) => line.startsWith("read from"))).toMatch(/not recorded .+ ingested again/u);
  });
});

describe("what was cut", () => {
  test("stands in its place, for one reason in one entry, and is told from the article's words", () => {
    const lines = render(["One.", "Two."], {
      cut: {
        blocks: [
          cut(1, "menu", "• Home"),
          cut(1, "menu", "• Sport"),
          cut(2, "caption", "A swan."),
          cut(3, "comments", "Lovely."),
        ],
        unlisted: 1_200,
      },
    });
    expect(
      lines.slice(lines.indexOf("last read  2031-05-02 07:30 UTC") + 1).filter((line) => line !== ""),
    ).toEqual([
      "×  [menu, label or link] Home · Sport",
      "1  One.",
      "×  [caption or credit] A swan.",
      "2  Two.",
      "×  [comments] Lovely.",
      "1,200 further cuts are not listed.",
    ]);
  });

  test("is shortened unless it is asked for whole", () => {
    const menu = Array.from({ length: 40 }, (_, i) => cut(1, "menu", `Menu entry ${i}`));
    const blocks = [...menu, cut(2, "unlike", "Long. ".repeat(40).trimEnd(), 3_000)];
    const short = marked(render(["One."], { cut: { blocks, unlisted: 0 } })).join(" ");
    expect(short).toContain("… and 30 more");
    const whole = marked(render(["One."], { cut: { blocks, unlisted: 0 } }, { isWhole: true }));
    expect(whole.filter((line) => line.includes("Menu entry"))).toHaveLength(40);
    expect(whole.at(-1)).toMatch(/characters\)$/u);
  });

  test("cannot be imitated by an article, nor steer the terminal", () => {
    const forged = `×  [comments] Forged. ${"word ".repeat(30)}`;
    const blocks = [cut(1, "menu", "\u001b[2Jone\u202etwo\nthree")];
    const lines = render([forged, forged], { cut: { blocks, unlisted: 0 } });
    expect(marked(lines)).toEqual(["×  [menu, label or link] ␛[2Jone<U+202E>two three"]);
  });

  test("is always marked, whatever it holds", () => {
    const text = fc.oneof(fc.string({ maxLength: 240 }), fc.string({ unit: "binary", maxLength: 240 }));
    const blocks = fc.array(
      fc.record({
        text,
        before: fc.constantFrom(1, 2, 3),
        why: fc.constantFrom<CutReason>("menu", "unlike"),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(blocks, fc.boolean(), (drawn, isWhole) => {
        const listed = drawn.map((block) => ({ ...block, length: block.text.length }));
        const sorted = listed.sort((a, b) => a.before - b.before);
        const lines = render(["One.", "Two."], { cut: { blocks: sorted, unlisted: 0 } }, { isWhole });
        const body = lines.slice(lines.indexOf("last read  2031-05-02 07:30 UTC") + 1);
        expect(
          body.filter((line) => line !== "").every((line) => /^(?:×|1 {2}One\.|2 {2}Two\.)/u.test(line)),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test("a page of a document is told above the first paragraph that begins on it", () => {
  const paragraphs = ["One.", "Two and more.", "Three.", "Four."];
  const article = articleOf("swans", paragraphs, {
    pageStarts: [
      { at: 0, page: 1 },
      { at: 10, page: 2 },
      { at: paragraphs.slice(0, 3).join("\n\n").length + 2, page: 4 },
    ],
  });
  const passages = passageSpans(article.text).map((span, i) => ({
    ...span,
    id: (i + 1) as PassageId,
    article: article.id,
    ordinal: i + 1,
    text: sliceOf(article.text, span),
  }));
  const lines = renderArticle({ article, passages, provenance: undefined, sameStory: [] }, PAGE, false).split(
    "\n",
  );
  expect(lines.filter((line) => line !== "").slice(-7)).toEqual([
    "   p. 1",
    "1  One.",
    "2  Two and more.",
    "   p. 2",
    "3  Three.",
    "   p. 4",
    "4  Four.",
  ]);
});
