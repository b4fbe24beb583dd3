import { describe, expect, it } from "vitest";
import { passageRequest } from "../../../src/question/passage-request.ts";
import { askedOf } from "../../../src/retrieval/reading/asked.ts";
import { checksOf } from "../../../src/retrieval/reading/checks.ts";
import { type Ground, heldTerms } from "../../../src/retrieval/reading/ground.ts";
import type { Query } from "../../../src/retrieval/query.ts";
import { isFunctionTerm } from "../../../src/english/function-words.ts";
import { termList } from "../../../src/english/terms.ts";
import { numbersIn } from "../../../src/english/numbers.ts";

function queryOf(question: string): Query {
  const { wanted, isWantedMost } = passageRequest(question);
  const terms = [...new Set(termList(question))]
    .filter((term) => !isFunctionTerm(term))
    .map((term) => ({ term, weight: 1, passages: 1, isName: false }));
  return {
    terms,
    pairs: [],
    corrections: [],
    words: [],
    wanted,
    counted: new Set(),
    isWantedMost,
    text: question,
  };
}

const asked = (question: string, known: readonly string[] = []) =>
  askedOf(passageRequest(question), queryOf(question), new Set(known));

describe("the parts of a question that can be looked for", () => {
  it.each<[string, string[]]>([
    ["How many boats did Kordrick buy in 2031?", ["name Kordrick", "year 2031"]],
    ["What did the State Department order in March?", ["name State Department", "calendar March"]],
    ["Who may sail in May?", ["calendar May"]],
    ["Did the WHO close Hall for two dozen days?", ["name WHO", "name Hall", "number two dozen"]],
    ["Was the first boat late?", []],
    ["Why did it cost 1,240 crowns", ["number 1,240"]],
  ])("%s", (question, expected) => {
    expect(asked(question).parts.map(({ kind, words }) => `${kind} ${words}`)).toEqual(expected);
  });

  it("names are names in lower case where the archive knows them", () => {
    expect(asked("what did kordrick buy", ["kordrick"]).parts).toEqual([
      { kind: "name", words: "kordrick", terms: ["kordrick"], others: [] },
    ]);
    expect(asked("what did kordrick buy").parts).toEqual([]);
  });

  it("opposites and negation are told", () => {
    const { opposites, isNegated } = asked("When did the price not rise?");
    expect(opposites.find(({ word }) => word === "rise")?.others).toContain("fall");
    expect(isNegated).toBe(true);
    expect(asked("When did the price rise?").isNegated).toBe(false);
  });
});

describe("what a passage lacks", () => {
  const ground = (here: string, article = here): Ground => ({
    here: heldTerms(here),
    near: heldTerms(here),
    article: heldTerms(`${here} ${article}`),
    isWhole: true,
    values: new Set(numbersIn(here).map(({ value }) => value)),
  });
  const check = (question: string, here: string, words = here, article = here) => {
    const query = queryOf(question);
    return checksOf(
      askedOf(passageRequest(question), query, new Set()),
      ground(here, article),
      { window: here, words },
      query.wanted,
      (term) => termList(`${here} ${article}`).includes(term),
    );
  };

  it.each([
    ["When did Ilse Varrick leave?", "Tomas Varrick left in 2031.", { nameNear: 0.5, nameArchive: 0 }],
    ["When did Orme leave?", "Varrick left in 2031.", { nameNear: 1, nameArchive: 1 }],
    ["What did Varrick buy in 2030?", "Varrick bought a boat in 2031.", { timeNear: 1, nameNear: 0 }],
    ["Who bought 24 boats?", "Varrick bought two dozen boats.", { numberNear: 0 }],
    ["Who bought 25 boats?", "Varrick bought two dozen boats.", { numberNear: 1 }],
    ["Who paid 1.5 million?", "Varrick paid 1,5 million crowns.", { numberNear: 0 }],
    ["Why did the toll rise?", "The toll fell because the boats left.", { opposite: 1 }],
    ["Why did the toll rise?", "The toll rose because the boats left.", { opposite: 0 }],
    ["Why did Hall vote for the toll?", "Hall voted against the toll.", { deed: 1 }],
    ["Why did Hall vote against the toll?", "Hall voted against the toll.", { deed: 0 }],
    ["Who voted for the toll?", "Hall voted against the toll.", { deed: 0 }],
    ["What did Hall pay for?", "The town hall paid for it.", { nameNear: 1 }],
    ["Who met al-Hadrani of the Bank of Thornsay?", "Hadrani runs Thornsay Bank.", { nameNear: 0 }],
    ["Why did Britain vote?", "The British voted.", { nameNear: 0 }],
    ["Why did Chicagoans vote?", "Chicago voted.", { nameNear: 0 }],
    ["Who paid more than 200,000 crowns?", "Varrick paid 218,000 crowns.", { numberNear: 0 }],
    ["Which two boats sank?", "The Kittiwake and the Heron sank.", { numberNear: 0 }],
    ["Who did not vote?", "Varrick voted for it.", { negation: 1 }],
  ])("%s %s", (question, here, expected) => {
    expect(check(question, here)).toMatchObject(expected);
  });

  it("what the article says elsewhere counts for the article alone", () => {
    const checks = check("When did Orme leave?", "He left in 2031.", "2031", "Piet Orme is a fisherman.");
    expect(checks).toMatchObject({ nameNear: 1, nameArticle: 0, kind: 0 });
    expect(check("When did Orme leave?", "Orme left.", "left").kind).toBe(1);
  });
});
