import { describe, expect, it } from "vitest";
import { passageRequest } from "../../../src/question/passage-request.ts";
import {
  createWindowReader,
  readPassages,
  type WindowReader,
} from "../../../src/retrieval/reading/passage-reader.ts";
import type { Query } from "../../../src/retrieval/query.ts";
import type { Told } from "../../../src/retrieval/once-per-story.ts";
import type { Passage } from "../../../src/text/passage.ts";
import { longestHold } from "../../support/longest-hold.ts";
import { BEST_OF_FIVE } from "../../support/best-of.ts";

const QUESTION = "How many boats did Kordrick buy?";
const QUERY = {
  terms: ["boat", "kordrick", "buy"].map((term) => ({ term, weight: 1, passages: 1, isName: false })),
  pairs: [],
  corrections: [],
  words: [],
  wanted: "number",
  counted: new Set(["boat"]),
  isWantedMost: true,
  text: QUESTION,
} as unknown as Query;

function archiveOf(texts: readonly string[]) {
  const passages = texts.map(
    (text, i) =>
      ({ id: i + 1, article: "a1", ordinal: i + 1, start: 0, end: text.length, text }) as unknown as Passage,
  );
  const article = {
    id: "a1",
    title: "Boats are bought",
    outlet: null,
    authors: [],
    published: "2031-05-02",
    passages: texts.length,
  };
  const ranked = passages.map(
    (passage, i) =>
      ({
        candidate: { passage, article },
        score: 10 - i,
        sentences: [],
        terms: [],
        features: {},
        copies: [],
      }) as unknown as Told,
  );
  const archive = { passagesOf: async () => passages, searchTerms: async () => [], passages: async () => [] };
  return { ranked, archive };
}

const read = (texts: readonly string[], reader: WindowReader | null) => {
  const { ranked, archive } = archiveOf(texts);
  return readPassages({ request: passageRequest(QUESTION), query: QUERY }, ranked, archive, reader);
};
const answering = (answer: number) =>
  createWindowReader(async (_, windows) =>
    windows.map(({ text }) => ({
      answer,
      margin: answer,
      score: answer,
      words: { start: 0, end: Math.min(3, text.length) },
      others: [],
    })),
  );

describe("passages are read", () => {
  it("eight windows at most, fewer where many questions wait", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `Kordrick bought ${i + 4} boats.`);
    expect((await read(texts, answering(1))).passages.size).toBe(8);
    const busy = { ...answering(1), waiting: () => 7 };
    expect((await read(texts, busy)).passages.size).toBe(2);
    expect((await read(texts, { ...busy, waiting: () => 100 })).passages.size).toBe(1);
  });

  it("by checks alone where there is no reader, each of the ten likeliest", async () => {
    const { passages } = await read(
      Array.from({ length: 20 }, () => "Kordrick bought boats."),
      null,
    );
    expect(passages.size).toBe(10);
    for (const { model, words } of passages.values()) expect([model, words]).toEqual([null, null]);
  });

  it("so too where the model cannot be made ready; any other fault is reported", async () => {
    const failing = (failure: string) =>
      createWindowReader(() => Promise.reject(Object.assign(new Error(failure), { failure })));
    expect((await read(["Kordrick bought 4 boats."], failing("model_unavailable"))).passages.size).toBe(1);
    await expect(read(["Kordrick bought 4 boats."], failing("inference_failed"))).rejects.toThrow(
      "inference_failed",
    );
    const waited = failing("worker_lost");
    await expect(waited.read(QUESTION, [])).rejects.toThrow();
    expect(waited.waiting()).toBe(0);
  });

  it("articles of half a million characters leave the event loop free", BEST_OF_FIVE, async () => {
    const giant = "Kordrick bought boats and sold them again without a stop ".repeat(9_000);
    const paragraphs = Array.from({ length: 200 }, (_, i) => `${i}. ${"The harbour was calm. ".repeat(110)}`);
    for (const texts of [[giant, giant], paragraphs]) {
      const { longestMs } = await longestHold(() => read(texts, answering(1)));
      expect(longestMs).toBeLessThan(100);
    }
  });
});
