import { describe, expect, test } from "vitest";
import { readPage } from "../../../../src/ingest/html/read-page.ts";
import { linkedData, page, paragraphs, TEXT } from "../pages.ts";

/** What is read of a page with `lines` between headline and text. */
function read(lines: string, head = ""): { authors: readonly string[]; text: string } {
  const { authors, text } = readPage(
    page({ head, body: `<article><h1>Pellmouth keeps its ferry</h1>${lines}${paragraphs()}</article>` }),
  );
  return { authors, text };
}

describe("bylines as readers see them, none of which is a paragraph", () => {
  test.each<[string, readonly string[]]>([
    [
      '<div>By <a href="/a">Odile Farrant</a> in Merrowby and Joss Pendeen, State Wire</div>',
      ["Odile Farrant", "Joss Pendeen"],
    ],
    ["<div><span>By</span><span>Will Hope</span></div>", ["Will Hope"]],
    ["<p>Words: May Quill</p><p>Photography: Piran Quist</p>", ["May Quill"]],
    ["<p>Words by May Quill | Pictures by Rich Post</p>", ["May Quill"]],
    ["<p>Story: Hope Tregear · Photos: Mark Hill</p>", ["Hope Tregear"]],
    ["<p>Story and photos by Hope Tregear</p>", ["Hope Tregear"]],
    ["<p>Post staff</p>", []],
    ["<p>Newsroom</p><p>May 3, 2024</p>", []],
    ["<p>By Newsroom staff</p>", []],
    ["<p>By the Pellmouth Post newsroom</p>", []],
    ["<p>From staff and wire reports</p>", []],
    ['<p class="a">ByMark Post</p>', ["Mark Post"]],
    ["<div>by <b>MARK POST</b> mpost@pellmouth.example</div>", ["Mark Post"]],
    ["<div>By Mark Post | mpost@pellmouth.example | @mpost</div>", ["Mark Post"]],
    ["<div>By Mark Post, Will Lake and Hope Hall</div>", ["Mark Post", "Will Lake", "Hope Hall"]],
    [
      "<div>By Mark Post, Odile Farrant, Will Lake, Joss Pendeen, Selwyn Teague and Hope Hall</div>",
      ["Mark Post", "Odile Farrant", "Will Lake", "Joss Pendeen", "Selwyn Teague", "Hope Hall"],
    ],
    ["<div>Von Jörg Sandvoss und Wibke Sandvoss, Sandwerder</div>", ["Jörg Sandvoss", "Wibke Sandvoss"]],
    ["<div>Par Claire Aubrac (avec AFP)</div>", ["Claire Aubrac"]],
    ["<div>Par Claire Aubrac et Remy Aubrac (à Saint-Remy)</div>", ["Claire Aubrac", "Remy Aubrac"]],
    ["<div>By Dr Kofi Teague, a lecturer in hydrology at Merrowby University</div>", ["Kofi Teague"]],
    [
      '<div class="x1"><div>Odile Farrant</div><div>Health correspondent</div><div>Joss Pendeen</div><div>Data reporter</div></div>',
      ["Odile Farrant", "Joss Pendeen"],
    ],
    ["<div>Odile Farrant<br>Health correspondent</div>", ["Odile Farrant"]],
    ["<div>Odile Farrant, Health correspondent</div><div>3 hours ago</div>", ["Odile Farrant"]],
    ["<div>Reported by Odile Farrant; edited by Joss Pendeen</div>", ["Odile Farrant"]],
    ["<div>By Odile Farrant. Photographs by Bea Lind</div>", ["Odile Farrant"]],
    ["<div>Opinion by Odile Farrant</div>", ["Odile Farrant"]],
    ["<div>Odile Farrant | Pellmouth Post</div>", ["Odile Farrant"]],
    [
      "<div>Pellmouth Post | By Odile Farrant</div><div>Published May 1, 2024 at 9:10 PM EDT</div>",
      ["Odile Farrant"],
    ],
    [
      "<div>BY ODILE FARRANT AND JOSS PENDEEN</div><div>THE PELLMOUTH POST</div>",
      ["Odile Farrant", "Joss Pendeen"],
    ],
    ["<div>By ODILE FARRANT, Post Staff Writer</div>", ["Odile Farrant"]],
    ["<div>By Odile Farrant | Special to the Post</div>", ["Odile Farrant"]],
    ["<div>By Odile Farrant for Pellmouth Online</div>", ["Odile Farrant"]],
    ["<div>Interview: Odile Farrant · Portraits: Joss Pendeen</div>", ["Odile Farrant"]],
    ["<div>Text Odile Farrant<br>Photography Joss Pendeen</div>", ["Odile Farrant"]],
    ["<div>Written by Odile Farrant<br>Illustrated by Joss Pendeen</div>", ["Odile Farrant"]],
    ["<div>Odile Farrant — 12 May 2024</div>", ["Odile Farrant"]],
    ["<div>12 May 2024 · Odile Farrant</div>", ["Odile Farrant"]],
    ['<div><a href="/author/ama">Odile Farrant</a></div><div>May 12, 2024</div>', ["Odile Farrant"]],
    ["<div>Odile Farrant</div><div>May 12, 2024</div>", ["Odile Farrant"]],
    ["<div>Odile Farrant and Joss Pendeen</div><div>May 12, 2024</div>", ["Odile Farrant", "Joss Pendeen"]],
    ["<div>May 12, 2024 by Odile Farrant</div>", ["Odile Farrant"]],
    ["<div>Posted on May 12, 2024 by Odile Farrant in Harbour</div>", ["Odile Farrant"]],
    ["<div>Posted by Odile Farrant on May 12, 2024</div>", ["Odile Farrant"]],
    ["<div>by: Odile Farrant</div><div>Posted: May 12, 2024 / 06:00 AM EDT</div>", ["Odile Farrant"]],
    [
      "<div>Odile Farrant, Joss Pendeen &amp; Selwyn Teague</div><div>May 12, 2024</div>",
      ["Odile Farrant", "Joss Pendeen", "Selwyn Teague"],
    ],
  ])("%s", (lines, authors) => expect(read(lines)).toEqual({ authors, text: TEXT }));
});

