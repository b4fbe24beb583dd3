import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { linkedData, page, paragraphs } from "./pages.ts";

/** Who a page names whose byline is `byline`. */
function authorsOf(byline: string, head = ""): readonly string[] {
  const body = `<article><h1>Pellmouth keeps its ferry</h1>${byline}${paragraphs()}</article>`;
  return readPage(page({ head, body })).authors;
}
const stated = (...author: unknown[]): string =>
  linkedData({ "@type": "NewsArticle", headline: "Pellmouth keeps its ferry", author });

describe("words that only styles part", () => {
  test.each<[string, readonly string[]]>([
    [
      '<div class="byline"><span>By</span><a href="/a">Odile Farrant</a><span>and</span><a href="/b">Wilhelmina Quist</a></div>',
      ["Odile Farrant", "Wilhelmina Quist"],
    ],
    [
      '<div class="authors"><div>By</div><div>Odile Farrant</div><div>Wilhelmina Quist</div></div>',
      ["Odile Farrant", "Wilhelmina Quist"],
    ],
    [
      '<p class="article-author"><b>Odile Farrant</b><i>,</i><b>Wilhelmina Quist</b></p>',
      ["Odile Farrant", "Wilhelmina Quist"],
    ],
    [
      '<ul class="authors"><li><a href="/a">Odile Farrant</a></li><li><a href="/b">Joss Pendeen</a></li></ul>',
      ["Odile Farrant", "Joss Pendeen"],
    ],
    ['<div class="reporter"><span>Reporter:</span> <span>Odile Farrant</span></div>', ["Odile Farrant"]],
    [
      '<p class="byline">By Odile Farrant, Chief Harbour Correspondent, and Joss Pendeen, in Cork</p>',
      ["Odile Farrant", "Joss Pendeen"],
    ],
    ['<p class="author">ByOdile Farrant</p>', ["Odile Farrant"]],
    ["<p>ByOdile Farrant</p>", ["Odile Farrant"]],
    ['<span class="author-name">byOdile de Farrant</span>', ["Odile de Farrant"]],
    ['<p class="byline">By Byron Teague</p>', ["Byron Teague"]],
  ])("%s", (byline, authors) => expect(authorsOf(byline)).toEqual(authors));
});

describe("what stands beside a name is no name", () => {
  test.each<[string, readonly string[]]>([
    [
      '<div class="byline"><p class="byline__name"><a rel="author" href="/p">\n Odile Farrant\n</a></p><a class="byline__social-handle" href="https://s.example/of">Twitter</a></div>',
      ["Odile Farrant"],
    ],
    [
      '<div class="author"><a href="/p">Odile Farrant</a> <span class="handle">@ofarrant</span></div>',
      ["Odile Farrant"],
    ],
    [
      '<div class="author"><a href="/p">Odile Farrant</a><button type="button">Follow</button><a href="mailto:o@f.example">Write to her</a></div>',
      ["Odile Farrant"],
    ],
    [
      '<div class="author"><span class="name">Odile Farrant</span><span class="job-title">Harbour Editor</span></div>',
      ["Odile Farrant"],
    ],
    ['<p class="byline">By Odile Farrant <time>5h ago</time></p>', ["Odile Farrant"]],
    ['<p class="signature">Par Maëlle Corvenn (avec AFP)</p>', ["Maëlle Corvenn"]],
    ['<p class="author">Par Maëlle Corvenn (avec Yann Le Goff)</p>', ["Maëlle Corvenn", "Yann Le Goff"]],
    ['<p class="author">Von Odile Farrant (mit dpa)</p>', ["Odile Farrant"]],
  ])("%s", (byline, authors) => expect(authorsOf(byline)).toEqual(authors));
});

