import { Tensor } from "@xenova/transformers";

/** A tensor of floats, or of integers that are indices (of 32 or 64 bits). */
export interface GraphTensor {
  readonly data: Float32Array | Int32Array | BigInt64Array;
  readonly shape: readonly number[];
}

/** An ONNX model of our own, loaded. */
export interface GraphSession {
  /** The outputs that are floats, by name. Rejects when an input is missing or of another shape. */
  run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Record<string, Float32Array>>;
}

/** Loads a model from the pieces of its file, or from the file at a path, which needs its size less memory. */
export type StartSession = (model: readonly Uint8Array[] | string, threads?: number) => Promise<GraphSession>;

/** The part of ONNX Runtime's session that is used here; transformers.js does not export the class. */
export interface RuntimeSession {
  run(inputs: Record<string, unknown>): Promise<Record<string, { readonly data: unknown }>>;
}

interface RuntimeSessionClass {
  create(model: Uint8Array | string, options: object): Promise<RuntimeSession>;
}

/** Starts sessions in the copy of ONNX Runtime that a loaded model runs in, so that there is no second one. */
export function sessionStarter(loaded: RuntimeSession): StartSession {
  const { create } = loaded.constructor as unknown as RuntimeSessionClass;
  return async (model, threads = 1) => {
    const options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
    const session = await create(
      typeof model === "string" ? model : new Uint8Array(Buffer.concat(model)),
      options,
    );
    return {
      async run(inputs) {
        const tensors = Object.entries(inputs).map(([name, { data, shape }]) => {
          return [name, new Tensor(elementOf(data), data, [...shape]).ort_tensor];
        });
        const outputs = await session.run(Object.fromEntries(tensors));
        return Object.fromEntries(
          Object.entries(outputs).map(([name, { data }]) => [name, data as Float32Array]),
        );
      },
    };
  };
}

function elementOf(data: GraphTensor["data"]): "float32" | "int32" | "int64" {
  if (data instanceof Float32Array) return "float32";
  return data instanceof Int32Array ? "int32" : "int64";
}
