import { join } from "node:path";
import { expect, test } from "vitest";
import { exactIndex, type VectorIndexFactory } from "../../../embeddings/index.ts";
import { createWindowIndex } from "../../../src/archive/sqlite/window-index.ts";
import type { WindowTable } from "../../../src/archive/sqlite/window-table.ts";
import { fakeVector } from "../../support/fake-embed.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const LABELS = Array.from({ length: 250 }, (_, i) => i + 1);
const vectorOf = (label: number) => fakeVector(`window ${label}`, 8);

function tableOf(labels: readonly number[]): WindowTable {
  const slice = (wanted: readonly number[]) => ({ labels: [...wanted], vectors: wanted.map(vectorOf) });
  return {
    count: () => labels.length,
    labels: () => [...labels],
    async *vectorsAfter() {
      yield slice(labels);
    },
    async *vectors(wanted) {
      yield slice(wanted);
    },
  };
}

/** Stands for HNSW; from the first vectors on it takes no others until `go`. */
function slowFactory() {
  let go: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  let added = 0;
  const factory: VectorIndexFactory = {
    ...exactIndex,
    kind: "hnsw",
    create(dimensions) {
      const index = exactIndex.create(dimensions);
      const add: typeof index.add = async (labels, vectors) => {
        if (added > 0) await gone;
        added += labels.length;
        await index.add(labels, vectors);
      };
      const slow = Object.create(index) as typeof index;
      return Object.assign(slow, { add });
    },
  };
  return { factory, go };
}

test("a search does not wait for windows to be taken into the index, and finds each once", async () => {
  const folder = await temporaryFolder();
  const { factory, go } = slowFactory();
  const index = createWindowIndex({
    table: tableOf(LABELS),
    available: { kind: "hnsw", reason: null, factory },
    path: join(folder, "vectors"),
    madeFrom: () => "made up",
    dimensions: 8,
    generation: () => 1,
    // Another process has the writer's place, so that nothing is built when the file is missing.
    asWriter: async () => {},
    notice: () => {},
  });
  const before = await index.search(vectorOf(7), 300);
  const saving = index.save();
  // The first hundred are taken in by now, or soon will be; the others wait.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const meanwhile = await index.search(vectorOf(7), 300);
  go();
  await saving;
  const after = await index.search(vectorOf(7), 300);
  expect(before.map(({ label }) => label).sort((a, b) => a - b)).toEqual(LABELS);
  expect(meanwhile).toEqual(before);
  expect(after).toEqual(before);
  expect((await index.status()).indexed).toBe(LABELS.length);
});
