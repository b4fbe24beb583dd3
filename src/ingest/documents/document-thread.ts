import { Worker } from "node:worker_threads";
import type { DocumentFile, ReadDocument, WebPage } from "./document.ts";
import { limitWork } from "./work-limit.ts";

/** One thread that reads one document at a time. */
export interface DocumentThread {
  /** `isUsable` is false where the thread is of no use any more. Never rejects. */
  read(
    document: DocumentFile | WebPage,
  ): Promise<{ readonly read: ReadDocument; readonly isUsable: boolean }>;
  /** A document may break its thread after it was answered. */
  isAlive(): boolean;
  end(): Promise<void>;
}

export interface DocumentThreadOptions {
  /** Posts "begun" when it begins with a document, then what it has read. */
  readonly script: URL;
  readonly memoryMb: number;
  readonly withinMs: number;
}

/** Most time for a thread's start: it loads its readers, and a busy machine takes its time. */
const START_WITHIN_MS = 20_000;

export function startDocumentThread({ script, memoryMb, withinMs }: DocumentThreadOptions): DocumentThread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  let isAlive = true;
  worker.on("error", () => {}); // of a thread that nobody waits for any more
  worker.on("exit", () => {
    isAlive = false;
  });
  // A worker without work must not keep the process from ending.
  worker.unref();
  return {
    read: (document) =>
      new Promise((resolve) => {
        worker.ref();
        const end = (read: ReadDocument, isUsable: boolean): void => {
          endLimit();
          worker.off("message", onMessage).off("error", onError).off("exit", onExit);
          worker.unref();
          resolve({ read, isUsable });
        };
        const giveUp = (why: string): void => end(refused(why), false);
        const limit = (ms: number): (() => void) =>
          limitWork(ms, () => giveUp(`could not be read within ${ms / 1_000} s`));
        const onMessage = (message: "begun" | ReadDocument): void => {
          endLimit();
          if (message === "begun") endLimit = limit(withinMs);
          else end(message, true);
        };
        const onError = (): void =>
          giveUp("could not be read: it takes too much memory, or is made to break readers");
        const onExit = (): void => giveUp("could not be read: its reader ended");
        let endLimit = limit(START_WITHIN_MS);
        worker.on("message", onMessage).on("error", onError).on("exit", onExit);
        worker.postMessage(document);
      }),
    isAlive: () => isAlive,
    async end() {
      await worker.terminate();
    },
  };
}

function refused(reason: string): ReadDocument {
  return { ok: false, reason, cure: "save the article's text as a file and add that" };
}
