import { describe, expect, it, test } from "vitest";
import { processorMsOf } from "../../support/processor-time.ts";
import { cleanText } from "../../../src/ingest/clean-text.ts";
import type { CutList } from "../../../src/ingest/cut/cut-list.ts";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { BRIDGE } from "../stories.ts";

const told = ({ blocks }: CutList) => blocks.map(({ before, why, text }) => [before, why, text]);
const [first = "", second = "", ...others] = BRIDGE.body;

describe("what was cut of a page of text", () => {
  it("is told with its place and why", () => {
    const raw = [
      "Home | News | Sport | Contact",
      BRIDGE.title,
      "By Nerys Ashdown",
      "4 March 2031",
      first,
      "Read more: Ferry prices to rise by three florins",
      second,
      ...others,
      "© 2031 The Quillhaven Courier. All rights reserved.",
      "Sign up for our newsletter and never miss a story",
      "3 comments",
      "The council has never finished anything in all my years here.",
    ].join("\n\n");
    const behind = BRIDGE.body.length + 1;
    expect(told(cleanText(raw)?.cut ?? { blocks: [], unlisted: 0 })).toEqual([
      [1, "menu", "Home | News | Sport | Contact"],
      [1, "title", BRIDGE.title],
      [1, "fields", "By Nerys Ashdown"],
      [1, "fields", "4 March 2031"],
      [2, "related", "Read more: Ferry prices to rise by three florins"],
      [behind, "caption", "© 2031 The Quillhaven Courier. All rights reserved."],
      [behind, "sign-up", "Sign up for our newsletter and never miss a story"],
      [behind, "comments", "3 comments"],
      [behind, "comments", "The council has never finished anything in all my years here."],
    ]);
  });

  it("says when a block was left out because other pages have it, too", () => {
    const notice = "The Quillhaven Courier is owned by its readers and printed every morning on the quay.";
    const raw = [BRIDGE.title, first, notice, second, ...others].join("\n\n");
    const cut = cleanText(raw, { isRepeated: (block) => block === notice })?.cut;
    expect(told(cut ?? { blocks: [], unlisted: 0 })).toEqual([
      [1, "title", BRIDGE.title],
      [2, "repeated", notice],
    ]);
  });
});

test("a line that is made to hold up the reader is told like any other", () => {
  const hostile = `Comments${". ".repeat(100_000)}x`;
  const text = [BRIDGE.title, ...BRIDGE.body, hostile].join("\n\n");
  expect(processorMsOf(() => void cleanText(text))).toBeLessThan(3_000);
  const { cut } = cleanText(text) ?? {};
  expect(cut?.blocks.at(-1)).toMatchObject({ length: hostile.length });
});

describe("what was cut of an HTML page", () => {
  const page = (middle: string): string => `<html><head><title>${BRIDGE.title}</title></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>${BRIDGE.title}</h1><p class="byline">By Nerys Ashdown</p>
    <p>${first}</p>${middle}<p>${second}</p>${others.map((text) => `<p>${text}</p>`).join("")}</article>
    <section id="comments"><h3>Comments</h3><p>The council has never finished anything in all my years here.</p></section>
    </body></html>`;

  it.each([
    [
      "caption",
      "<figure><img src=a.jpg><figcaption>The bridge at low tide.</figcaption></figure>",
      "The bridge at low tide.",
    ],
    ["related", `<div class="related"><h3><a href="/f">Ferry fares rise</a></h3></div>`, "Ferry fares rise"],
    [
      "sign-up",
      `<div class="newsletter"><p>Get the Courier by mail.</p><form><input type=email></form></div>`,
      "Get the Courier by mail.",
    ],
    ["share", `<div class="share-bar"><a href="/s">Tell a friend</a></div>`, "Tell a friend"],
    [
      "copy",
      `<aside class="pull-quote"><p>${(second.split(". ")[0] ?? "").slice(0, 200)}</p></aside>`,
      second.slice(0, 90),
    ],
  ])("is told as %s in its place", (why, markup, words) => {
    const { cut, text } = readPage(page(markup));
    expect(text).toBe(BRIDGE.body.join("\n\n"));
    expect(cut.blocks.filter(({ before }) => before === 2)).toEqual([
      { before: 2, why, text: expect.stringContaining(words), length: expect.any(Number) },
    ]);
  });

  it("is told above and behind the text", () => {
    const behind = BRIDGE.body.length + 1;
    expect(told(readPage(page("")).cut)).toEqual([
      [1, "menu", "Home Sport"],
      [1, "title", BRIDGE.title],
      [1, "fields", "By Nerys Ashdown"],
      [behind, "comments", "Comments"],
      [behind, "comments", "The council has never finished anything in all my years here."],
    ]);
  });
});
