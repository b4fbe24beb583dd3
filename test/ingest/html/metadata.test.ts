import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { linkedData, page, paragraphs, TEXT } from "./pages.ts";

const NEWS = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Pellmouth keeps its ferry",
};

describe("authors", () => {
  test.each<[string, string, string[]]>([
    [
      "a person of JSON-LD",
      linkedData({ ...NEWS, author: { "@type": "Person", name: "Wynne Crake" } }),
      ["Wynne Crake"],
    ],
    [
      "several",
      linkedData({ ...NEWS, author: [{ name: "Wynne Crake" }, { name: "Marek Ollery" }] }),
      ["Wynne Crake", "Marek Ollery"],
    ],
    [
      "a string with By and a role",
      linkedData({ ...NEWS, author: "By Wynne Crake, Harbour Correspondent" }),
      ["Wynne Crake"],
    ],
    ["an organisation", linkedData({ ...NEWS, author: { "@type": "Organization", name: "Coast Wire" } }), []],
    ["an address", linkedData({ ...NEWS, author: "https://packet.example/staff/crake" }), []],
    ["a department", '<meta name="DC.creator" content="Communications and Customer Care">', []],
    ["a role alone", linkedData({ ...NEWS, author: { name: "The Newspaper's Correspondent" } }), []],
    ["names that are words", linkedData({ ...NEWS, author: { name: "Young Park" } }), ["Young Park"]],
    ["an account", linkedData({ ...NEWS, author: { "@type": "Person", name: "admin" } }), []],
    [
      "the outlet",
      linkedData({
        ...NEWS,
        author: { name: "Pellmouth Packet" },
        publisher: { name: "The Pellmouth Packet" },
      }),
      [],
    ],
    [
      "a reference within a graph",
      linkedData({
        "@graph": [
          { ...NEWS, author: { "@id": "#a" } },
          { "@type": "Person", "@id": "#a", name: "Wynne Crake" },
        ],
      }),
      ["Wynne Crake"],
    ],
    [
      "a meta tag in capitals with the house behind",
      '<meta name="author" content="WYNNE CRAKE Packet Staff Writer">',
      ["Wynne Crake"],
    ],
    [
      "a surname before the first name",
      '<meta name="citation_author" content="Crake, Wynne">',
      ["Wynne Crake"],
    ],
    [
      "two in one string",
      '<meta name="byl" content="By Wynne Crake and Marek Ollery">',
      ["Wynne Crake", "Marek Ollery"],
    ],
    [
      "a label of Slack's",
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Wynne Crake">',
      ["Wynne Crake"],
    ],
  ])("%s", (_, head, expected) => expect(readPage(page({ head })).authors).toEqual(expected));

  test.each([
    ['<p class="byline">By <a rel="author" href="/c">Wynne Crake</a></p>'],
    ["<div>By Wynne Crake</div>"],
    ['<span itemprop="author" itemscope><span itemprop="name">Wynne Crake</span></span>'],
    ['<div class="meta"><span>By Wynne Crake</span><span>March 7, 2024</span></div>'],
  ])("shown as %s", (byline) => {
    const read = readPage(
      page({ body: `<article><h1>Pellmouth keeps its ferry</h1>${byline}${paragraphs()}</article>` }),
    );
    expect(read.authors).toEqual(["Wynne Crake"]);
    expect(read.text).toBe(TEXT);
  });

  test("those of comments and of other articles are not the article's", () => {
    const body = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}</article>
      <aside class="related"><p class="byline">By Marek Ollery</p></aside><div id="comments"><b class="author">Corin Rudge</b></div>`;
    expect(readPage(page({ body })).authors).toEqual([]);
  });
});

describe("days", () => {
  test.each<[string, string, string | null, string | null]>([
    [
      "late on the spot",
      linkedData({ ...NEWS, datePublished: "2024-03-07T23:40:00-05:00" }),
      "2024-03-07",
      null,
    ],
    [
      "Greenwich's, nothing shown",
      linkedData({ ...NEWS, datePublished: "2024-03-08T03:30:00Z" }),
      "2024-03-08",
      null,
    ],
    [
      "OpenGraph",
      '<meta property="article:published_time" content="2024-03-07T10:00:00+01:00">',
      "2024-03-07",
      null,
    ],
    ["digits alone", '<meta name="pubdate" content="20240307">', "2024-03-07", null],
    [
      "of a change too",
      linkedData({ ...NEWS, datePublished: "2024-03-07", dateModified: "2024-03-09" }),
      "2024-03-07",
      "2024-03-09",
    ],
    [
      "in the address alone",
      '<link rel="canonical" href="https://packet.example/2024/03/07/ferry">',
      "2024-03-07",
      null,
    ],
    ["no day of any calendar", '<meta name="date" content="2024-02-31">', null, null],
    ["nowhere", "", null, null],
  ])("%s", (_, head, published, modified) =>
    expect(readPage(page({ head }))).toMatchObject({ published, modified }),
  );

  test("Greenwich's clock gives way to the day that readers are shown", () => {
    const head = linkedData({ ...NEWS, datePublished: "2024-03-08T03:30:00Z" });
    const body = `<article><h1>Pellmouth keeps its ferry</h1><time>March 7, 2024, 10:30 p.m.</time>${paragraphs()}</article>`;
    expect(readPage(page({ head, body })).published).toBe("2024-03-07");
  });

  test("a change is never the publication", () => {
    const body = `<article><h1>Pellmouth keeps its ferry</h1><p>Updated: March 9, 2024</p>${paragraphs()}</article>`;
    expect(readPage(page({ body }))).toMatchObject({ published: null, modified: "2024-03-09" });
  });
});

describe("the title", () => {
  test.each([
    ["Pellmouth keeps its ferry | The Pellmouth Packet", ""],
    [
      "Pellmouth keeps its ferry - The Pellmouth Packet",
      '<meta property="og:site_name" content="The Pellmouth Packet">',
    ],
    ["The Pellmouth Packet: Pellmouth keeps its ferry", ""],
    ["Ferry stays, board says", '<meta property="og:title" content="Pellmouth keeps its ferry – Packet">'],
  ])("%s", (title, head) => expect(readPage(page({ title, head })).title).toBe("Pellmouth keeps its ferry"));

  test("a dash of its own stays", () => {
    const title = "The ferry – a love story in nine repairs";
    const body = `<article>${paragraphs()}</article>`;
    expect(readPage(page({ title, body })).title).toBe(title);
  });

  test("a site's name as first heading is not taken for it", () => {
    const body = `<h1>Notes from the Quay</h1><h2 class="post-title">Pellmouth keeps its ferry</h2>${paragraphs()}`;
    expect(readPage(page({ body, title: "Notes from the Quay: Pellmouth keeps its ferry" })).title).toBe(
      "Pellmouth keeps its ferry",
    );
  });
});

describe("JSON-LD that is broken", () => {
  const headline = "Pellmouth keeps its ferry";
  test.each([
    [
      "a line end in a string",
      `{"@type":"NewsArticle","description":"one\ntwo","datePublished":"2024-03-07"}`,
    ],
    [
      "commas at ends",
      `{"@type":"NewsArticle","datePublished":"2024-03-07","author":[{"name":"Wynne Crake"},],}`,
    ],
    ["a comment around", `<!-- {"@type":"NewsArticle","datePublished":"2024-03-07"} -->`],
    [
      "two objects in a row",
      `{"@type":"WebSite","name":"x"}{"@type":"NewsArticle","datePublished":"2024-03-07"}`,
    ],
    [
      "a quotation mark in a string",
      `{"@type":"NewsArticle","headline":"The "old" ferry","datePublished":"2024-03-07"}`,
    ],
    [
      "cut off",
      `{"@type":"NewsArticle","headline":"${headline}","datePublished":"2024-03-07","author":{"@type":"Per`,
    ],
  ])("%s", (_, source) => expect(readPage(page({ head: linkedData(source) })).published).toBe("2024-03-07"));
});

