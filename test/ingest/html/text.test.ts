import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeHtml } from "../../../src/ingest/html/decode-html.ts";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { linkedData, PARAGRAPHS, page, paragraphs, TEXT } from "./pages.ts";
import { runsOf } from "../../support/all-runs.ts";

const [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = PARAGRAPHS;

/** The text of a page with `box` between the second paragraph and the third. */
function textAround(box: string): string {
  const body = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs([FIRST, SECOND])}${box}${paragraphs([THIRD, FOURTH])}</article>`;
  return readPage(page({ body })).text;
}

describe("left out", () => {
  test.each([
    ["a caption", "<figure><img src=a.jpg><figcaption>The ferry at low tide.</figcaption></figure>"],
    [
      "a caption by its class",
      '<div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">The ferry at low tide.</p></div>',
    ],
    [
      "a caption by its place",
      '<div class="a1"><img src=a.jpg><div class="b2">The ferry at low tide</div></div>',
    ],
    [
      "a link to another article",
      '<p><strong>READ MORE: <a href="/x">The bridge that never was</a></strong></p>',
    ],
    ["such a link in French", '<p>Lire aussi <a href="/x">Le pont qui n’existait pas</a></p>'],
    [
      "a related box",
      '<div class="related-posts"><h3>Related</h3><ul><li><a href="/x">The bridge that never was</a></li></ul></div>',
    ],
    [
      "a newsletter form",
      "<div><h4>The Packet in your inbox</h4><p>Sign up for our letter.</p><form><input type=email></form></div>",
    ],
    ["share buttons", '<div class="share-bar"><ul><li>Facebook</li><li>WhatsApp</li></ul></div>'],
    ["an advertisement's label", '<div class="ad-slot"><p>Advertisement</p></div>'],
    [
      "what is hidden",
      '<p style="display: none">Nobody should read this sentence of the article.</p><p hidden>Nor this one.</p>',
    ],
    ["what screen readers get", '<span class="sr-only">End of the article, go back to the top.</span>'],
    [
      "scripts and styles",
      "<script>var ferry = 'late';</script><style>p { color: red }</style><noscript>Please enable scripts.</noscript>",
    ],
    ["a pulled quote", "<blockquote><p>I would rather have a slow ferry than a fast excuse</p></blockquote>"],
    ["a copy of a paragraph", `<p>${FIRST}</p>`],
  ])("%s", (_, box) => expect(textAround(box)).toBe(TEXT));

  test("a discussion that is longer than the article", () => {
    const voices = `<div><i>harbourrat</i><p>${FIRST} ${SECOND}</p><p>I have lived here all my life, and I have never seen it leave on time.</p></div>`;
    const body = `<div><h1>Pellmouth keeps its ferry</h1>${paragraphs()}</div><div><h2>Have your say</h2>${voices.repeat(12)}</div>`;
    expect(readPage(page({ body })).text).toBe(TEXT);
  });

  test("other articles on the page", () => {
    const teaser = `<article><h3><a href="/x">The bridge that never was</a></h3><p>It began with a letter, and ended with a bill.</p></article>`;
    expect(
      readPage(
        page({
          body: `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}</article>${teaser.repeat(6)}`,
        }),
      ).text,
    ).toBe(TEXT);
  });
});

describe("kept in order", () => {
  test.each<[string, string, string]>([
    ["a cross-head", "<h2>What comes next</h2>", "What comes next"],
    [
      "a list",
      "<ul><li>a roof of slate</li><li>two winters of repairs</li></ul>",
      "a roof of slate\n\ntwo winters of repairs",
    ],
    [
      "a table",
      "<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2022</td><td>41,200</td></tr></table>",
      "Year | Passengers\n2022 | 41,200",
    ],
    [
      "a quotation set apart",
      "<blockquote><p>We ask the board to open the gate.</p></blockquote>",
      "We ask the board to open the gate.",
    ],
    [
      "lines of verse",
      "<p>The ferry goes,<br>the ferry comes,<br>the gulls go with her.</p>",
      "The ferry goes,\nthe ferry comes,\nthe gulls go with her.",
    ],
    ["code, as it stands", "<pre>tide  = 3\n  wind = 4</pre>", "tide  = 3\n  wind = 4"],
  ])("%s", (_, box, expected) =>
    expect(textAround(box)).toBe([FIRST, SECOND, expected, THIRD, FOURTH].join("\n\n")),
  );

  test("a list of things, each with its picture and link", () => {
    const things = PARAGRAPHS.map(
      (text) =>
        `<div class="item"><h3><a href="/x">A thing of Pellmouth</a></h3><img src=a.jpg><p>${text}</p></div>`,
    );
    const body = `<article><h1>Pellmouth keeps its ferry</h1>${things.join("")}</article>`;
    const { text } = readPage(page({ body }));
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });

  test("paragraphs that are parted by line breaks, in the cell of a table", () => {
    const body = `<table><tr><td><a href="/a">Home</a><br><a href="/b">Sport</a></td><td>${PARAGRAPHS.join("<br><br>")}</td></tr></table>`;
    expect(readPage(page({ body })).text).toBe(TEXT);
  });

  test("paragraphs of a page without any closing tag", () => {
    const body = `<h1>Pellmouth keeps its ferry</h2><p class=by>By Wynne Crake${PARAGRAPHS.map((text) => `<p><font face=arial>${text}`).join("")}`;
    expect(readPage(`<html><title>Pellmouth keeps its ferry</title><body>${body}`).text).toBe(TEXT);
  });
});

describe("an empty page with its text", () => {
  test("in JSON-LD", () => {
    const head = linkedData({
      "@type": "NewsArticle",
      headline: "Pellmouth keeps its ferry",
      articleBody: TEXT,
    });
    expect(readPage(page({ head, body: "<div id=root></div>" })).text).toBe(TEXT);
  });

  test("in the state of its script", () => {
    const state = {
      props: { story: { content_elements: PARAGRAPHS.map((content) => ({ type: "text", content })) } },
    };
    const body = `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`;
    expect(readPage(page({ body })).text).toBe(TEXT);
  });
});

describe("warnings", () => {
  test("a live blog", () => {
    const head = linkedData({ "@type": "LiveBlogPosting", headline: "Live: the ferry" });
    expect(readPage(page({ head })).warnings.join()).toMatch(/^live blog/u);
  });
  test("a stub before a paywall", () => {
    const body = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}<div class="barrier"><h2>Subscribe to continue reading</h2><p>Try it for a crown a month.</p></div></article>`;
    const read = readPage(page({ body }));
    expect(read.warnings.join()).toMatch(/^paywall/u);
    expect(read.text).toBe(TEXT);
  });
  test("no article", () => {
    const body = `<ul>${'<li><a href="/x">The bridge that never was</a></li>'.repeat(40)}</ul>`;
    expect(readPage(page({ body }))).toMatchObject({ isArticle: false });
    expect(readPage("")).toMatchObject({ isArticle: false, text: "" });
  });
});

describe("whatever comes", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "<div>",
      "</div>",
      "<p>",
      "<h1>",
      "</h2>",
      "<table><tr><td>",
      "<li>",
      "<script>",
      "<!--",
      "<![CDATA[",
      "&#xd800;",
      "&amp",
      '<a href="',
      "<title>",
      "<br>",
      TEXT,
      "<body>",
      "<html>",
      "<svg>",
      "\0",
    ),
  );
  test("nothing throws, and the text is storable paragraphs", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, title } = readPage(pieces.join(""));
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/\0|\n{3}|^\s|\s$/u);
        expect((title ?? "").isWellFormed()).toBe(true);
      }),
      { numRuns: runsOf(300) },
    );
  });
  test("bytes are decoded or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeHtml(bytes);
        if (decoded.ok) readPage(decoded.text);
      }),
      { numRuns: runsOf(200) },
    );
  });
});
