import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { PARAGRAPHS, page, paragraphs, TEXT } from "./pages.ts";

const [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = PARAGRAPHS;
const read = (inner: string, h1 = "Pellmouth keeps its ferry") =>
  readPage(page({ body: `<article><h1>${h1}</h1>${inner}</article>` }));
const around = (box: string): string =>
  read(paragraphs([FIRST, SECOND]) + box + paragraphs([THIRD, FOURTH])).text;

describe("drop caps", () => {
  test.each([
    `<p><span aria-hidden="true" class="dropcap">T</span>${FIRST.slice(1)}</p>`,
    `<p><span aria-hidden="true">T</span><span class="sr-only">T</span>${FIRST.slice(1)}</p>`,
    `<p><span class="visually-hidden">T</span><span aria-hidden="true">T</span>${FIRST.slice(1)}</p>`,
    `<p><span class="sr-only">The</span><span aria-hidden="true"><b>T</b>he</span>${FIRST.slice(3)}</p>`,
    `<p><span class="sr-only">The</span><span aria-hidden="true">T</span><span aria-hidden="true">he</span>${FIRST.slice(3)}</p>`,
    `<p><span class="sr-only">T</span><svg></svg>${FIRST.slice(1)}</p>`,
  ])("%s", (first) => expect(read(first + paragraphs([SECOND, THIRD, FOURTH])).text).toBe(TEXT));

  test("a sign that is hidden from screen readers is none", () =>
    expect(
      read(`<p><span aria-hidden="true">»</span> ${FIRST}</p>${paragraphs([SECOND, THIRD, FOURTH])}`).text,
    ).toBe(TEXT));
});

test.each([
  ["<h2>Nine repairs<br>since the spring</h2>", "Nine repairs since the spring"],
  ["<h3>Nine<br/>repairs<br/>since the spring</h3>", "Nine repairs since the spring"],
  ["<h4><span>Nine repairs</span><br>since <br>the spring</h4>", "Nine repairs since the spring"],
])("a broken heading is one line: %s", (heading, line) =>
  expect(around(heading)).toBe([FIRST, SECOND, line, THIRD, FOURTH].join("\n\n")),
);

test.each([
  "Pellmouth keeps<br>its ferry",
  '<a href="/ferry">Pellmouth keeps its ferry</a> <button type="button">Save</button>',
  'Pellmouth keeps its ferry <a class="anchor" href="#top">#</a>',
  'Pellmouth keeps its ferry<span class="comment-count">12</span>',
  '<span role="button">Listen</span>Pellmouth keeps its ferry',
])("a headline without what stands in its element: %s", (h1) => {
  const html = page({ body: `<article><h1>${h1}</h1>${paragraphs()}</article>`, title: "Ferry news" });
  expect(readPage(html).title).toBe("Pellmouth keeps its ferry");
});

test.each([
  `<p><a href="/b"><strong>${THIRD}</strong></a></p>`,
  `<p><a href="/b">${THIRD}</a></p>`,
  `<p><em><a href="/b">${THIRD}</a></em></p>`,
])("a paragraph that is a link as a whole: %s", (linked) =>
  expect(read(paragraphs([FIRST, SECOND]) + linked + paragraphs([FOURTH])).text).toBe(TEXT),
);

test.each(["5h ago", "3 hours ago", "Updated 25 mins ago", "just now", "vor 3 Stunden", "il y a 2 heures"])(
  "how long ago is no paragraph: %s",
  (ago) => {
    expect(read(`<p>By Odile Farrant</p><span class="t1">${ago}</span>${paragraphs()}`).text).toBe(TEXT);
  },
);

describe("a site's live ticker", () => {
  const entries = ["14:02 Goal for Lindhaven.", "13:47 Tarn Rovers bring on Osei.", "13:30 It begins."];
  test.each([
    `<div class="live-ticker"><h4>Live</h4>${paragraphs(entries)}</div>`,
    `<h4>Live</h4><ul><li>${entries.join("</li><li>")}</li></ul>`,
    `<div>${paragraphs(["2m ago The council sits.", "9m ago A seal is seen.", "1h ago Rain."])}</div>`,
  ])("is none of the article's: %s", (box) => expect(around(box)).toBe(TEXT));

  test("but an article that is one keeps its entries", () => {
    const live = PARAGRAPHS.map((text, n) => `1${n}:30 ${text}`);
    expect(read(paragraphs(live)).text).toBe(live.join("\n\n"));
  });
});

test("a text in one block is one paragraph, whatever its length", () => {
  const block = Array.from({ length: 8 }, () => PARAGRAPHS.join(" ")).join(" ");
  expect(read(`<div class="article-body">${block}</div>`).text).toBe(block);
});