test("outlet, address and language", () => {
  const head = `<meta property="og:site_name" content="The Pellmouth Packet"><link rel="canonical" href="/news/ferry">`;
  expect(readPage(page({ head }), { url: "https://packet.example/news/ferry?utm=1" })).toMatchObject({
    outlet: "The Pellmouth Packet",
    url: "https://packet.example/news/ferry",
    language: "en",
  });
});

test.each([
  // Its title tells which of the publisher's papers it is.
  ["Pellmouth keeps its ferry | The Lantern", "The Lantern"],
  ["Pellmouth keeps its ferry", "Lakeside Media Ltd"],
])("of a publisher's papers: %s", (title, outlet) => {
  const publisher = { "@type": "Organization", name: "Lakeside Media Ltd" };
  const head = `<meta property="og:site_name" content="The Lantern">${linkedData({ ...NEWS, publisher })}`;
  expect(readPage(page({ title, head })).outlet).toBe(outlet);
});

test.each([
  ["By Wynne Crake, The Harbour Register", "The Harbour Register"],
  ["By Wynne Crake, The Harbour Gazette Login Subscribe", "The Harbour Gazette"],
])("the outlet of a line, without the site's menu: %s", (line, outlet) => {
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>${line}</p>${paragraphs()}</article>`;
  expect(readPage(page({ body })).outlet).toBe(outlet);
});

test("fields hold whole characters and no NUL", () => {
  const head = linkedData(
    `{"@type":"NewsArticle","headline":"A \\ud800 title","publisher":{"name":"P\\u0000cket \\udfff"}}`,
  );
  const read = readPage(page({ head, body: `<p>${TEXT}</p>` }));
  for (const value of [read.title ?? "", read.outlet ?? "", ...read.authors]) {
    expect(value.isWellFormed()).toBe(true);
    expect(value).not.toContain("\0");
  }
});
