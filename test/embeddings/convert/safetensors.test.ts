import { expect, test } from "vitest";
import { readSafetensors } from "../../../embeddings/convert/safetensors.ts";

function file(header: object, data: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(json.length), true);
  return Buffer.concat([length, json, data]);
}

test("half floats are read as the numbers they stand for", () => {
  // 1, -2, the largest, the smallest above zero, infinity.
  const halves = new Uint8Array(Uint16Array.of(0x3c00, 0xc000, 0x7bff, 0x0001, 0x7c00).buffer);
  const tensors = readSafetensors(file({ a: { dtype: "F16", shape: [5], data_offsets: [0, 10] } }, halves));
  expect([...tensors.get("a").data]).toEqual([1, -2, 65_504, 2 ** -24, Number.POSITIVE_INFINITY]);
});

test("what cannot be read is named", () => {
  const tensors = readSafetensors(
    file(
      {
        short: { dtype: "F32", shape: [4], data_offsets: [0, 16] },
        other: { dtype: "I64", shape: [1], data_offsets: [0, 8] },
      },
      new Uint8Array(8),
    ),
  );
  expect(() => tensors.get("none")).toThrow('Expected a tensor "none"');
  expect(() => tensors.get("short")).toThrow('Expected tensor "short" inside the file');
  expect(() => tensors.get("other")).toThrow("got I64");
  expect(() => readSafetensors(new Uint8Array(8).fill(255))).toThrow("Expected a safetensors header");
});
