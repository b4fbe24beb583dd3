import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmbedder, describeModel, EmbeddingError } from "../../embeddings/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-model-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function failureOf(promise: Promise<unknown>): Promise<EmbeddingError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddingError);
  return error as EmbeddingError;
}

describe("EMBEDDING_MODEL", () => {
  test.each([undefined, "", " default "])("%j is the embedded model", async (setting) => {
    expect(await describeModel(setting, folder)).toMatchObject({
      id: "all-MiniLM-L6-v2",
      dimensions: 384,
      source: { kind: "embedded" },
    });
  });

  test("a well-known name brings its pooling and prefixes, whoever converted it", async () => {
    expect(await describeModel("Xenova/multilingual-e5-small", folder)).toMatchObject({
      pooling: "mean",
      queryPrefix: "query: ",
      passagePrefix: "passage: ",
      source: { kind: "hub", name: "Xenova/multilingual-e5-small" },
    });
    expect(await describeModel("somebody/bge-small-en-v1.5", folder)).toMatchObject({ pooling: "cls" });
  });

  test("a folder without a model is refused with what belongs there", async () => {
    const { failure, message } = await failureOf(describeModel(folder, folder));
    expect(failure).toBe("model_unreadable");
    expect(message).toMatch(/^Expected config\.json .*onnx\/model\.onnx in .* got /u);
  });

  test("something else is refused with what is understood", async () => {
    const { failure, message } = await failureOf(describeModel("mini lm", folder));
    expect(failure).toBe("model_unavailable");
    expect(message).toContain('got "mini lm"');
  });

  test("a model that cannot be downloaded is refused with the reason and the way out", async () => {
    const setting = "verbatim-tests/gte-small";
    const model = await describeModel(setting, folder);
    const { failure, message } = await failureOf(createEmbedder({ model, cacheFolder: folder }));
    expect(failure).toBe("model_unavailable");
    expect(message).toContain(`Expected to download the model "${setting}" from Hugging Face, got: `);
    expect(message).toContain("leave it empty for the built-in one");
  });
});
