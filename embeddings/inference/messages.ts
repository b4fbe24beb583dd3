import type { EmbeddingFailure } from "../embedding-error.ts";
import type { ModelDescription } from "../model-description.ts";
import type { ModelProgress } from "../model-progress.ts";
import type { PassageInput, PassageVectors } from "../passages/passage-input.ts";
import type { Reading, WindowToRead } from "../reading/reading.ts";

/** What a worker thread is started with. */
export interface WorkerSetup {
  readonly model: ModelDescription;
  readonly cacheFolder: string;
  /** Whether passages get frames too. */
  readonly tagFrames: boolean;
}

export type Request =
  | { readonly kind: "passages"; readonly job: number; readonly inputs: readonly PassageInput[] }
  | { readonly kind: "query"; readonly job: number; readonly text: string }
  /** Without windows: make the reader ready. */
  | {
      readonly kind: "read";
      readonly job: number;
      readonly question: string;
      readonly windows: readonly WindowToRead[];
    }
  /** Stop working on a job; no reply to it is waited for. */
  | { readonly kind: "cancel"; readonly job: number }
  | { readonly kind: "close" };

export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly progress: ModelProgress }
  | { readonly kind: "passages"; readonly job: number; readonly vectors: readonly PassageVectors[] }
  | { readonly kind: "query"; readonly job: number; readonly vector: Float32Array }
  | { readonly kind: "read"; readonly job: number; readonly readings: readonly Reading[] }
  | { readonly kind: "failed"; readonly job: number; readonly reason: Failure }
  /** The model could not be loaded; the thread ends. */
  | { readonly kind: "unusable"; readonly reason: Failure };

/** An error in a form that passes between threads. */
export interface Failure {
  readonly failure: EmbeddingFailure | "wrong_input";
  readonly message: string;
}
