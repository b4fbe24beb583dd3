import { mkdtemp, readdir, readFile, rm, truncate, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  availableVectorIndex,
  exactIndex,
  loadVectorIndex,
  saveVectorIndex,
  type VectorIndexFactory,
} from "../../../embeddings/index.ts";
import { clusteredVectors } from "./vectors.ts";

const DIMENSIONS = 16;
const VECTORS = clusteredVectors(200, DIMENSIONS, 5);
const LABELS = VECTORS.map((_, i) => i);
const STAMP = { generation: 3, model: "model-a" };
const EXPECTED = { ...STAMP, dimensions: DIMENSIONS };

const { factory: hnsw } = await availableVectorIndex();

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-file-"));
  path = join(folder, "deep", "vectors");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function saved(factory: VectorIndexFactory): Promise<string> {
  const index = factory.create(DIMENSIONS);
  await index.add(LABELS, VECTORS);
  await saveVectorIndex(index, path, STAMP);
  return join(folder, "deep", JSON.parse(await readFile(`${path}.json`, "utf8")).file);
}

describe.each([hnsw, exactIndex])("a saved $kind index", (factory) => {
  const load = (expected = EXPECTED) => loadVectorIndex(factory, path, expected);

  test("is loaded while everything fits", async () => {
    await saved(factory);
    expect(await load()).toMatchObject({ state: "loaded", index: { size: 200 } });
    expect(await loadVectorIndex(factory, path, { ...EXPECTED, count: 200 })).toMatchObject({
      state: "loaded",
    });
  });

  test("leaves its file, stamp and mark, however often it is saved", async () => {
    await saved(factory);
    const index = factory.create(DIMENSIONS);
    await index.add([1], [VECTORS[0] as Float32Array]);
    await saveVectorIndex(index, path, { ...STAMP, generation: 4 });
    expect(await readdir(join(folder, "deep"))).toHaveLength(3);
    expect(await load({ ...EXPECTED, generation: 4 })).toMatchObject({ state: "loaded", index: { size: 1 } });
  });

  test("is missing where there is none", async () => {
    expect(await load()).toEqual({ state: "missing", reason: "there is no index file" });
  });

  test.each<[string, (file: string) => Promise<void>]>([
    ["cut short", (file) => truncate(file, 1_000)],
    ["empty", (file) => truncate(file, 0)],
    ["rubbish", (file) => writeFile(file, Buffer.alloc(20_000, 0xff))],
    ["gone", (file) => unlink(file)],
    ["rubbish in its stamp", () => writeFile(`${path}.json`, "{]")],
    ["no object in its stamp", () => writeFile(`${path}.json`, "null")],
    ["a stamp that points elsewhere", () => writeFile(`${path}.json`, '{"file":"../../secret"}')],
  ])("is damaged when it is %s", async (_, damage) => {
    await damage(await saved(factory));
    expect(await load()).toMatchObject({ state: "damaged" });
  });

  test.each([
    { ...EXPECTED, generation: 4 },
    { ...EXPECTED, model: "model-b" },
    { ...EXPECTED, dimensions: 8 },
    { ...EXPECTED, count: 201 },
  ])("is outdated for %j", async (expected) => {
    await saved(factory);
    const loaded = await load(expected);
    expect(loaded.state).toBe("outdated");
    expect(loaded).toHaveProperty("reason", expect.stringMatching(/^expected \w+ .+, got .+$/u));
  });
});

test("an index of the other kind is outdated", async () => {
  await saved(exactIndex);
  expect(await loadVectorIndex(hnsw, path, EXPECTED)).toEqual({
    state: "outdated",
    reason: "expected kind hnsw, got exact",
  });
});
