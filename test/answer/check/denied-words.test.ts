import { describe, expect, test } from "vitest";
import { createQuoteChecker } from "../../../src/answer/check/check-quote.ts";
import { createNames } from "../../../src/question/names/names.ts";
import { checkLead } from "../../../src/words/check-lead.ts";
import { en } from "../../../src/words/languages/en/index.ts";
import { ALL_PHRASES } from "../../../src/words/phrases-for.ts";
import { articleOf } from "../../support/articles.ts";
import { archiveOf } from "./archive-of.ts";

async function checked(paragraphs: readonly (readonly string[])[], quote: string, speaker?: string) {
  const articles = paragraphs.map((text, i) =>
    articleOf(`a${i}`, [...text], { outlet: "The Bell", published: "2032-03-04" }),
  );
  const { archive, close } = await archiveOf(articles);
  try {
    return await createQuoteChecker({ archive, names: createNames(archive) }).check(quote, { speaker });
  } finally {
    await close();
  }
}

/** Words that an article denies, by what stands beside them. */
const DENIALS: readonly [quote: string, paragraph: string][] = [
  ["We are bankrupt", "“We are bankrupt” is what Eluned Marsh never said, whatever the papers claim."],
  ["the pool can rot", "Eluned Marsh denied saying that “the pool can rot”."],
  ["the pool would close", "Eluned Marsh never said the pool would close."],
  ["We are bankrupt", "“We are bankrupt,” Eluned Marsh never said."],
  ["We are bankrupt", "“We are bankrupt” was never said by Eluned Marsh."],
  ["We are bankrupt", "“We are bankrupt” is not what Eluned Marsh said."],
  ["We are bankrupt", "Eluned Marsh did not say “we are bankrupt”, as a leaflet has it."],
  ["We are bankrupt", "Eluned Marsh denies ever having said “we are bankrupt”."],
  ["We are bankrupt", "Eluned Marsh said she had never said “we are bankrupt”."],
  ["We are bankrupt", "At no point did Eluned Marsh say “we are bankrupt”."],
  ["We are bankrupt", "Nowhere in her speech does Eluned Marsh say “we are bankrupt”."],
  ["We are bankrupt", "Nobody at the town hall has said “we are bankrupt”, Eluned Marsh insists."],
  ["We are bankrupt", "Eluned Marsh, it turns out, hasn’t ever told anyone “we are bankrupt”."],
  ["We are bankrupt", "The words “we are bankrupt” were falsely attributed to Eluned Marsh."],
  ["We are bankrupt", "It is not true that Eluned Marsh said “we are bankrupt”."],
  ["We are bankrupt", "“We are bankrupt,” a post quotes Eluned Marsh. She never said that."],
  ["We are bankrupt", "“We are bankrupt,” reads the banner, but Eluned Marsh denies saying it."],
  ["We are bankrupt", "“We are bankrupt” is a fabricated quote, and Eluned Marsh wants it gone."],
  ["the pool would close", "Eluned Marsh denied that the pool would close."],
  ["the pool would close", "Eluned Marsh rejected suggestions that the pool would close."],
  ["the pool would close", "Eluned Marsh declined to say whether the pool would close."],
  ["We are bankrupt", "There is no record of Eluned Marsh saying “we are bankrupt”."],
  ["We are bankrupt", "Eluned Marsh has denied reports that she said “we are bankrupt”."],
  ["We are bankrupt", "“We are bankrupt” – a sentence Eluned Marsh says she never uttered."],
  ["We are bankrupt", "“We are bankrupt” were not Eluned Marsh’s words."],
  ["We are bankrupt", "Did Eluned Marsh say “we are bankrupt”? No, she did not."],
  ["We are bankrupt", "“We are bankrupt”: Eluned Marsh never said it."],
  ["We are bankrupt", "Eluned Marsh is quoted as saying “we are bankrupt”, which she denies."],
  ["We are bankrupt", "Eluned Marsh did not, however, say “we are bankrupt”."],
  ["We are bankrupt", "The quote “we are bankrupt”, attributed to Eluned Marsh, is fake."],
  ["the pool is a swamp", "Eluned Marsh never once said that the pool is a swamp."],
];

