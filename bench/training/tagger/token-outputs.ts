import { closeSync, existsSync, openSync, readSync, renameSync, writeSync } from "node:fs";
import type { Encoder } from "../../../embeddings/passages/encode.ts";

/** The outputs of the model's middle layer for windows, asked for in the same order in every run. */
export interface TokenOutputSource {
  of(ids: readonly number[]): Promise<Float32Array>;
  /** Called once all have been asked for. */
  finish(): void;
}

/**
 * Runs the model the first time, and keeps what it gave in `file` for the next time: it takes longer than all the
 * rest of a training. The file is good for the same articles and the same model only, which its name should tell.
 */
export function tokenOutputs(encoder: Encoder, file: string): TokenOutputSource {
  const all = encoder.specialTokens.inAll;
  if (existsSync(file)) {
    const handle = openSync(file, "r");
    return {
      async of(ids) {
        const outputs = new Float32Array((ids.length + all) * encoder.dimensions);
        if (readSync(handle, new Uint8Array(outputs.buffer)) !== outputs.byteLength)
          throw new Error(`Expected the outputs of more windows in ${file}: remove it`);
        return outputs;
      },
      finish: () => closeSync(handle),
    };
  }
  const handle = openSync(`${file}.tmp`, "w");
  return {
    async of(ids) {
      const { middle } = await encoder.run([], ids);
      if (middle === undefined) throw new Error("Expected a model that gives its middle layer out");
      writeSync(handle, new Uint8Array(middle.buffer, middle.byteOffset, middle.byteLength));
      return middle;
    },
    finish() {
      closeSync(handle);
      renameSync(`${file}.tmp`, file);
    },
  };
}
