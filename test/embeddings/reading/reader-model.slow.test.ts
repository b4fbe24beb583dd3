import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedModelName } from "../../../embeddings/convert/embedded-model.ts";
import { createEmbedder, describeModel, type ModelProgress } from "../../../embeddings/index.ts";
import { readReader } from "../../../embeddings/reading/reader-file.ts";
import { prepareReader, readerFolderName } from "../../../embeddings/reading/reader-model.ts";
import { processorMs } from "../../support/processor-time.ts";
import { MODEL_CACHE } from "../model-cache.ts";

const READER = readReader();
const FOLDER = readerFolderName(READER, "int8");

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "verbatim-reader-"));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

describe("the merged reader", () => {
  let path: string;
  let bytes: Buffer;

  test("lies in a folder of its stamp, beside those of other readers", async () => {
    const other = join(cache, FOLDER.replace(READER.stamp, "0123456789abcdef"));
    await mkdir(other, { recursive: true });
    await writeFile(join(other, "reader.onnx"), "another reader");
    path = await prepareReader(READER, cache);
    expect(basename(dirname(path))).toContain(READER.stamp);
    expect((await readdir(dirname(path))).sort()).toEqual([
      "files.json",
      "files.json.checked",
      "reader.onnx",
      "reader.onnx.checked",
    ]);
    expect(await readdir(other)).toEqual(["reader.onnx"]);
    bytes = await readFile(path);
    expect(bytes.length).toBeLessThan(25_000_000);
  });

  test("is not built again while it is whole", async () => {
    const tookMs = await processorMs(() => prepareReader(READER, cache));
    expect(tookMs).toBeLessThan(400);
  });

  test("is built anew, the same and with one line, when it is damaged", async () => {
    await truncate(path, 1_000_000);
    const told: ModelProgress[] = [];
    await prepareReader(READER, cache, "int8", (progress) => told.push(progress));
    expect(told).toEqual([
      { kind: "notice", message: `The reader in ${dirname(path)} is damaged: building it anew.` },
    ]);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test("that cannot be written tells what to do", async () => {
    const file = join(cache, "file");
    await writeFile(file, "");
    await expect(prepareReader(READER, file)).rejects.toMatchObject({
      failure: "model_unavailable",
      message: expect.stringContaining("Expected to write the reader to"),
    });
  });
});

test("an embedder is ready before its reader, and answers while that is being made", async () => {
  const fresh = join(cache, "fresh");
  const name = embeddedModelName("int8");
  await cp(join(MODEL_CACHE, name), join(fresh, name), { recursive: true });
  const model = await describeModel(undefined, fresh);
  const options = { model, cacheFolder: fresh, threads: 1, reads: true };
  const embedder = await createEmbedder(options);
  expect(await readdir(fresh)).not.toContain(FOLDER);
  let answered = 0;
  const reading = embedder.read("Who has no watch?", [
    { head: "", text: "Otto Falk has never owned a watch." },
  ]);
  let isRead = false;
  reading.finally(() => {
    isRead = true;
  });
  while (!isRead) {
    await embedder.embedQuery("Who has no watch?");
    answered += 1;
  }
  // It was made in several steps, and a question answered after each of them.
  expect(answered).toBeGreaterThan(5);
  expect((await reading)[0]?.words).not.toBeNull();
  expect(await readdir(fresh)).toContain(FOLDER);
  await embedder.close();
});

test("a reader whose folder cannot be written fails what is read, and nothing else, until it can be", async () => {
  const fresh = join(cache, "mended");
  const name = embeddedModelName("int8");
  await cp(join(MODEL_CACHE, name), join(fresh, name), { recursive: true });
  await writeFile(join(fresh, FOLDER), "a file where the folder should be");
  const model = await describeModel(undefined, fresh);
  const embedder = await createEmbedder({ model, cacheFolder: fresh, threads: 1, reads: true });
  const read = () =>
    embedder.read("Who has no watch?", [{ head: "", text: "Otto Falk has never owned a watch." }]);
  await expect(read()).rejects.toMatchObject({ name: "EmbeddingError", failure: "model_unavailable" });
  expect(await embedder.embedQuery("Who has no watch?")).toHaveLength(384);
  await rm(join(fresh, FOLDER));
  expect(await read()).toHaveLength(1);
  await embedder.close();
});
