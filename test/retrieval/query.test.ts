import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import { type Query, queryOf as queryOfRequest } from "../../src/retrieval/query.ts";
import { add } from "../archive/archive-contract.ts";
import { articleOf } from "../support/articles.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { oddText } from "../text/odd-text.ts";

let archive: Archive;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ archive, close } = await emptyArchive());
  await add(archive, [
    articleOf(
      "ferry",
      [
        "Captain Zuzanna Kordrick said the ferries would cost two florins.",
        "Ottoline Vasquell’s council met the WHO and the US consul.",
        "The harbourmaster disagreed with Vasquell.",
      ],
      { title: "Fares", outlet: "Quillhaven Courier", published: "2031-03-09" },
    ),
  ]);
});
afterAll(() => close());

/** The query of a question as people type it. */
const queryOf = (question: string, of: Archive): Promise<Query> =>
  queryOfRequest(passageRequest(question), of);
const termsIn = (query: Query) => query.terms.map((t) => t.term);

describe("queryOf", () => {
  it("keeps the content of a question", async () => {
    const query = await queryOf("What did the captain say about the ferries?", archive);
    expect(termsIn(query)).toEqual(["captain", "sai", "ferri"]);
    expect(query.pairs).toEqual([
      ["captain", "sai"],
      ["sai", "ferri"],
    ]);
    expect(query.text).toBe("What did the captain say about the ferries?");
  });

  it("keeps function words where there is nothing else", async () => {
    expect(termsIn(await queryOf("who is it", archive))).toEqual(["who", "is", "it"]);
  });

  it("knows acronyms from function words by their capitals", async () => {
    expect(termsIn(await queryOf("Did the WHO meet us?", archive))).toEqual(["who", "meet"]);
    expect(termsIn(await queryOf("Did the US meet us?", archive))).toEqual(["usa", "meet"]);
    expect(termsIn(await queryOf("WHO MET THE CONSUL?", archive))).toEqual(["meet", "consul"]);
  });

  it("weighs rare terms more than common ones", async () => {
    const { terms } = await queryOf("Vasquell and the consul", archive);
    const [common, rare] = terms;
    expect(common?.passages).toBe(2);
    expect(rare?.passages).toBe(1);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
  });

  it("tells names and figures", async () => {
    const { terms } = await queryOf("Whom did Kordrick meet in 2031 on the ferry?", archive);
    expect(terms.filter((t) => t.isName).map((t) => t.term)).toEqual(["kordrick", "2031"]);
  });

  it.each([
    ["a letter missing", "What did Kordick say?", "Kordick", "Kordrick"],
    ["a letter too many", "What did Vasquelll do?", "Vasquelll", "Vasquell"],
    ["a letter changed", "what did vasqvell do?", "vasqvell", "Vasquell"],
    ["two letters changed in a long word", "the harburmastr", "harburmastr", "harbourmaster"],
    ["no capital", "what did kordrik say", "kordrik", "Kordrick"],
  ])("corrects %s", async (_, question, typed, word) => {
    const query = await queryOf(question, archive);
    expect(query.corrections).toEqual([{ typed, term: termOf(word), word }]);
    expect(termsIn(query)).toContain(termOf(word));
    expect(query.text).toBe(question.replace(typed, word));
    expect(query.words).toContain(word);
  });

  it("a corrected term weighs less than the same term spelt right", async () => {
    const [right] = (await queryOf("Kordrick", archive)).terms;
    const [corrected] = (await queryOf("Kordick", archive)).terms;
    expect(corrected?.term).toBe(right?.term);
    expect(corrected?.weight).toBeLessThan(right?.weight ?? 0);
    expect(corrected?.weight).toBeGreaterThan(0);
  });

  it("replaces the misspelt word itself, not its letters in an earlier one", async () => {
    const query = await queryOf("the kordriklands of Kordrik", archive);
    expect(query.text).toBe("the kordriklands of Kordrick");
  });

  it.each([
    ["words of the title", "Fares"],
    ["of the outlet", "the Courier"],
    ["of the day", "March 2031"],
    ["short words", "fery"],
    ["figures", "2032"],
    ["words like no other", "zeppelin"],
  ])("corrects nothing about %s", async (_, question) => {
    const query = await queryOf(question, archive);
    expect(query.corrections).toEqual([]);
    expect(query.text).toBe(question);
  });

  it("looks up the words of a day that only the article's head names", async () => {
    const { terms } = await queryOf("March 2031", archive);
    expect(terms.map((t) => [t.term, t.passages])).toEqual([
      ["march", 3],
      ["2031", 3],
    ]);
  });

  it("takes any text, in any archive", async () => {
    const { archive: empty, close: closeEmpty } = await emptyArchive();
    await fc.assert(
      fc.asyncProperty(oddText, fc.boolean(), async (text, hasArticles) => {
        const { terms } = await queryOf(text, hasArticles ? archive : empty);
        for (const { weight } of terms) expect(weight).toBeGreaterThan(0);
        expect(new Set(terms.map((t) => t.term)).size).toBe(terms.length);
      }),
      { numRuns: 100 },
    );
    await closeEmpty();
  });
});

function termOf(word: string): string {
  return word.toLowerCase().replace("vasquell", "vasquel").replace("harbourmaster", "harbourmast");
}
