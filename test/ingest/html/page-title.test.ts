import { expect, test } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { linkedData, paragraphs } from "./pages.ts";

const TITLE = "Pellmouth keeps its ferry";
const titleOf = (head: string, header: string): string | null =>
  readPage(
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body><header><a href="/">The Pellmouth Post</a></header><article>${header}<p>By Odile Farrant</p>${paragraphs()}</article></body></html>`,
  ).title;

test.each([
  [`<title>${TITLE}</title>`, `<h1>The Pellmouth Post</h1><h2><a href="/a">${TITLE}</a></h2>`],
  [`<title>${TITLE} – Pellmouth Town Council</title>`, `<h1>Pellmouth Town Council</h1><h2>${TITLE}</h2>`],
  ["<title>The Pellmouth Post</title>", `<h2>${TITLE}</h2>`],
  [
    "<title>The Pellmouth Post :: Local News</title>",
    `<span>Friday, May 3, 2024</span><br><span>${TITLE}</span>`,
  ],
  [
    `<title>Opinion | ${TITLE} - The Pellmouth Post</title>`,
    `<h1><span class="k">Opinion</span> ${TITLE}</h1>`,
  ],
  [
    `<title>${TITLE} | Post</title><meta property="og:title" content="${TITLE}">${linkedData({ "@type": "NewsArticle", headline: TITLE })}`,
    `<h1><a class="sectionflag" href="/h">Harbour</a> <a href="/a">${TITLE}</a></h1>`,
  ],
  ["<title>Ferry stays - Post</title>", `<h1><a href="#">${TITLE}</a> <button>Share</button></h1>`],
])("%s, %s", (head, header) => expect(titleOf(head, header)).toBe(TITLE));

test("the day of the last change is not the day of publication where an earlier one is stated, and shown", () => {
  const head =
    '<meta property="article:published_time" content="2024-05-03T21:03:00+0100">' +
    linkedData({
      "@type": "NewsArticle",
      headline: TITLE,
      datePublished: "2024-05-04T07:44:00+0100",
      dateModified: "2024-05-04T07:44:00+0100",
    });
  const body = `<article><h1>${TITLE}</h1><p>Published: 21:03 BST, 3 May 2024 | Updated: 07:44 BST, 4 May 2024</p>${paragraphs()}</article>`;
  const { published, modified } = readPage(`<html lang="en"><head>${head}</head><body>${body}</body></html>`);
  expect({ published, modified }).toEqual({ published: "2024-05-03", modified: "2024-05-04" });
});
