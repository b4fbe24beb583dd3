import { Worker } from "node:worker_threads";
import type { Refused } from "./document.ts";
import type { ThreadTask } from "./thread-task.ts";
import { limitWork } from "./work-limit.ts";

/** What a thread was asked for, or why there is nothing. */
export type Done<T> = { readonly ok: true; readonly value: T } | Refused;

/** One thread that does one piece of work at a time. */
export interface DocumentThread {
  /** `isUsable` is false where the thread is of no use any more. Never rejects. */
  run<Input, Output>(
    task: ThreadTask<Input, Output>,
    input: Input,
  ): Promise<{ readonly done: Done<Output>; readonly isUsable: boolean }>;
  /** A document may break its thread after it was answered. */
  isAlive(): boolean;
  end(): Promise<void>;
}

export interface DocumentThreadOptions {
  readonly memoryMb: number;
  readonly withinMs: number;
}

/** What is posted to a thread. */
export interface Asked {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

/** Most time for a thread's start, and on a busy machine that takes its time. */
const START_WITHIN_MS = 20_000;

/** Takes what was `Asked`, posts "begun" when it begins with it, then `{ value }`. */
const SCRIPT = new URL("./document-worker.js", import.meta.url);

/** Memory for what a thread has just made: left to itself, V8 takes 50 MB, and is hardly faster. */
const YOUNG_MB = 8;

export function startDocumentThread({ memoryMb, withinMs }: DocumentThreadOptions): DocumentThread {
  const worker = new Worker(SCRIPT, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let isAlive = true;
  worker.on("error", () => {}); // of a thread that nobody waits for any more
  worker.on("exit", () => {
    isAlive = false;
  });
  // A worker without work must not keep the process from ending.
  worker.unref();
  return {
    run: <Input, Output>({ module, name }: ThreadTask<Input, Output>, input: Input) =>
      new Promise<{ done: Done<Output>; isUsable: boolean }>((resolve) => {
        worker.ref();
        const end = (done: Done<Output>, isUsable: boolean): void => {
          endLimit();
          worker.off("message", onMessage).off("error", onError).off("exit", onExit);
          worker.unref();
          resolve({ done, isUsable });
        };
        const giveUp = (why: string): void => end(refused(why), false);
        const limit = (ms: number): (() => void) =>
          limitWork(ms, () => giveUp(`could not be read within ${ms / 1_000} s`));
        const onMessage = (message: "begun" | { readonly value: Output }): void => {
          endLimit();
          if (message === "begun") endLimit = limit(withinMs);
          else end({ ok: true, value: message.value }, true);
        };
        const onError = (): void =>
          giveUp("could not be read: it takes too much memory, or is made to break readers");
        const onExit = (): void => giveUp("could not be read: its reader ended");
        let endLimit = limit(START_WITHIN_MS);
        worker.on("message", onMessage).on("error", onError).on("exit", onExit);
        worker.postMessage({ module, name, input } satisfies Asked);
      }),
    isAlive: () => isAlive,
    async end() {
      await worker.terminate();
    },
  };
}

function refused(reason: string): Refused {
  return { ok: false, reason, cure: "save the article's text as a file and add that" };
}
