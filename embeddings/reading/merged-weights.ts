import type { Safetensors, Tensor } from "../convert/safetensors.ts";
import type { TrainedReader } from "./reader-file.ts";

/** The matrices that an adapter changes, by its own names and by the model's. */
const MATRICES: Readonly<Record<string, string>> = {
  q: "attention.self.query.weight",
  k: "attention.self.key.weight",
  v: "attention.self.value.weight",
  o: "attention.output.dense.weight",
  f: "intermediate.dense.weight",
  d: "output.dense.weight",
};

/** The norms that it replaces. */
const NORMS: Readonly<Record<string, string>> = {
  n1: "attention.output.LayerNorm",
  n2: "output.LayerNorm",
};

/**
 * The base's weights as the adapter changes them, each merged when it is asked for: `W + scale * B A` for the
 * matrices of its layers, its own norms in place of theirs, everything else as it is. `layers` is how many the base
 * has. Asking for a tensor throws an `Error` when the adapter's shapes do not fit the base's.
 */
export function mergedWeights(base: Safetensors, reader: TrainedReader, layers: number): Safetensors {
  const changes = new Map<string, (name: string) => Tensor>();
  for (let layer = reader.frozen; layer < layers; layer++) {
    for (const [short, matrix] of Object.entries(MATRICES)) {
      changes.set(`encoder.layer.${layer}.${matrix}`, (name) =>
        merged(base.get(name), reader, `L.${layer}.${short}`),
      );
    }
    for (const [short, norm] of Object.entries(NORMS)) {
      for (const part of ["weight", "bias"]) {
        changes.set(`encoder.layer.${layer}.${norm}.${part}`, (name) => {
          const { shape } = base.get(name);
          return adapterTensor(reader, `L.${layer}.${short}.${part}`, shape);
        });
      }
    }
  }
  return {
    metadata: base.metadata,
    get: (name) => changes.get(name)?.(name) ?? base.get(name),
  };
}

/** A tensor of the adapter's. Throws when it is missing or has another shape. */
export function adapterTensor({ tensors }: TrainedReader, name: string, shape: readonly number[]): Tensor {
  const tensor = tensors.get(name);
  if (tensor.shape.join() === shape.join()) return tensor;
  throw new Error(`Expected the reader's "${name}" as [${shape}], got [${tensor.shape}]`);
}

function merged(matrix: Tensor, reader: TrainedReader, name: string): Tensor {
  const [rows, columns] = matrix.shape as [number, number];
  const { rank, scale } = reader;
  const a = adapterTensor(reader, `${name}.A`, [rank, columns]).data;
  const b = adapterTensor(reader, `${name}.B`, [rows, rank]).data;
  const data = Float32Array.from(matrix.data);
  for (let row = 0; row < rows; row++) {
    const out = data.subarray(row * columns, (row + 1) * columns);
    for (let k = 0; k < rank; k++) {
      const factor = scale * (b[row * rank + k] as number);
      const from = k * columns;
      for (let i = 0; i < columns; i++) out[i] = (out[i] as number) + factor * (a[from + i] as number);
    }
  }
  return { shape: matrix.shape, data };
}