const stated = (author: unknown): string =>
  linkedData({
    "@type": "NewsArticle",
    headline: "Pellmouth keeps its ferry",
    author,
    publisher: { "@type": "Organization", name: "The Pellmouth Post" },
  });

describe("what data state beside them", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["<p>Staff report</p>", { "@type": "Organization", name: "The Pellmouth Post" }, []],
    [
      "<div>Professor Dame Wilhelmina Quist</div><div>Astronomer</div>",
      { "@type": "Person", name: "Wilhelmina Quist" },
      ["Wilhelmina Quist"],
    ],
    [
      "<div>Sir Wilhelmina Quist is a former judge</div>",
      { "@type": "Person", name: "Sir Wilhelmina Quist" },
      ["Wilhelmina Quist"],
    ],
    [
      "<div>By Odile Farrant</div><div>Edited by Joss Pendeen</div><div>Illustration by Bea Lind</div>",
      [
        { "@type": "Person", name: "Odile Farrant" },
        { "@type": "Person", name: "Bea Lind" },
      ],
      ["Odile Farrant"],
    ],
    [
      "<div>By Odile Farrant</div><p>Photographs by Bea Lind for the Post</p>",
      [
        { "@type": "Person", name: "Odile Farrant" },
        { "@type": "Person", name: "Bea Lind" },
      ],
      ["Odile Farrant"],
    ],
    ["<div>By Odile Farrant</div>", { "@type": "Person", name: "The Pellmouth Post" }, ["Odile Farrant"]],
    ["<div>By Odile Farrant</div>", { "@type": "Person", name: "admin" }, ["Odile Farrant"]],
    ["<div>By Odile Farrant</div>", { "@type": "Person", name: "ofarrant" }, ["Odile Farrant"]],
    ["<div>By Odile Farrant</div>", "Odile Farrant, Health Correspondent", ["Odile Farrant"]],
  ])("%s, %j", (lines, author, authors) =>
    expect(read(lines, stated(author))).toEqual({ authors, text: TEXT }),
  );

  test("two places that name somebody mean a person, though newspapers be called by the words", () =>
    expect(
      read(
        '<h4 class="author-name"><a href="/a">Rich Post</a></h4>',
        stated({ "@type": "Person", name: "Rich Post" }),
      ).authors,
    ).toEqual(["Rich Post"]));

  test("before each house in a list are its people, whatever they are called", () => {
    const name = "by May Quill and Joss Pendeen, The Harbour Gazette; Post Teague, State Wire";
    const { authors } = read("", stated([{ "@type": "Person", name }]));
    expect(authors).toEqual(["May Quill", "Joss Pendeen", "Post Teague"]);
  });

  test("an apostrophe is as readers see it", () =>
    expect(
      read("<p>By Nuala O’Tréan</p>", stated({ "@type": "Person", name: "Nuala O'Tréan" })).authors,
    ).toEqual(["Nuala O’Tréan"]));
});