describe("words that the article says were not said, or are denied", () => {
  test.each(DENIALS)("%s: %s", async (quote, paragraph) => {
    const answer = await checked([[paragraph]], quote, "Eluned Marsh");
    const lead = checkLead(answer, en);
    expect({ verdict: answer.verdict, lead }).toEqual({
      verdict: "denied",
      lead: expect.stringContaining("Eluned Marsh"),
    });
    expect(lead).not.toMatch(/exact|said by/iu);
    expect(lead).toMatch(/did not say this|denied this/u);
  });

  test("also with three articles together, and in every language", async () => {
    const all = DENIALS.slice(0, 3).map(([, paragraph]) => [paragraph]);
    for (const [quote] of DENIALS.slice(0, 3)) {
      const answer = await checked(all, quote, "Eluned Marsh");
      expect(answer.verdict).toBe("denied");
      expect(answer.found[0]).toMatchObject({ deniedBy: "Eluned Marsh" });
      for (const phrases of ALL_PHRASES) {
        const lead = checkLead(answer, phrases);
        expect(lead).toContain("Eluned Marsh");
        expect(lead).not.toContain(phrases.check.exact);
        expect(lead).not.toContain(phrases.check.saidBy("Eluned Marsh"));
      }
    }
  });
});

/** Words that were said, with words of negation about that say nothing of them. */
const SAYINGS: readonly [quote: string, paragraph: string][] = [
  ["We are bankrupt", "“We are bankrupt,” Eluned Marsh said, but never said since when."],
  ["We are bankrupt", "“We are bankrupt,” said Eluned Marsh, who did not say why."],
  ["We are bankrupt", "Eluned Marsh did not deny saying “we are bankrupt”."],
  ["We are bankrupt", "Eluned Marsh did not take questions. “We are bankrupt,” she said."],
  ["We are bankrupt", "Eluned Marsh never said why, but told the Bell: “We are bankrupt.”"],
  ["We are bankrupt", "“We are bankrupt,” Eluned Marsh said. She denied the other charges."],
  ["We are bankrupt", "“We are bankrupt,” Eluned Marsh said. She never said that the pool would close."],
  ["We are bankrupt", "“We are bankrupt,” Eluned Marsh said. Owen Pryce denied it."],
  ["We are bankrupt", "“We are bankrupt,” Eluned Marsh said. Owen Pryce never said that."],
  ["We are bankrupt", "Eluned Marsh not only said “we are bankrupt”, she sang it."],
  ["We are bankrupt", "Nobody laughed when Eluned Marsh said “we are bankrupt”."],
  ["We are bankrupt", "Eluned Marsh never tired of saying “we are bankrupt”."],
  ["We are bankrupt", "Eluned Marsh, who never speaks to the press, said “we are bankrupt”."],
  ["We have never taken a crown", "“We have never taken a crown,” Eluned Marsh said."],
  ["I did not take a crown", "“I did not take a crown,” denied Eluned Marsh."],
  ["nobody told us about the leak", "Eluned Marsh said that nobody told us about the leak."],
];

describe("words that were said, whatever else was not", () => {
  test.each(SAYINGS)("%s: %s", async (quote, paragraph) => {
    const answer = await checked([[paragraph]], quote, "Eluned Marsh");
    expect({ verdict: answer.verdict, lead: checkLead(answer, en) }).toMatchObject({ verdict: "exact" });
  });
});

test("said in one article and denied in another: said, and the denial is told", async () => {
  const answer = await checked(
    [["“We are bankrupt,” Eluned Marsh said."], ["Eluned Marsh denied saying “we are bankrupt”."]],
    "We are bankrupt",
    "Eluned Marsh",
  );
  expect([answer.verdict, answer.found.map(({ polarity }) => polarity)]).toEqual([
    "exact",
    ["said", "denied"],
  ]);
  expect(checkLead(answer, en)).toContain("An article says that this was not said, or is denied.");
});

test("a question and a demand are told as such", async () => {
  const asked = await checked(
    [["Eluned Marsh asked whether the pool would close."]],
    "whether the pool would close",
  );
  expect(checkLead(asked, en)).toContain("said by Eluned Marsh, as a question");
});

test("the harbour board is not allowed: a cut that swallows the negation is altered", async () => {
  const answer = await checked(
    [
      [
        "“Under the old charter the harbour board is not allowed to raise the dues during the herring season,” solicitor Nell Corrigan said.",
        "“The board promised us a crane in 2011,” she said. “We are still unloading by hand, and the board has had the money all along.”",
      ],
    ],
    "the harbour board is … allowed to raise the dues",
  );
  expect(answer.verdict).toBe("altered");
  expect(answer.found[0]?.differences).toMatchObject([
    { kind: "cut", gap: "negation", negation: { word: "not" } },
  ]);
  expect(checkLead(answer, en)).toMatch(/^Altered, the cut leaves out “not”: said by Nell Corrigan/u);
});
