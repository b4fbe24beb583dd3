import { expect, onTestFinished, test } from "vitest";
import { createEmbedder, describeModel } from "../../../embeddings/index.ts";
import { MODEL_CACHE } from "../model-cache.ts";

test("frames take time in proportion to the text, also where every word is a predicate", async () => {
  const model = await describeModel(undefined, MODEL_CACHE);
  const embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE, threads: 1, tagFrames: true });
  onTestFinished(() => embedder.close());
  const time = async (count: number) => {
    // The least of several: whatever else the machine does only adds.
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      const text = "said ".repeat(count).trim();
      await embedder.embedPassages([{ text, sentences: [{ start: 0, end: text.length }] }]);
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  await time(500);
  const short = await time(1_000);
  expect(await time(4_000)).toBeLessThan(short * 4 * 2.5);
}, 60_000);
