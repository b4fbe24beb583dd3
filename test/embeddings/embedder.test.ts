import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processorMs } from "../support/processor-time.ts";
import { longestHold } from "../support/longest-hold.ts";
import { createEmbedder, describeModel, type Embedder, type PassageInput } from "../../embeddings/index.ts";
import { cosine } from "./cosine.ts";
import { MODEL_CACHE } from "./model-cache.ts";
import { oddPassage, unseen } from "./passages/odd-text.ts";
import { BEST_OF_FIVE } from "../support/best-of.ts";

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createEmbedder({
    model: await describeModel(undefined, MODEL_CACHE),
    cacheFolder: MODEL_CACHE,
    threads: 2,
  });
}, 60_000);
afterAll(() => embedder.close());

const SENTENCES = [
  "The ferry to Port Almond leaves at nine in the evening.",
  "Its captain has never owned a watch.",
  "Passengers said the kettle on board sings when the sea is calm.",
];

function passage(...texts: string[]): PassageInput {
  let start = 0;
  const sentences = texts.map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  return { text: texts.join(" "), sentences };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => passage(`Notice number ${i}.`, ...SENTENCES.slice(i % 3)));

const lengthOf = (vector: Float32Array) => Math.hypot(...vector);

describe("passages", () => {
  test("give vectors in their own order, the same whoever is embedded beside them", async () => {
    const inputs = many(40);
    const done: number[] = [];
    const together = await embedder.embedPassages(inputs, { onProgress: (count) => done.push(count) });
    expect(done).toEqual(inputs.map((_, i) => i + 1));
    const [alone] = await embedder.embedPassages([inputs[17] as PassageInput]);
    expect(together[17]).toEqual(alone);
  });

  test("have a sentence vector that is nearest to the question that the sentence answers", async () => {
    const [vectors] = await embedder.embedPassages([passage(...SENTENCES)]);
    for (const [i, question] of [
      "When does the ferry leave?",
      "Who has no watch?",
      "What sings on the ferry?",
    ].entries()) {
      const asked = await embedder.embedQuery(question);
      const similarities = vectors?.sentences.map((sentence) => cosine(sentence, asked)) ?? [];
      expect(similarities.indexOf(Math.max(...similarities))).toBe(i);
    }
  });

  test("longer than a window are divided at sentence ends", async () => {
    const input = passage(...Array.from({ length: 5 }, () => SENTENCES).flat());
    const [vectors] = await embedder.embedPassages([input]);
    const ends = new Set(input.sentences.map(({ end }) => end));
    expect(vectors?.windows.length).toBeGreaterThan(2);
    expect(vectors?.windows.every(({ end }) => ends.has(end))).toBe(true);
    expect(vectors?.sentences).toHaveLength(15);
  });

  test("of odd Unicode all have finite vectors, and windows that hold every character", async () => {
    const inputs = [
      ...fc.sample(oddPassage, { numRuns: 80, seed: 7 }),
      passage(""),
      passage("\u200b\u200d"),
      passage(" \n"),
    ];
    const all = await embedder.embedPassages(inputs);
    for (const [i, { windows, sentences }] of all.entries()) {
      const { text, sentences: spans } = inputs[i] as PassageInput;
      expect(unseen(text, windows)).toEqual([]);
      expect(sentences).toHaveLength(spans.length);
      for (const vector of [...windows.map((window) => window.vector), ...sentences]) {
        expect(lengthOf(vector)).toBeCloseTo(1, 4);
      }
    }
  });

  test("are taken from their source no faster than they are embedded", async () => {
    let taken = 0;
    function* source() {
      for (const input of many(500)) {
        taken += 1;
        yield input;
      }
    }
    for await (const _ of embedder.streamPassages(source())) break;
    expect(taken).toBeLessThan(80);
  });

  test("whose sentences do not fit are refused, and the others go on", async () => {
    const wrong = embedder.embedPassages([{ text: "abc", sentences: [{ start: 0, end: 9 }] }]);
    await expect(wrong).rejects.toThrow("Expected sentence 0 within 0 and 3, got 0 to 9");
    expect(await embedder.embedPassages(many(3))).toHaveLength(3);
  });
});

describe("while passages are embedded", () => {
  test(
    "the event loop is never held for 50 ms, and a question does not wait in line",
    BEST_OF_FIVE,
    async () => {
      await embedder.embedPassages(many(30));
      let embedded = 0;
      let begun: () => void = () => {};
      const isUnderWay = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const onProgress = (done: number): void => {
        embedded = done;
        if (done >= 20) begun();
      };
      const { longestMs } = await longestHold(async () => {
        const all = embedder.embedPassages(many(250), { onProgress });
        await isUnderWay;
        const before = embedded;
        await embedder.embedQuery("When does the ferry leave?");
        // What each thread has in hand, and a little that was done while the answer was on its way.
        expect(embedded - before).toBeLessThan(100);
        await all;
      });
      expect(longestMs).toBeLessThan(50);
    },
  );

  test("aborting rejects with the signal's reason at once, and the embedder goes on", async () => {
    const abort = new AbortController();
    const long = passage("A line without an end. ".repeat(5_000));
    const all = embedder.embedPassages([...many(200), long], { signal: abort.signal });
    const alone = embedder.embedPassages([long], { signal: abort.signal });
    setTimeout(() => abort.abort(new Error("Ctrl-C")), 100);
    await expect(all).rejects.toThrow("Ctrl-C");
    await expect(alone).rejects.toThrow("Ctrl-C");
    // What was in hand is given up, and holds up nothing that comes after it.
    const tookMs = await processorMs(async () =>
      expect(await embedder.embedPassages(many(3))).toHaveLength(3),
    );
    expect(tookMs).toBeLessThan(3_000);
    await expect(embedder.embedPassages(many(3), { signal: abort.signal })).rejects.toThrow("Ctrl-C");
  });
});

test("a question of 10,000 characters is read to its end", async () => {
  const filler = "and so on and so forth ".repeat(450);
  const [plain, ending] = await Promise.all([
    embedder.embedQuery(filler),
    embedder.embedQuery(`${filler}The goats were returned to their owner unharmed.`),
  ]);
  expect(lengthOf(ending)).toBeCloseTo(1, 4);
  expect(cosine(plain, ending)).toBeLessThan(0.9999);
});

test("closing waits for the window in hand alone, and rejects what is not done", async () => {
  const { model } = embedder;
  const closing = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 1, reads: true });
  const long = passage("A line without an end. ".repeat(5_000)); // seconds, if all of it were embedded
  const ferry = { head: "", text: SENTENCES.join(" ") };
  const windows = Array.from({ length: 500 }, () => ferry);
  const question = "When does the ferry leave?";
  await closing.read(question, [ferry]);
  const rejected = [
    closing.embedPassages([long]),
    closing.read(question, windows),
    closing.read(question, windows),
  ].map((each) => expect(each).rejects.toMatchObject({ failure: "closed" }));
  const tookMs = await processorMs(() => closing.close());
  await Promise.all(rejected);
  expect(tookMs).toBeLessThan(1_000);
});
