import { expect, test } from "vitest";
import { readPage } from "../../../../src/ingest/html/read-page.ts";
import { page, paragraphs, TEXT } from "../pages.ts";

test.each([
  "<p>— Reported by Odile Farrant</p>",
  "<p>Translation Gareth Dunmore</p>",
  "<p>Odile Farrant is a reporter at the Post. She writes about ferries.</p>",
  "<p>Odile Farrant’s latest book is about gulls.</p>",
])("below the text says who wrote, and is no passage: %s", (line) => {
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>By Odile Farrant</p>${paragraphs()}${line}</article>`;
  expect(readPage(page({ body }))).toMatchObject({ authors: ["Odile Farrant"], text: TEXT });
});

test("the next article on a page is not the article's", () => {
  const next = `<article><h1>Bell rings for nine hours</h1><p>By Joss Pendeen</p>${paragraphs()}</article>`;
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>By Odile Farrant</p>${paragraphs()}</article>${next}`;
  expect(readPage(page({ body }))).toMatchObject({ authors: ["Odile Farrant"], text: TEXT });
});

test("a headline may be one by its role, and its lines are one", () => {
  const body = `<div role="article"><div role="heading" aria-level="1">Pellmouth keeps<br>its ferry</div>${paragraphs()}</div>`;
  expect(readPage(page({ body }))).toMatchObject({ title: "Pellmouth keeps its ferry", text: TEXT });
});

test("words that are hidden from screen readers and stand beside for them are read once", () => {
  const twin =
    '<p><span aria-hidden="true">A</span><span aria-hidden="true">t four in the morning</span><span class="vh">At four in the morning</span> the ferry leaves Pellmouth with forty people, two dogs and the post for the island.</p>';
  const { text } = readPage(
    page({ body: `<article><h1>Pellmouth keeps its ferry</h1>${twin}${paragraphs()}</article>` }),
  );
  expect(text.startsWith("At four in the morning the ferry leaves")).toBe(true);
});
