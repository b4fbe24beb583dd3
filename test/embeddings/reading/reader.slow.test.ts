import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmbedder, describeModel, type Embedder, type Reading } from "../../../embeddings/index.ts";
import { processorMs } from "../../support/processor-time.ts";
import { MODEL_CACHE } from "../model-cache.ts";
import { oddPassage } from "../passages/odd-text.ts";

let embedder: Embedder;
beforeAll(async () => {
  const model = await describeModel(undefined, MODEL_CACHE);
  embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 2, reads: true });
});
afterAll(() => embedder.close());

const WINDOWS = [
  "The ferry to Port Almond leaves at nine in the evening. It carries 1,240 passengers and 80 cars.",
  "Its captain, Otto Falk, has never owned a watch. He was born in Lindenau in 1961.",
  "The mayor of Lindenau promised that the clock factory would stay open until spring.",
  "A kettle sings when the sea is calm, people on board said.",
];

/** Windows that nothing stands above. */
const bare = (windows: readonly string[]) => windows.map((text) => ({ head: "", text }));

async function read(question: string, ...windows: string[]): Promise<readonly Reading[]> {
  return embedder.read(question, bare(windows));
}

const wordsOf = (window: string, { words }: Reading) => words && window.slice(words.start, words.end);

describe("readings", () => {
  test("tell which window answers a question, and with which words", async () => {
    for (const [question, window, words] of [
      ["How many passengers does the ferry carry?", 0, "1,240"],
      ["Who is the captain of the ferry?", 1, "Otto Falk"],
      ["When was Otto Falk born?", 1, "1961"],
      ["When does the ferry leave?", 0, "nine in the evening"],
    ] as const) {
      const readings = await read(question, ...WINDOWS);
      const scores = readings.map(({ score }) => score);
      expect(scores.indexOf(Math.max(...scores))).toBe(window);
      expect(wordsOf(WINDOWS[window] as string, readings[window] as Reading)).toContain(words);
    }
  });

  test("come in the order of the windows, the same whoever is read beside them", async () => {
    const question = "Who has no watch?";
    const together = await read(question, ...WINDOWS, ...WINDOWS);
    expect(together).toHaveLength(8);
    expect(together.slice(4)).toEqual(together.slice(0, 4));
    const alone = await Promise.all(WINDOWS.map(async (window) => (await read(question, window))[0]));
    expect(alone).toEqual(together.slice(0, 4));
  });

  test("have a score that is put together from the answer and the margin", async () => {
    const share = embedder.reader?.marginShare ?? Number.NaN;
    for (const { answer, margin, score } of await read("Who has no watch?", ...WINDOWS, ""))
      expect(score).toBeCloseTo(answer + share * margin, 10);
  });

  test("of nothing are without words and below all others", async () => {
    const [window = ""] = WINDOWS;
    const lowest = Math.min(...(await read("Who has no watch?", ...WINDOWS)).map(({ score }) => score));
    const nothing = [
      ...(await read("Who has no watch?", "", " \n\t", "\u200b\u0000")),
      ...(await read("", window)),
      ...(await read(" ", window, "")),
    ];
    expect(nothing).toHaveLength(6);
    for (const { words, answer, margin, score } of nothing) {
      expect(words).toBeNull();
      expect(Number.isFinite(answer) && Number.isFinite(margin)).toBe(true);
      expect(score).toBeLessThan(lowest);
    }
    expect(await read("Who has no watch?")).toEqual([]);
  });

  test("go no further than 40 tokens of the question and 160 of the window", async () => {
    const { questionTokens = 0, windowTokens = 0 } = embedder.reader ?? {};
    expect([questionTokens, windowTokens]).toEqual([40, 160]);
    const asked = "kettle ".repeat(questionTokens);
    const told = "ferry ".repeat(windowTokens - 1);
    const [short] = await read(asked, `${told}watch`);
    const [long] = await read(
      `${asked}${"and who else? ".repeat(140)}`,
      `${told}watch ${"Otto ".repeat(200_000)}`,
    );
    expect(long).toEqual(short);
    const [less] = await read(asked, told);
    expect(less?.answer).not.toBe(short?.answer);
  });
});

