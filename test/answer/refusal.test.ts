import { describe, expect, it } from "vitest";
import { refusalReason } from "../../src/answer/refusal.ts";
import type { ArticleEntry } from "../../src/archive/archive.ts";
import { termList } from "../../src/english/terms.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import type { Query } from "../../src/retrieval/query.ts";
import { askedOf } from "../../src/retrieval/reading/asked.ts";
import { heldTerms } from "../../src/retrieval/reading/ground.ts";
import type { Retrieval } from "../../src/retrieval/retriever.ts";

const entry = (about: Partial<ArticleEntry>) =>
  ({
    id: "a1",
    title: "The ferry",
    outlet: null,
    authors: [],
    published: "2031-05-02",
    ...about,
  }) as ArticleEntry;

/** Why a question is refused of an archive of one text; `isWhole`: whether all of its article was looked at. */
function reasonOf(question: string, text: string, about: Partial<ArticleEntry> = {}, isWhole = true) {
  const article = entry(about);
  const asked = askedOf(
    passageRequest(question),
    { terms: [], corrections: [] } as unknown as Query,
    new Set(),
  );
  const terms = heldTerms(text);
  const ground = { here: terms, near: terms, article: terms, isWhole, values: new Set<number>() };
  const retrieval = { hits: [{ article, reading: { ground } }], reading: { asked } } as unknown as Retrieval;
  return refusalReason(retrieval, {
    articles: async (limits) =>
      limits?.from === undefined || (article.published ?? "") >= limits.from ? [article] : [],
    termStatistics: async (wanted) => {
      const holding = new Map(wanted.map((term) => [term, termList(text).includes(term) ? 1 : 0]));
      return { passages: 1, length: termList(text).length, frequency: holding, holding };
    },
  });
}

describe("why the archive does not answer", () => {
  it.each([
    ["What did it cost in Nigeria?", { because: "name_unknown", words: "Nigeria" }],
    ["Why did Martin Zorblat leave?", { because: "name_unknown", words: "Martin Zorblat" }],
    ["What sank in 2032?", { because: "time_unknown", words: "2032", years: ["2031"] }],
    ["What did Ilse Varrick pay?", null],
  ])("%s", async (question, reason) => {
    expect(await reasonOf(question, "Mayor Ilse Varrick and Martin sold the ferry.")).toEqual(reason);
  });

  it("a name that stands above an article, or in another of a place's wordings, is named", async () => {
    const question = "What did Nigeria pay?";
    const text = "The ferry was sold.";
    expect(await reasonOf(question, text, { authors: ["Ada Nigeria"] })).not.toMatchObject({
      because: "name_unknown",
    });
    expect(await reasonOf(question, text, { outlet: "Nigeria Post" })).not.toMatchObject({
      because: "name_unknown",
    });
    expect(await reasonOf(question, "A Nigerian bought the ferry.")).toBeNull();
  });

  it("of a year nothing is told where an article without a day may be of it", async () => {
    const question = "What sank in 2032?";
    expect(await reasonOf(question, "The ferry sank.", { published: null })).toEqual({
      because: "not_mentioned",
      words: "2032",
    });
  });

  it("what the nearest article lacks is told only where all of it was looked at", async () => {
    const question = "What did Great Hall pay in September?";
    const text = "The hall was paid for on Sept. 5, and Hall wrote of Nigeria.";
    expect(await reasonOf("What did Hall pay in October?", text)).toMatchObject({
      because: "not_mentioned",
      words: "October",
    });
    expect(await reasonOf("What did Hall pay in October?", text, {}, false)).toBeNull();
    expect(await reasonOf(question.replace("Great ", ""), text)).toBeNull();
  });
});