describe("who makes pictures is not the author where the page states one", () => {
  test.each<[string, string]>([
    ['<p class="byline">By Odile Farrant</p><p class="byline">Photographs by Jorin Bleak</p>', ""],
    [
      '<dl class="byline"><dt>Author</dt><dd>Odile Farrant</dd><dt>Photographer</dt><dd>Jorin Bleak</dd></dl>',
      "",
    ],
    ['<p class="author">Words: Odile Farrant; Pictures: Jorin Bleak</p>', ""],
    ['<ul class="authors"><li>Odile Farrant</li><li>Cartoon: Jorin Bleak</li></ul>', ""],
    ['<p class="author">Illustration by Jorin Bleak</p><p class="author">By Odile Farrant</p>', ""],
    ["", stated({ name: "Odile Farrant" }, { name: "Jorin Bleak", jobTitle: "Staff Photographer" })],
    ["", stated({ name: "Jorin Bleak", jobTitle: "Cartoonist" }, { name: "Odile Farrant" })],
    [
      '<figure><img src="a.jpg"><figcaption><span class="author">Jorin Bleak</span></figcaption></figure><p class="author">Odile Farrant</p>',
      "",
    ],
  ])("%s %s", (byline, head) => expect(authorsOf(byline, head)).toEqual(["Odile Farrant"]));
});

describe("one person is named once", () => {
  test.each<[string, readonly unknown[]]>([
    ["in capitals", [{ name: "Odile Farrant" }, { name: "ODILE FARRANT" }]],
    ["with a title", [{ name: "Dr. Odile Farrant" }, { name: "Odile Farrant" }]],
    ["with a letter between", [{ name: "Odile Farrant" }, { name: "Odile M. Farrant" }]],
    ["without accents", [{ name: "Odile Farrant" }, { name: "Odîle Farrant" }]],
    ["turned round", [{ name: "Odile Farrant" }, { name: "Farrant, Odile" }]],
  ])("%s", (_, authors) => expect(authorsOf("", stated(...authors))).toEqual(["Odile Farrant"]));

  test("as a picture's words and beside it", () =>
    expect(authorsOf('<p class="author"><a>Odile Farrant</a><a>Odile Farrant</a></p>')).toEqual([
      "Odile Farrant",
    ]));

  test("but two of one family are two", () =>
    expect(authorsOf("", stated({ name: "Odile Farrant" }, { name: "Ophelia Farrant" }))).toHaveLength(2));
});

describe("character references left in data", () => {
  test.each<[string, string]>([
    ["Siobhan O&#039;Reilly", "Siobhan O'Reilly"],
    ["Siobhan O&amp;#39;Reilly", "Siobhan O'Reilly"],
    ["Fran&ccedil;oise d&rsquo;Aubrac", "Françoise d’Aubrac"],
    ["S&#xE9;an Dare", "Séan Dare"],
  ])("%s", (name, shown) => expect(authorsOf("", stated({ name }))).toEqual([shown]));

  test("of a headline", () => {
    const head = linkedData({ "@type": "NewsArticle", headline: "Ferry &amp; clock &#8211; both late" });
    const body = `<article>${paragraphs()}</article>`;
    expect(readPage(page({ head, body, title: "x" })).title).toBe("Ferry & clock – both late");
  });
});

describe("nobody is named", () => {
  test.each([
    '<p class="byline">By Gazette Staff</p>',
    '<p class="byline">Staff report</p>',
    '<p class="byline">By our own reporters</p>',
    '<p class="meta"><a rel="author" href="/">Admin</a></p>',
  ])("%s", (byline) => expect(authorsOf(byline)).toEqual([]));
});

test("a byline of sixty names is read as sixty names", () => {
  const many = Array.from({ length: 60 }, (_, n) => ({
    name: `Anna ${String.fromCharCode(65 + (n % 26))}${"aeiou"[Math.floor(n / 26)]}llo`,
  }));
  const names = many.map(({ name }) => name);
  expect(authorsOf("", stated(...many))).toEqual(names);
  const spans = names.map((name) => `<span>${name}</span>`).join("<span>and</span>");
  expect(authorsOf(`<div class="byline"><span>By</span>${spans}</div>`)).toEqual(names);
});
