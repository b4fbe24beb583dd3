import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  availableVectorIndex,
  exactIndex,
  loadVectorIndex,
  saveVectorIndex,
  type VectorIndex,
} from "../../../embeddings/index.ts";
import { longestHold } from "../../support/longest-hold.ts";
import { clusteredVectors, dot } from "./vectors.ts";
import { ALL_RUNS } from "../../support/all-runs.ts";
import { BEST_OF_FIVE } from "../../support/best-of.ts";

const DIMENSIONS = 32;
const VECTORS = clusteredVectors(3_000, DIMENSIONS, 1);
const QUESTIONS = clusteredVectors(50, DIMENSIONS, 2);
const LABELS = VECTORS.map((_, i) => i * 3);
const vectorOf = (label: number) => VECTORS[label / 3] as Float32Array;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-index-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function bruteForce(question: Float32Array, limit: number, labels: readonly number[]) {
  return labels
    .map((label) => ({ label, similarity: dot(question, vectorOf(label)) }))
    .sort((a, b) => b.similarity - a.similarity || a.label - b.label)
    .slice(0, limit);
}

async function recall(
  index: VectorIndex,
  limit: number,
  labels: readonly number[],
  allowed?: (label: number) => boolean,
) {
  let found = 0;
  for (const question of QUESTIONS) {
    const expected = new Set(bruteForce(question, limit, labels).map(({ label }) => label));
    for (const { label } of await index.search(question, limit, allowed)) if (expected.has(label)) found += 1;
  }
  return found / (QUESTIONS.length * limit);
}

/** Exact search must find everything; the approximate one, where it is installed, nearly so. */
const IMPLEMENTATIONS = [
  { factory: exactIndex, leastRecall: 1 },
  { factory: (await availableVectorIndex()).factory, leastRecall: 0.98 },
].filter(({ factory }, i) => i === 0 || factory.kind !== "exact");

// What every implementation promises.
describe.each(IMPLEMENTATIONS)("the $factory.kind index", ({ factory, leastRecall }) => {
  let index: VectorIndex;
  beforeAll(async () => {
    index = factory.create(DIMENSIONS);
    await index.add(LABELS, VECTORS);
  });

  test("finds what comparing with every vector finds", async () => {
    expect(index.size).toBe(3_000);
    expect(await recall(index, 10, LABELS)).toBeGreaterThanOrEqual(leastRecall);
    expect(await recall(index, 100, LABELS)).toBeGreaterThanOrEqual(leastRecall);
  });

  test("gives neighbours best first with their cosine", async () => {
    const question = QUESTIONS[0] as Float32Array;
    const found = await index.search(question, 20);
    expect(found).toHaveLength(20);
    for (const [i, { label, similarity }] of found.entries()) {
      expect(similarity).toBeCloseTo(dot(question, vectorOf(label)), 5);
      expect(similarity).toBeLessThanOrEqual(found[i - 1]?.similarity ?? 1.0001);
    }
  });

  test.each([2, 40])("keeps to the labels that are admitted, one in %d", async (part) => {
    const allowed = (label: number) => (label / 3) % part === 0;
    const labels = LABELS.filter(allowed);
    expect(await recall(index, 10, labels, allowed)).toBeGreaterThanOrEqual(leastRecall);
    const all = await index.search(QUESTIONS[0] as Float32Array, 3_000, allowed);
    if (labels.length < 1_000) expect(all).toHaveLength(labels.length);
    expect(all.every(({ label }) => allowed(label))).toBe(true);
    expect(await index.search(QUESTIONS[0] as Float32Array, 10, () => false)).toEqual([]);
  });

  test("an empty one finds nothing, and takes a first vector", async () => {
    const empty = factory.create(DIMENSIONS);
    expect(await empty.search(QUESTIONS[0] as Float32Array, 10)).toEqual([]);
    await empty.add([7], [VECTORS[0] as Float32Array]);
    expect(await empty.search(VECTORS[0] as Float32Array, 10)).toEqual([
      { label: 7, similarity: expect.closeTo(1, 5) },
    ]);
  });

  test("forgets removed labels, replaces vectors, and goes on finding", async () => {
    const changing = factory.create(DIMENSIONS);
    await changing.add(LABELS, VECTORS);
    const gone = LABELS.filter((_, i) => i % 3 === 0);
    await changing.remove([...gone, 999_999]);
    const kept = LABELS.filter((_, i) => i % 3 !== 0);
    expect(changing.size).toBe(kept.length);
    expect(changing.has(gone[0] as number)).toBe(false);
    expect(changing.labels().sort((a, b) => a - b)).toEqual(kept);
    expect(await recall(changing, 10, kept)).toBeGreaterThanOrEqual(leastRecall);
    // Back again, in another order, some of them over what is there.
    const back = [...gone, ...kept.slice(0, 500)].reverse();
    await changing.add(back, back.map(vectorOf));
    expect(changing.size).toBe(LABELS.length);
    expect(await recall(changing, 10, LABELS)).toBeGreaterThanOrEqual(leastRecall);
    await changing.add([0], [VECTORS[1] as Float32Array]);
    const [first, second] = await changing.search(VECTORS[1] as Float32Array, 2);
    expect([first?.label, second?.label]).toEqual([0, 3]);
  });

  test("a vector of another size is refused", async () => {
    await expect(index.add([1], [new Float32Array(3)])).rejects.toThrow(
      "Expected a vector of 32 numbers, got 3",
    );
    await expect(index.search(new Float32Array(3), 1)).rejects.toThrow(RangeError);
  });

  test("comes back from its file, without what was removed", async () => {
    const saved = factory.create(DIMENSIONS);
    await saved.add(LABELS, VECTORS);
    await saved.remove(LABELS.slice(0, 100));
    const path = join(folder, `${factory.kind}-round`);
    await saveVectorIndex(saved, path, { generation: 4, model: "m" });
    const loaded = await loadVectorIndex(factory, path, {
      generation: 4,
      model: "m",
      dimensions: DIMENSIONS,
    });
    if (loaded.state !== "loaded") throw new Error(loaded.reason);
    expect(loaded.index.size).toBe(2_900);
    for (const question of QUESTIONS) {
      expect(await loaded.index.search(question, 10)).toEqual(await saved.search(question, 10));
    }
    await loaded.index.add(LABELS.slice(0, 100), VECTORS.slice(0, 100));
    expect(await recall(loaded.index, 10, LABELS)).toBeGreaterThanOrEqual(leastRecall);
  });

  test.runIf(ALL_RUNS)("never holds the event loop for 50 ms", BEST_OF_FIVE, async () => {
    const vectors = clusteredVectors(400, 384, 3);
    const labels = Array.from({ length: 4_000 }, (_, i) => i);
    const given = labels.map((label) => vectors[label % 400] as Float32Array);
    const wide = factory.create(384);
    const { longestMs } = await longestHold(async () => {
      await wide.add(labels, given);
      for (let i = 0; i < 20; i++)
        await wide.search(vectors[i] as Float32Array, 100, (label) => label % 7 !== 0);
    });
    expect(longestMs).toBeLessThan(50);
  });
});

test("where hnswlib-node cannot be loaded, exact search takes its place and says why", async () => {
  const missing = await availableVectorIndex(() =>
    Promise.reject(new Error("Could not locate the bindings file\n…")),
  );
  expect(missing).toMatchObject({
    kind: "exact",
    reason: "hnswlib-node is not usable: Could not locate the bindings file",
  });
  const present = await availableVectorIndex(async () => ({}) as never);
  expect(present).toMatchObject({ kind: "hnsw", reason: null });
});
