import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareEmbeddedModel } from "../../../embeddings/convert/embedded-model.ts";
import type { ModelProgress } from "../../../embeddings/index.ts";

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "verbatim-convert-"));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

const hashOf = async (folder: string) =>
  createHash("sha256")
    .update(await readFile(join(folder, "onnx/model.onnx")))
    .digest("hex");

/** The names in a folder without the marks that tell what was compared. */
const unmarked = async (path: string): Promise<string[]> =>
  (await readdir(path)).filter((name) => !name.endsWith(".checked"));

describe("the converted model", () => {
  let folder: string;
  let hash: string;

  test("is the same when two converters write it at once, and leaves nothing beside it", async () => {
    const told: ModelProgress[] = [];
    [folder] = (await Promise.all([
      prepareEmbeddedModel(cache, "int8", (progress) => told.push(progress)),
      prepareEmbeddedModel(cache, "int8"),
    ])) as [string, string];
    hash = await hashOf(folder);
    expect(JSON.parse(await readFile(join(folder, "files.json"), "utf8"))["onnx/model.onnx"]).toBe(hash);
    expect((await unmarked(folder)).sort()).toEqual([
      "config.json",
      "files.json",
      "onnx",
      "tokenizer.json",
      "tokenizer_config.json",
    ]);
    expect(await unmarked(join(folder, "onnx"))).toEqual(["model.onnx"]);
    expect(told.map((progress) => progress.kind === "converting" && progress.done)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect((await stat(join(folder, "onnx/model.onnx"))).size).toBeLessThan(24_000_000);
  });

  test("is not built again while it is whole", async () => {
    const told: ModelProgress[] = [];
    await prepareEmbeddedModel(cache, "int8", (progress) => told.push(progress));
    expect(told).toEqual([]);
  });

  test("is built anew, with one line, when it is damaged; the remains of a killed process go too", async () => {
    await truncate(join(folder, "onnx/model.onnx"), 1_000_000);
    const remains = join(folder, "onnx/model.onnx.1-00000000.tmp");
    await writeFile(remains, "half a model");
    await utimes(remains, 0, 0);
    const told: ModelProgress[] = [];
    await prepareEmbeddedModel(cache, "int8", (progress) => told.push(progress));
    expect(told.filter(({ kind }) => kind === "notice")).toEqual([
      { kind: "notice", message: `The embedding model in ${folder} is damaged: building it anew.` },
    ]);
    expect(await hashOf(folder)).toBe(hash);
    expect(await unmarked(join(folder, "onnx"))).toEqual(["model.onnx"]);
  });
});
