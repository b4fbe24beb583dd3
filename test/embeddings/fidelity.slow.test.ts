import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareEmbeddedModel } from "../../embeddings/convert/embedded-model.ts";
import { createEmbedder, describeModel, type Embedder } from "../../embeddings/index.ts";
import { cosine } from "./cosine.ts";
import { MODEL_CACHE } from "./model-cache.ts";
import { REFERENCE_TEXTS } from "./reference-texts.ts";

/** Vectors of `REFERENCE_TEXTS` as computed by `@lat.md/embed` 0.2.0, another implementation of the same model. */
const REFERENCE: Float32Array[] = JSON.parse(
  readFileSync(new URL("../../../test/embeddings/reference-vectors.json", import.meta.url), "utf8"),
).vectors.map((base64: string) => new Float32Array(Uint8Array.from(Buffer.from(base64, "base64")).buffer));

let int8: Embedder;
let fp32: Embedder;

beforeAll(async () => {
  int8 = await createEmbedder({
    model: await describeModel(undefined, MODEL_CACHE),
    cacheFolder: MODEL_CACHE,
  });
  // The fp32 form lies in a folder like any other model: it stands for one that the operator brings.
  const folder = await prepareEmbeddedModel(MODEL_CACHE, "fp32");
  fp32 = await createEmbedder({ model: await describeModel(folder, MODEL_CACHE), cacheFolder: MODEL_CACHE });
}, 60_000);

afterAll(async () => {
  await int8.close();
  await fp32.close();
});

async function cosines(embedder: Embedder, others: ArrayLike<number>[]): Promise<number[]> {
  const vectors = await Promise.all(REFERENCE_TEXTS.map((text) => embedder.embedQuery(text)));
  return vectors.map((vector, i) => cosine(vector, others[i] as ArrayLike<number>));
}

describe("the embedded model's vectors", () => {
  test("as fp32 equal those of an independent implementation", async () => {
    expect(Math.min(...(await cosines(fp32, REFERENCE)))).toBeGreaterThan(0.99999);
  });

  test("as int8 stay within a hundredth of them on average", async () => {
    const all = await cosines(int8, REFERENCE);
    expect(Math.min(...all)).toBeGreaterThan(0.985);
    expect(all.reduce((sum, value) => sum + value, 0) / all.length).toBeGreaterThan(0.99);
  });

  test("rank passages for a question alike in both forms", async () => {
    for (const embedder of [int8, fp32]) {
      const question = await embedder.embedQuery("Why was the clock factory closed?");
      const passages = await embedder.embedPassages(REFERENCE_TEXTS.map((text) => ({ text, sentences: [] })));
      const ranked = passages
        .map(({ windows }, i) => ({ i, similarity: cosine(question, windows[0]?.vector ?? []) }))
        .sort((a, b) => b.similarity - a.similarity);
      // 12 asks the same in other words, 11 tells of the strike at the factory.
      expect(ranked.slice(0, 2).map(({ i }) => i)).toEqual([12, 11]);
    }
  });

  test("of a passage of one sentence equal the question's of the same text", async () => {
    const [text] = REFERENCE_TEXTS;
    const [passage] = await int8.embedPassages([{ text, sentences: [{ start: 0, end: text.length }] }]);
    expect(cosine(passage?.windows[0]?.vector ?? [], await int8.embedQuery(text))).toBeCloseTo(1, 6);
    expect(passage?.sentences).toHaveLength(1);
  });
});

test("a model from a folder is described by what lies in the folder", () => {
  expect(fp32.model).toMatchObject({
    dimensions: 384,
    pooling: "mean",
    maxTokens: 512,
    source: { kind: "folder" },
  });
  expect(fp32.model.stamp).not.toBe(int8.model.stamp);
});
