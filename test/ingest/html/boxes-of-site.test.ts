import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";

const PARAGRAPHS = [
  "The ferry to Dunmarrow left an hour late on Monday, and nobody on the quay was surprised by that.",
  "Its pilot, Ana Marsh, said the tide had been too low for the old slipway since the spring.",
  "The harbour board will look at three plans for a new one when it meets again in September.",
  "Bo Lind, who sells tickets, said he had stopped promising anybody anything about the hour.",
];
const page = (body: string) =>
  `<html><head><title>Ferry late</title></head><body><h1>Ferry leaves an hour late again</h1>${body}</body></html>`;
const held = (html: string): string[] => {
  const { text } = readPage(html);
  return PARAGRAPHS.filter((paragraph) => text.includes(paragraph));
};

describe("a label takes what it heads, never the text around it", () => {
  it.each([
    [
      "between the paragraphs of a brief",
      (p: string[]) =>
        `<article><p>${p[0]}</p><p>Advertisement</p><p>${p[1]}</p><p>${p[2]}</p><p>${p[3]}</p></article>`,
    ],
    [
      "in a box of its own",
      (p: string[]) =>
        `<article><p>${p[0]}</p><div class="slot"><span>Advertisement</span></div><p>${p[1]}</p><p>${p[2]}</p><p>${p[3]}</p></article>`,
    ],
    [
      "the count of some pictures",
      (p: string[]) =>
        `<article><p>${p[0]}</p><p>1 of 3</p><p>${p[1]}</p><p>${p[2]}</p><p>${p[3]}</p></article>`,
    ],
    [
      "in each of the sections that hold the text",
      (p: string[]) =>
        `<main>${p.map((one) => `<section><p>Advertisement</p><p>${one}</p></section>`).join("")}</main>`,
    ],
  ])("%s", (_, body) => {
    expect(held(page(body(PARAGRAPHS)))).toEqual(PARAGRAPHS);
  });

  it("and a correction below the text is none of it", () => {
    const [first = "", ...rest] = PARAGRAPHS;
    const note = "<aside><h3>Correction</h3><p>The slipway is sixty years old, not sixteen.</p></aside>";
    const { text } = readPage(
      page(`<article><p>${first}</p>${rest.map((one) => `<p>${one}</p>`).join("")}${note}</article>`),
    );
    expect(text).toContain(first);
    expect(text).not.toContain("sixty years old");
  });
});

it("whose words are quoted below them is no signature", () => {
  const quotes = [
    "“I have taught here for thirty years, and I never saw the sea so low.”",
    "“My boat lies in the mud.”",
  ];
  const { text } = readPage(
    page(
      `<article>${PARAGRAPHS.map((one) => `<p>${one}</p>`).join("")}<p>${quotes[0]}</p><p>— Ana Marsh, teacher in Harrow</p><p>${quotes[1]}</p><p>— Bo Lind, fisherman</p></article>`,
    ),
  );
  expect(text).toContain("Ana Marsh, teacher in Harrow");
  expect(text).toContain("Bo Lind, fisherman");
});
