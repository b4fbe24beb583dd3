import { expect, test } from "vitest";
import { safetensorsOf } from "../../../../bench/training/tagger/write-safetensors.ts";
import { readSafetensors } from "../../../../embeddings/convert/safetensors.ts";

test("half floats come back as the nearest there is, with the notes", () => {
  const data = Float32Array.of(0, 1, -1.5, 1 / 3, -65_504, 70_000, 6e-8, 1e-9, 2 ** -14, 1.00048828125);
  const file = readSafetensors(safetensorsOf([{ name: "some", shape: [2, 5], data }], { made: "here" }));
  expect(file.metadata).toEqual({ made: "here" });
  const { shape, data: read } = file.get("some");
  expect(shape).toEqual([2, 5]);
  expect([...read]).toEqual([
    0,
    1,
    -1.5,
    0.333251953125,
    -65_504,
    Number.POSITIVE_INFINITY,
    2 ** -24,
    0,
    2 ** -14,
    1, // halfway between two: the even one
  ]);
});
