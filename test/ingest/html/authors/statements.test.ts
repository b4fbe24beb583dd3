import { describe, expect, test } from "vitest";
import { readPage } from "../../../../src/ingest/html/read-page.ts";
import { linkedData, page, paragraphs } from "../pages.ts";

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

describe("others than who wrote are named as well", () => {
  test.each([
    '<p class="byline">By Odile Farrant, with additional reporting by Joss Pendeen</p>',
    '<p class="byline">By Odile Farrant | Edited by Joss Pendeen</p>',
    '<div class="byline"><span>Written by: <a href="/a">Odile Farrant</a></span><span>Edited by: <a href="/b">Joss Pendeen</a></span></div>',
    '<div class="byline">By Odile Farrant. Translated by Joss Pendeen</div>',
    '<div class="byline">By <a href="/a">Odile Farrant</a> — Medically reviewed by <a href="/b">Dr. Joss Pendeen, MD</a></div>',
    "<p>Interview by Odile Farrant. Photographs by Joss Pendeen.</p>",
    "<p>Reporter: Odile Farrant</p><p>Editor: Joss Pendeen</p>",
    "<p>Joss Pendeen, as told to Odile Farrant</p>",
    "<p>As told to Odile Farrant</p>",
  ])("%s", (byline) => expect(authorsOf(byline)).toEqual(["Odile Farrant"]));
});

describe("what stands around a name", () => {
  test.each<[string, readonly string[]]>([
    [
      '<p class="byline">By Odile Farrant, Joss Pendeen and Tunde Post | Special to the Lantern</p>',
      ["Odile Farrant", "Joss Pendeen", "Tunde Post"],
    ],
    ["<p>By ODILE FARRANT<br>Special to the Pellmouth Lantern</p>", ["Odile Farrant"]],
    ["<p>By Odile Farrant for The Pellmouth Lantern</p>", ["Odile Farrant"]],
    ["<p>By ODILE FARRANT Interior Press</p>", ["Odile Farrant"]],
    ["<p>Odile Farrant / ofarrant@lantern.example</p>", ["Odile Farrant"]],
    ['<p class="byline">By Dr. Odile Farrant, PhD</p>', ["Odile Farrant"]],
    ["<p>By Political Editor Odile Farrant</p>", ["Odile Farrant"]],
    ["<p><b>Odile Farrant</b><br>Education Reporter</p>", ["Odile Farrant"]],
    [
      '<p class="byline">By Odile Farrant <a href="/f">Follow</a> <a href="/o">More from Odile Farrant</a></p>',
      ["Odile Farrant"],
    ],
    ['<p class="byline">By ODILE FARRANT IN CORK and RHYS POST</p>', ["Odile Farrant", "Rhys Post"]],
    ['<p class="byline">By MARIA DE LA CRUZ and SEAN MCTAVISH</p>', ["Maria de la Cruz", "Sean McTavish"]],
    [
      '<p class="byline">By Abd al-Rahman ibn Yusuf and Gwilym ap Rhys</p>',
      ["Abd al-Rahman ibn Yusuf", "Gwilym ap Rhys"],
    ],
    ['<p class="byline">By Sukarnoputra</p>', ["Sukarnoputra"]],
    ["<p>By Odile Farrant</p><p>and Joss Pendeen</p>", ["Odile Farrant", "Joss Pendeen"]],
  ])("%s", (byline, authors) => expect(authorsOf(byline)).toEqual(authors));
});

describe("names below the text", () => {
  test.each([
    "<p>— Odile Farrant</p>",
    '<p align="right"><i>Odile Farrant</i></p>',
    "<p>(Reporting by Odile Farrant; Editing by Joss Pendeen)</p>",
  ])("%s", (signature) => {
    const body = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}${signature}</article>`;
    expect(readPage(page({ body })).authors).toEqual(["Odile Farrant"]);
    expect(readPage(page({ body })).text).not.toContain("Odile Farrant");
  });
});

describe("data that contradicts the byline", () => {
  const byline = "<p>By Odile Farrant and Joss Pendeen</p>";
  test.each<[string, unknown]>([
    ["the outlet", { "@type": "Organization", name: "Pellmouth Lantern" }],
    ["an account of the staff", { "@type": "Person", name: "Web Editor" }],
    ["who put it up", { "@type": "Person", name: "Petra Quill" }],
    ["one of two", { "@type": "Person", name: "Odile Farrant" }],
  ])("%s", (_, author) =>
    expect(authorsOf(byline, stated(author))).toEqual(["Odile Farrant", "Joss Pendeen"]),
  );
});

describe("state that a page is drawn from", () => {
  const text = Array.from({ length: 4 }, () => paragraphs()).join("");
  const drawn = (script: string): ReturnType<typeof readPage> =>
    readPage(page({ body: `<div id="app"></div>${script}` }));

  test.each<[string, string]>([
    [
      "as Next.js has it",
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { article: { headline: "Pellmouth keeps its ferry", byline: [{ name: "Odile Farrant" }], publishedAt: "2025-03-03", body: text } } })}</script>`,
    ],
    [
      "as a script writes it",
      `<script>window.__NUXT__={data:[{post:{title:"Pellmouth keeps its ferry",author:{name:"Odile Farrant"},date:"2025-03-03",content:${JSON.stringify(text)}}}]}</script>`,
    ],
    [
      "flat, as Nuxt has it",
      `<script type="application/json" id="__NUXT_DATA__">${JSON.stringify([["Reactive", 1], { data: 2 }, { post: 3 }, { title: 4, author: 5, date: 6, content: 7 }, "Pellmouth keeps its ferry", "Odile Farrant", "2025-03-03", text])}</script>`,
    ],
  ])("%s", (_, script) => {
    const read = drawn(script);
    expect(read.text).toContain("The harbour board of Pellmouth");
    expect([read.authors, read.published]).toEqual([["Odile Farrant"], "2025-03-03"]);
  });
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
    "<p>From staff reports</p>",
    '<p class="byline">By Staff and wire reports</p>',
    '<p class="byline">By Pellmouth Press Office</p>',
    '<p class="byline">Lantern Web Desk</p>',
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
