import { expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { correctTerm } from "../../src/retrieval/correct-term.ts";

/** Knows one term, which is near to whatever is asked for. */
const archive = {
  similarTerms: async () => [{ term: "profil", distance: 2, passages: 3 }],
  searchTerms: async () => [],
  passages: async () => [],
} as unknown as Archive;

it.each(["profit", "propel"])("an ordinary word that no article holds is no slip: %s", async (word) => {
  expect(await correctTerm(word, word, archive)).toBeUndefined();
});

it("a word that is none is one, and a name may be", async () => {
  expect(await correctTerm("proflei", "proflei", archive)).toMatchObject({ term: "profil" });
  expect(await correctTerm("propel", "Propel", archive)).toMatchObject({ term: "profil" });
});

it.each([
  ["marsh", "Marsh", "March", false],
  ["mai", "Mais", "May", false],
  ["julian", "Julian", "July", false],
  ["sunder", "Sunder", "Sunday", false],
  ["febuari", "Febuary", "February", true],
  ["wendsdai", "Wendsday", "Wednesday", true],
])("a name is no day and no month: %s, %s beside %s", async (term, typed, word, isSlip) => {
  const known = word.toLowerCase();
  const calendar = {
    similarTerms: async () => [{ term: known, distance: 1, passages: 3 }],
    searchTerms: async () => [{ id: 1 }],
    passages: async () => [{ text: `It was in ${word}.` }],
  } as unknown as Archive;
  expect((await correctTerm(term, typed, calendar)) !== undefined).toBe(isSlip);
});
