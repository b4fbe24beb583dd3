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

test("what was cut of them is told for what it is", () => {
  const line = "Odile Farrant is a reporter at the Post. She writes about ferries.";
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>By Odile Farrant</p>${paragraphs()}<p>${line}</p></article>`;
  const { cut } = readPage(page({ body }));
  expect(cut.blocks.filter(({ text }) => text === line)).toMatchObject([{ why: "about" }]);
});

test("the next article on a page is not the article's", () => {
  const ringers =
    "Eight ringers will try on Saturday to ring sixteen thousand changes without a pause in the tower.";
  const next = `<article><h1>Bell rings for nine hours</h1><p>By Joss Pendeen</p><p>${ringers}</p></article>`;
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>By Odile Farrant</p>${paragraphs()}</article>${next}`;
  const { authors, text, cut } = readPage(page({ body }));
  expect({ authors, text }).toEqual({ authors: ["Odile Farrant"], text: TEXT });
  expect(cut.blocks.find((block) => block.text === ringers)?.why).toBe("related");
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

test.each<[string, string]>([
  ["By Marta Quill", "Alice Winter is a widow of ninety and has never learned to swim."],
  ["", "Alice Winter is a widow of ninety and has never learned to swim."],
  ["By Tom Reeve", "Tom Reeve is a keen sailor himself, and says the boats have never been so empty."],
  ["By Marta Quill", "Photos: Old Harbour"],
  ["By Marta Quill", "Contact: Harbour Office"],
])("what a text tells of people stays in it: %s, %s", (byline, line) => {
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>${byline}</p>${paragraphs()}<p>${line}</p></article>`;
  const { text, authors } = readPage(page({ body }));
  if (!/^(?:Photos|Contact)/u.test(line)) expect(text.endsWith(line)).toBe(true);
  expect(authors).toEqual(byline === "" ? [] : [byline.slice(3)]);
});

test("in the middle of a text stands what is told of its author, too", () => {
  const told = "Marta Quill has worked as a stoker, a nurse and a bargee; this is her account of the winter.";
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p>By Marta Quill</p>${paragraphs()}<p>${told}</p>${paragraphs()}</article>`;
  expect(readPage(page({ body })).text).toContain(told);
});

const LETTERS =
  "<p>Nobody wrote back to the harbour, though the clerk had asked four times and left the lamp lit for a week, and the answer that came in the end was addressed to another town.</p><p>She keeps it in a drawer with the others, in the order in which they came, and reads them to whoever has the patience for it and does not mind the smell of the drawer.</p><p>“They were kind letters,” said Joss Pendeen, who delivered them, “and long ones, and none of them said when the boat would come.”</p>";

test("a feature in parts is one article, and a list that a line leads to is no summary", () => {
  const parts = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}</article><article><h1>Letters without an answer</h1>${LETTERS}</article>`;
  expect(readPage(page({ body: parts })).text).toContain("Nobody wrote back");
  const list =
    "<p>Three things changed on Monday:</p><ul><li>Winter crossings fall to three a day</li><li>Fares rise by a tenth for visitors</li><li>Night boats end altogether</li></ul>";
  expect(
    readPage(page({ body: `<article><h1>Pellmouth keeps its ferry</h1>${list}${paragraphs()}</article>` }))
      .text,
  ).toContain("Night boats end");
});
