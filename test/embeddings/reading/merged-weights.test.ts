import { expect, test } from "vitest";
import type { Safetensors, Tensor } from "../../../embeddings/convert/safetensors.ts";
import { mergedWeights } from "../../../embeddings/reading/merged-weights.ts";
import { readReader, type TrainedReader } from "../../../embeddings/reading/reader-file.ts";

function tensors(named: Readonly<Record<string, Tensor>>): Safetensors {
  return {
    metadata: {},
    get(name) {
      const tensor = named[name];
      if (tensor === undefined) throw new Error(`Expected a tensor "${name}"`);
      return tensor;
    },
  };
}

const tensor = (shape: number[], ...data: number[]): Tensor => ({ shape, data: Float32Array.from(data) });

const BASE = tensors({
  "encoder.layer.0.output.dense.weight": tensor([2, 3], 1, 2, 3, 4, 5, 6),
  "encoder.layer.1.output.dense.weight": tensor([2, 3], 1, 2, 3, 4, 5, 6),
  "encoder.layer.1.output.dense.bias": tensor([2], 7, 8),
  "encoder.layer.1.output.LayerNorm.bias": tensor([2], 0, 0),
});
const READER: TrainedReader = {
  ...readReader(),
  frozen: 1,
  rank: 1,
  scale: 2,
  tensors: tensors({
    "L.1.d.A": tensor([1, 3], 1, 0, -1),
    "L.1.d.B": tensor([2, 1], 10, 0.5),
    "L.1.n2.bias": tensor([2], 0.25, -0.25),
  }),
};

test("matrices get the scaled product added, norms are replaced, all else stays", () => {
  const weights = mergedWeights(BASE, READER, 2);
  const numbers = (name: string) => [...weights.get(`encoder.layer.${name}`).data];
  expect(numbers("1.output.dense.weight")).toEqual([21, 2, -17, 5, 5, 5]);
  expect(numbers("1.output.LayerNorm.bias")).toEqual([0.25, -0.25]);
  expect(numbers("1.output.dense.bias")).toEqual([7, 8]);
  expect(numbers("0.output.dense.weight")).toEqual([1, 2, 3, 4, 5, 6]);
  // The base's own numbers are left alone.
  expect([...BASE.get("encoder.layer.1.output.dense.weight").data]).toEqual([1, 2, 3, 4, 5, 6]);
});

test("an adapter of another shape is refused", () => {
  const weights = mergedWeights(BASE, { ...READER, rank: 2 }, 2);
  expect(() => weights.get("encoder.layer.1.output.dense.weight")).toThrow(
    'Expected the reader\'s "L.1.d.A" as [2,3], got [1,3]',
  );
});
