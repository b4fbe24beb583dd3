import { expect, it } from "vitest";
import type { Reading, WindowToRead } from "../../../embeddings/index.ts";
import type { WindowReader } from "../../../src/retrieval/reading/passage-reader.ts";
import { readSayings } from "../../../src/retrieval/reading/read-sayings.ts";
import { markedQuote } from "../quoted.ts";

const quotes = ["“[It is a pond],” she <said>. It was late.", "He <said> [nothing moved]."].map((marked) =>
  markedQuote(marked),
);

function readerOf(waiting: number, failure?: string) {
  const asked: { question: string; windows: readonly WindowToRead[] }[] = [];
  const reader: WindowReader = {
    waiting: () => waiting,
    async read(question, windows) {
      asked.push({ question, windows });
      if (failure !== undefined) throw Object.assign(new Error("no room"), { failure });
      return windows.map((_, i): Reading => ({ answer: i, margin: 0, score: 0, words: null, others: [] }));
    },
  };
  return { reader, asked };
}

it("reads a quote as its speaker's words, without what stands around them", async () => {
  const { reader, asked } = readerOf(0);
  expect(await readSayings("who said that?", quotes, reader)).toEqual([0, 1]);
  expect(asked[0]?.windows.map(({ text }) => text)).toEqual([" said: It is a pond", " said: nothing moved"]);
});

it("reads nothing without a reader, for nothing, or where others wait", async () => {
  const { reader, asked } = readerOf(3);
  expect(await readSayings("who said that?", quotes, reader)).toBeNull();
  expect(await readSayings("who said that?", quotes, null)).toBeNull();
  expect(await readSayings("who said that?", [], readerOf(0).reader)).toBeNull();
  expect(asked).toEqual([]);
});

it("leaves it where the model cannot be made ready, and reports other faults", async () => {
  expect(await readSayings("who?", quotes, readerOf(0, "model_unwritable").reader)).toBeNull();
  await expect(readSayings("who?", quotes, readerOf(0, "worker_gone").reader)).rejects.toThrow("no room");
});
