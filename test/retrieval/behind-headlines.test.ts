import { expect, it } from "vitest";
import { behindHeadlines } from "../../src/retrieval/behind-headlines.ts";
import type { RankedQuote } from "../../src/retrieval/quote-ranking.ts";
import { quotedOf } from "./quoted.ts";

const TITLE = "Varrick: No wall this year";
const VARRICK = { name: "Ilse Varrick", kind: "person", alsoNamed: [] } as const;
const ORME = { name: "Bastian Orme", kind: "person", alsoNamed: [] } as const;

function quote(
  text: string,
  start: number,
  score: number,
  more: Partial<RankedQuote["quote"]> = {},
): RankedQuote {
  const quoted = quotedOf(text, {
    content: [{ start: 0, end: text.length }],
    speaker: VARRICK,
    title: TITLE,
  });
  const content = [{ start, end: start + text.length }];
  return { ...quoted, score, quote: { ...quoted.quote, kind: "direct", content, ...more } };
}

const HEADLINE = quote("Varrick: No wall this year.", 0, 9, { kind: "indirect" });

it("the first words in marks behind a headline take its place, and it comes later", () => {
  const first = quote("We will not lay a stone before spring,", 60, 2);
  const later = quote("The sea can wait as long as we can,", 300, 4);
  expect(behindHeadlines([HEADLINE, later, first]).map(({ score }) => score)).toEqual([9, 4, 3]);
  expect(behindHeadlines([HEADLINE, later, first])[0]?.quote).toBe(first.quote);
});

it.each([
  ["of somebody else", quote("We will not lay a stone before spring,", 60, 2, { speaker: ORME })],
  ["without marks", quote("that no stone would be laid before spring", 60, 2, { kind: "indirect" })],
])("a headline stays first where the words behind it are %s", (_, behind) => {
  expect(behindHeadlines([HEADLINE, behind])).toEqual([HEADLINE, behind]);
});

it("what is no headline stays where it is", () => {
  const said = quote("there would be no wall this year, whatever the council thinks of it", 0, 9, {
    kind: "indirect",
  });
  const behind = quote("We will not lay a stone before spring,", 90, 2);
  expect(behindHeadlines([said, behind])).toEqual([said, behind]);
});
