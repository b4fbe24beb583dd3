import { Tensor } from "@xenova/transformers";

/** A tensor of floats, or of integers that are indices. */
export interface GraphTensor {
  readonly data: Float32Array | Int32Array;
  readonly shape: readonly number[];
}

/** A small ONNX model of our own, loaded. */
export interface GraphSession {
  /** The outputs that are floats, by name. Rejects when an input is missing or of another shape. */
  run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Record<string, Float32Array>>;
}

/** Loads a model from the pieces of its file. */
export type StartSession = (model: readonly Uint8Array[], threads?: number) => Promise<GraphSession>;

/** The part of ONNX Runtime's session that is used here; transformers.js does not export the class. */
export interface RuntimeSession {
  run(inputs: Record<string, unknown>): Promise<Record<string, { readonly data: unknown }>>;
}

interface RuntimeSessionClass {
  create(model: Uint8Array, options: object): Promise<RuntimeSession>;
}

/** Starts sessions in the copy of ONNX Runtime that a loaded model runs in, so that there is no second one. */
export function sessionStarter(loaded: RuntimeSession): StartSession {
  const { create } = loaded.constructor as unknown as RuntimeSessionClass;
  return async (model, threads = 1) => {
    const options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
    const session = await create(new Uint8Array(Buffer.concat(model)), options);
    return {
      async run(inputs) {
        const tensors = Object.entries(inputs).map(([name, { data, shape }]) => {
          const type = data instanceof Float32Array ? "float32" : "int32";
          return [name, new Tensor(type, data, [...shape]).ort_tensor];
        });
        const outputs = await session.run(Object.fromEntries(tensors));
        return Object.fromEntries(
          Object.entries(outputs).map(([name, { data }]) => [name, data as Float32Array]),
        );
      },
    };
  };
}
