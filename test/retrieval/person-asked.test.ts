import { describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { termList } from "../../src/english/terms.ts";
import { articlesOn, mayMean, personAsked } from "../../src/retrieval/person-asked.ts";
import { topicFeatures } from "../../src/retrieval/topic-features.ts";
import { markedQuote, quotedOf } from "./quoted.ts";

describe("a topic that is a person", () => {
  it.each([
    ["Ingrid Hall", ["ingrid", "hall"], { surname: "hall", gender: "f" }],
    ["tomas post", [], { surname: "post", gender: "m" }],
    ["Okundwe", ["okundwe"], { surname: termList("okundwe")[0], gender: undefined }],
  ])("%s", (words, names, person) => {
    expect(personAsked({ words, names })).toEqual(person);
  });

  it.each([
    ["the harbour wall", []],
    ["Hall's plan", ["hall"]],
    ["hall", []],
    ["Ingrid Hall and the bridge", ["ingrid", "hall"]],
    ["ingrid on the bridge", []],
    ["of the", []],
  ])("%s is none", (words, names) => {
    expect(personAsked({ words, names })).toBeNull();
  });
});

describe("words that may mean them by a pronoun", () => {
  const hall = { surname: "hall", gender: "f" } as const;

  it.each([
    ["“[She has read every page of it],” he <said>.", true],
    ["“[It is hers],” he <said>.", true],
    ["“[He has read every page of it],” he <said>.", false],
    ["“[They have read every page of it],” he <said>.", false],
    ["“[It was late],” she <said>.", false],
    ["“[Something was wrong with Rosa, and she knew it],” he <said>.", false],
    ["“[A woman stood there with her hands in the air],” he <said>.", false],
    ["“[There is so much anger that it is hard for her],” he <said>.", true],
  ])("%s", (marked, expected) => {
    expect(mayMean(markedQuote(marked), hall)).toBe(expected);
  });

  it("are in marks: who is told to have said something may be its “she”", () => {
    expect(mayMean(markedQuote("Post <said> [she would come].", "indirect"), hall)).toBe(false);
  });

  it("either, where the given name does not tell", () => {
    expect(mayMean(markedQuote("“[He’s late],” Post <said>."), { surname: "hall", gender: undefined })).toBe(
      true,
    );
  });
});

it("is meant only where what stands before the words names them", () => {
  const query = {
    terms: [{ term: "hall", weight: 1, passages: 3, isName: true }],
    pairs: [],
  } as unknown as Parameters<typeof topicFeatures>[0];
  const after = (before: string): number =>
    topicFeatures(query, markedQuote(`${before} “[She was ill],” he <said>.`), true).person;
  expect(after("Hall came late.")).toBe(1);
  expect(after("The ferry came late.")).toBe(0);
  expect(topicFeatures(query, markedQuote("“[Hall was ill, and she knew],” he <said>."), true).person).toBe(
    0,
  );
});

it("an article is about whoever its headline or three of its paragraphs name", async () => {
  const quotes = ["titled", "often", "twice"].map((article) =>
    quotedOf("“She came,” he said.", {
      content: [{ start: 1, end: 9 }],
      article,
      title: article === "titled" ? "Hall comes back" : "A notice",
    }),
  );
  const [titled, often, twice] = quotes.map(({ article }) => article.id);
  const holding = [often, often, often, twice, twice];
  const archive = {
    searchTerms: async ({ terms, within }: Parameters<Archive["searchTerms"]>[0]) => {
      expect(terms).toEqual(["hall"]);
      expect(within?.ids).toEqual([often, twice]);
      return holding.map((_, id) => ({ id, score: 1 }));
    },
    passages: async () => holding.map((article) => ({ article })),
  } as unknown as Pick<Archive, "searchTerms" | "passages">;
  expect(await articlesOn({ surname: "hall", gender: "f" }, quotes, archive)).toEqual(
    new Set([titled, often]),
  );
});
