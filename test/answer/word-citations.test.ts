import { describe, expect, it } from "vitest";
import { createWordCitations } from "../../src/answer/word-citations.ts";
import type { Passage, PassageId } from "../../src/text/passage.ts";
import { articleOf } from "../support/articles.ts";

const FIRST = "The ferry was late and the captain waved at the quay.";
const SECOND = "Nobody waved back.";
const ARTICLE = articleOf("ferry", [FIRST, SECOND], {
  published: "2031-03-02",
  url: "https://bell.example/ferry",
});
const ECHO = articleOf("echo", [SECOND], { published: "2031-03-01" });

const PASSAGES: readonly Passage[] = [
  { id: 1 as PassageId, article: ARTICLE.id, ordinal: 1, start: 0, end: FIRST.length, text: FIRST },
  {
    id: 2 as PassageId,
    article: ARTICLE.id,
    ordinal: 2,
    start: FIRST.length + 2,
    end: ARTICLE.text.length,
    text: SECOND,
  },
];
const words = {
  article: ARTICLE,
  passages: PASSAGES,
  kind: "direct",
  speaker: "Zuzanna Kordrick",
  cue: "said",
  score: 1,
  confidence: 0.9,
  isSpeakerCertain: true,
} as const;
const at = (text: string) => {
  const start = ARTICLE.text.indexOf(text);
  return { start, end: start + text.length };
};

describe("words of an article", () => {
  it("are cited with their paragraph, and numbered in the order of their first use", () => {
    const citations = createWordCitations();
    const second = citations.cite({ ...words, spans: [at("waved back")], also: [ECHO] });
    expect(second).toMatchObject({
      pieces: [{ article: "ferry", text: "waved back" }],
      passage: { ordinal: 2, text: SECOND },
      source: 1,
      also: [2],
      count: 2,
      earliest: "2031-03-01",
    });
    expect(citations.cite({ ...words, spans: [at("the captain")] })).toMatchObject({ source: 1, also: [] });
    expect(citations.sources().map(({ article, link }) => [article, link])).toEqual([
      ["ferry", "https://bell.example/ferry#:~:text=Nobody-,waved%20back"],
      ["echo", null],
    ]);
  });

  it("are led to by what stands beside them, where they are few, in each of their articles", () => {
    const { fragment, alsoAt } = createWordCitations().cite({
      ...words,
      spans: [at("waved back")],
      also: [ECHO],
    });
    expect(fragment).toBe(":~:text=Nobody-,waved%20back");
    expect(alsoAt).toMatchObject([{ source: 2, fragment: expect.stringContaining("waved%20back") }]);
  });

  it("that were not said are shown in the sentence that says so", () => {
    const cited = createWordCitations().cite({ ...words, polarity: "not_said", spans: [at("waved back")] });
    expect(cited.polarity).toBe("not_said");
    expect(cited.pieces.map(({ text }) => text)).toEqual(["waved back"]);
    expect(cited.shown.map(({ text }) => text)).toEqual([expect.stringMatching(/^Nobody waved back\.$/u)]);
  });

  it("that are none, or of no paragraph, are an error", () => {
    const citations = createWordCitations();
    expect(() => citations.cite({ ...words, spans: [] })).toThrow(/Expected words in a paragraph/u);
    expect(() => citations.cite({ ...words, spans: [at("the captain")], passages: [] })).toThrow(
      /not shown/u,
    );
    expect(() => citations.piece(ARTICLE, { start: 5, end: ARTICLE.text.length + 1 })).toThrow(
      /inside article ferry/u,
    );
    expect(() => citations.piece(ARTICLE, { start: 5, end: 5 })).toThrow(/not shown/u);
  });

  it("of a paragraph that the article does not have are an error", () => {
    const altered = PASSAGES.map((passage) => ({
      ...passage,
      text: passage.text.replace("captain", "captian"),
    }));
    const citations = createWordCitations();
    expect(() => citations.cite({ ...words, passages: altered, spans: [at("waved at")] })).toThrow(
      "Expected paragraph 1 as article ferry has it: not shown",
    );
  });
});