describe("names in lists, and above the headline", () => {
  test.each<[string, readonly string[]]>([
    [
      "<div>Friday, 3 May 2024 | Odile Farrant, Pellmouth; Joss Pendeen, New Port</div>",
      ["Odile Farrant", "Joss Pendeen"],
    ],
    [
      "<div><div>Odile Farrant</div><div>Journalist</div><div>Joss Pendeen</div><div>Photographer</div></div>",
      ["Odile Farrant"],
    ],
  ])("%s", (lines, authors) => expect(read(lines).authors).toEqual(authors));

  test("with the day below", () => {
    const body = `<article><div>Odile Farrant</div><div>May 3, 2024</div><h1>Pellmouth keeps its ferry</h1>${paragraphs()}</article>`;
    expect(readPage(page({ body })).authors).toEqual(["Odile Farrant"]);
  });

  test("initials are spelled out where the page has the name in full", () => {
    const body = `<article><h1>Pellmouth keeps its ferry</h1><p>By O. Farrant</p>${paragraphs()}</article><aside><h3>Odile Farrant</h3></aside>`;
    expect(readPage(page({ body })).authors).toEqual(["Odile Farrant"]);
    expect(readPage(page({ body: `${body}<aside><h3>Oswin Farrant</h3></aside>` })).authors).toEqual([
      "O. Farrant",
    ]);
  });
});

test.each([
  "<p>— Selwyn Teague</p>",
  "<p>-Selwyn Teague, Post correspondent</p>",
  "<p><em>Selwyn Teague</em></p>",
])("who signs below the text wrote it: %s", (signature) => {
  const body = `<article><h1>Pellmouth keeps its ferry</h1><div>May 12, 2024</div>${paragraphs()}${signature}</article>`;
  const { authors, text } = readPage(page({ body }));
  expect({ authors, text }).toEqual({ authors: ["Selwyn Teague"], text: TEXT });
});

test("a signature may stand above a note", () => {
  const note = "<p>Sponsors have no say over what is written here.</p>";
  const body = `<article><h1>Pellmouth keeps its ferry</h1><div>May 12, 2024</div>${paragraphs()}<p>— Selwyn Teague, Hon. Secretary</p>${note}</article>`;
  const { authors, text } = readPage(page({ body }));
  expect({ authors, text }).toEqual({ authors: ["Selwyn Teague"], text: TEXT });
});

test("names side by side in one line wrote together, though data name one", () =>
  expect(
    read(
      "<div>Odile Farrant, Joss Pendeen &amp; R. Quist</div><div>May 3, 2024</div>",
      stated([{ "@type": "Person", name: "Odile Farrant" }]),
    ).authors,
  ).toEqual(["Odile Farrant", "Joss Pendeen", "R. Quist"]));

test("of several articles that data state, the one of the page's address is the page's", () => {
  const of = (address: string, name: string): string =>
    linkedData({
      "@type": "NewsArticle",
      mainEntityOfPage: address,
      headline: "Pellmouth keeps its ferry",
      datePublished: "2024-05-03",
      articleBody: "Wheat.",
      author: { "@type": "Person", name },
    });
  const own = "https://post.example/news/2";
  const head = `<link rel="canonical" href="${own}">${of("https://post.example/news/1", "Joss Pendeen")}${of(own, "Odile Farrant")}`;
  expect(readPage(page({ head })).authors).toEqual(["Odile Farrant"]);
});
