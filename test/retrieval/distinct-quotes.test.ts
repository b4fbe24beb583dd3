import { describe, expect, it } from "vitest";
import { distinctQuotes } from "../../src/retrieval/distinct-quotes.ts";
import type { RankedQuote } from "../../src/retrieval/quote-ranking.ts";
import { quotedOf } from "./quoted.ts";

/** Words said as a whole paragraph. */
function words(text: string, by: string | null = "Bram Tessaly", article = "a"): RankedQuote {
  const speaker = by === null ? null : { name: by, kind: "person" as const, alsoNamed: [] };
  return quotedOf(text, { content: [{ start: 0, end: text.length }], speaker, article });
}

const LONG = "the panes of the bridge are as thick as a dictionary and nobody falls through";

describe("distinctQuotes", () => {
  it.each([
    ["the same words", LONG],
    [
      "other punctuation and capitals",
      "The panes of the bridge are as thick as a dictionary – and nobody falls through.",
    ],
    ["a word more or less", `${LONG} them`],
    ["a long fragment", "panes of the bridge are as thick as a dictionary"],
  ])("takes together %s", (_, other) => {
    expect(distinctQuotes([words(LONG), words(other, "Bram Tessaly", "b")])).toMatchObject([
      { best: { article: { id: "a" } }, others: [{ article: { id: "b" } }] },
    ]);
  });

  it.each([
    ["half of other words", "the panes of the bridge are as thin as paper and the town is afraid of them"],
    ["a short fragment, which may be of anything", "the panes"],
  ])("keeps apart %s", (_, other) => {
    expect(distinctQuotes([words(LONG), words(other, "Bram Tessaly", "b")])).toHaveLength(2);
  });

  it("keeps apart two speakers of one article", () => {
    expect(distinctQuotes([words(LONG), words(LONG, "Ottoline Vasquell")])).toHaveLength(2);
    expect(distinctQuotes([words(LONG), words(LONG, null)])).toHaveLength(1);
  });

  it("keeps the order, and of equals the first", () => {
    const all = [
      words("we were late and wrong about the price of glass"),
      words(LONG),
      words(LONG, "Tessaly", "b"),
    ];
    const found = distinctQuotes(all);
    expect(found.map(({ best }) => best)).toEqual([all[0], all[1]]);
    expect(found[1]?.others).toEqual([all[2]]);
  });

  it("knows words of function words alone", () => {
    expect(distinctQuotes([words("so it is"), words("so it is", "Bram Tessaly", "b")])).toHaveLength(1);
  });
});