describe("words", () => {
  test("of any text lie in it, are not empty, and cut neither words nor characters", async () => {
    const unit = fc.constantFrom(..."aé1-.,'’ $%👩한東\n", "non-", "1,5", "don't", "\u0301");
    const texts = [
      ...fc.sample(oddPassage, { numRuns: 120, seed: 5 }).map(({ text }) => text),
      ...fc.sample(fc.string({ unit, minLength: 1, maxLength: 60 }), { numRuns: 120, seed: 6 }),
    ];
    const readings = await read("How many people were there?", ...texts);
    expect(readings).toHaveLength(texts.length);
    expect(readings.filter(({ words }) => words !== null).length).toBeGreaterThan(200);
    for (const [i, { words }] of readings.entries()) {
      if (words === null) continue;
      const text = texts[i] as string;
      const { start, end } = words;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      for (const at of [start, end]) {
        expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
        expect(`${text.slice(Math.max(0, at - 2), at)}|${text.slice(at, at + 2)}`).not.toMatch(CUT);
      }
    }
  });
});

/** An end of a slice within a word or a number; a word of more than 100 letters is no word to the tokenizer. */
const CUT =
  /[a-wyz0-9é]\|(?:[a-wyz0-9é]|\u0301)|\d[.,]\|\d|\d\|[.,]\d|[a-z]-\|[a-z]|[a-z]\|-[a-z]|n'\|t|n\|'t/u;

test("reading does not wait in line behind passages: they wait, and both come out as they do alone", async () => {
  const { model } = embedder;
  const single = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 1, tagFrames: true });
  const passages = Array.from({ length: 80 }, (_, i) => ({
    text: `Notice number ${i}. ${WINDOWS.join(" ")}`,
    sentences: [],
  }));
  const question = "Who is the captain of the ferry?";
  const alone = await single.read(question, bare(WINDOWS));
  const [first] = await single.embedPassages(passages.slice(0, 1));
  let embedded = 0;
  const all = single.embedPassages(passages, {
    onProgress: (done) => {
      embedded = done;
    },
  });
  await expect.poll(() => embedded).toBeGreaterThan(8);
  const before = embedded;
  const readings = await Promise.all(Array.from({ length: 30 }, () => single.read(question, bare(WINDOWS))));
  // One job of eight may have been on its way back when the first question came in.
  expect(embedded - before).toBeLessThanOrEqual(8);
  for (const each of readings) expect(each).toEqual(alone);
  expect((await all)[0]).toEqual(first);
  expect(embedded).toBe(80);
  await single.close();
});

test("aborting rejects with the signal's reason, and later readings do not wait for what was given up", async () => {
  const abort = new AbortController();
  const many = Array.from({ length: 5_000 }, () => ({ head: "", text: WINDOWS[0] as string }));
  const reading = embedder.read("Who has no watch?", many, { signal: abort.signal });
  const behind = embedder.read("Who has no watch?", many, { signal: abort.signal });
  setTimeout(() => abort.abort(new Error("Ctrl-C")), 50);
  await expect(reading).rejects.toThrow("Ctrl-C");
  await expect(behind).rejects.toThrow("Ctrl-C");
  // All of what was given up would take a minute of the processor.
  const tookMs = await processorMs(async () =>
    expect(await read("Who has no watch?", ...WINDOWS)).toHaveLength(4),
  );
  expect(tookMs).toBeLessThan(3_000);
  await expect(embedder.read("Who?", bare(WINDOWS), { signal: abort.signal })).rejects.toThrow("Ctrl-C");
});

test("a window's head is read, and no words are taken from it", async () => {
  const question = "When does the ferry leave Port Almond?";
  const text = "It leaves at nine in the evening.";
  const [alone] = await embedder.read(question, [{ head: "", text }]);
  const [headed] = await embedder.read(question, [{ head: "The ferry to Port Almond", text }]);
  expect(headed?.answer).toBeGreaterThan(alone?.answer ?? 0);
  expect(headed && wordsOf(text, headed)).toContain("nine");
  const [onlyHead] = await embedder.read(question, [
    { head: "The ferry leaves at nine", text: "Nobody minded." },
  ]);
  expect(onlyHead?.words?.end).toBeLessThanOrEqual("Nobody minded.".length);
  const [long] = await embedder.read(question, [{ head: "The ferry ".repeat(400), text }]);
  expect(long && wordsOf(text, long)).toContain("nine");
});

test("an embedder without a reader says so", async () => {
  const model = { ...embedder.model, stamp: "another|model" };
  const other = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 1, reads: true });
  expect(other.reader).toBeNull();
  await expect(other.read("Who?", bare(WINDOWS))).rejects.toMatchObject({
    name: "EmbeddingError",
    failure: "no_reader",
    message: "Expected a model with a reader, got all-MiniLM-L6-v2, which has none",
  });
  expect(await other.embedQuery("Who?")).toHaveLength(384);
  await other.close();
  await expect(embedder.read("Who?", bare(["Otto."]))).resolves.toHaveLength(1);
});
