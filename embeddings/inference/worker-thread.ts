import { Worker } from "node:worker_threads";
import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import type { Failure, Reply, Request, WorkerSetup } from "./messages.ts";

/** The main thread's hold on one worker thread. */
export interface WorkerThread {
  /** Resolves once the model is loaded; rejects with an `EmbeddingError` when it cannot be. */
  readonly ready: Promise<void>;
  /** Whether the model has been loaded. */
  readonly isReady: boolean;
  /** Jobs that have been sent and not answered. */
  readonly load: number;
  /** Sends a job and resolves with its answer, or rejects with an `EmbeddingError` or a `RangeError`. */
  send<R extends Reply>(job: number, request: Request): Promise<R>;
  /** Forgets a job; its promise rejects with `reason`. */
  cancel(job: number, reason: unknown): void;
  /** Resolves once the thread has ended: after the window that it is in, or once its model is loaded. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(reply: never): void;
  reject(reason: unknown): void;
}

/** What worker threads run. */
const WORKER_SCRIPT = new URL("./worker.js", import.meta.url);

/**
 * Memory for what a thread has just made. Left to itself, V8 takes 50 MB a thread for vectors that are sent off at once; with this
 * two threads need 110 MB less, and the same time.
 */
const YOUNG_MB = 4;

/** Starts a worker thread. `onEnd` is told once, when it is gone for whatever reason. */
export function startWorkerThread(
  setup: WorkerSetup,
  onProgress: OnModelProgress,
  onEnd: (reason: unknown) => void,
  script: URL = WORKER_SCRIPT,
): WorkerThread {
  const worker = new Worker(script, {
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = new Map<number, Waiting>();
  let closing = false;
  let isReady = false;
  let lost: unknown;
  const readiness = withResolvers();
  readiness.promise.catch(() => {});

  /** The process may end while the thread has nothing to do. */
  const holdProcess = () => (waiting.size > 0 ? worker.ref() : worker.unref());
  const settle = (job: number): Waiting | undefined => {
    const found = waiting.get(job);
    waiting.delete(job);
    if (found !== undefined) holdProcess();
    return found;
  };
  worker.on("message", (reply: Reply) => {
    if (reply.kind === "progress") onProgress(reply.progress);
    else if (reply.kind === "ready") {
      isReady = true;
      readiness.resolve();
      holdProcess();
    } else if (reply.kind === "unusable") lost = errorOf(reply.reason);
    else if (reply.kind === "failed") settle(reply.job)?.reject(errorOf(reply.reason));
    else settle(reply.job)?.resolve(reply as never);
  });
  worker.on("error", (error) => {
    lost ??= new EmbeddingError(
      "worker_lost",
      `Expected the embedding thread to go on, got: ${error.message}`,
      {
        cause: error,
      },
    );
  });
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", (code) => {
      lost ??= closing
        ? new EmbeddingError("closed", "Expected an open embedder, got one that was closed")
        : new EmbeddingError(
            "worker_lost",
            `Expected the embedding thread to go on, got its end (code ${code})`,
          );
      readiness.reject(lost);
      for (const { reject } of waiting.values()) reject(lost);
      waiting.clear();
      onEnd(lost);
      resolve();
    });
  });

  return {
    ready: readiness.promise,
    get isReady() {
      return isReady;
    },
    get load() {
      return waiting.size;
    },
    send<R extends Reply>(job: number, request: Request): Promise<R> {
      if (lost !== undefined) return Promise.reject(lost);
      return new Promise<R>((resolve, reject) => {
        waiting.set(job, { resolve, reject });
        holdProcess();
        worker.postMessage(request);
      });
    },
    cancel(job, reason) {
      const found = settle(job);
      if (found === undefined) return;
      worker.postMessage({ kind: "cancel", job } satisfies Request);
      found.reject(reason);
    },
    async close() {
      closing = true;
      worker.postMessage({ kind: "close" } satisfies Request);
      const timer = setTimeout(() => void worker.terminate(), CLOSE_WITHIN_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/**
 * To end a thread that is inside ONNX Runtime aborts the process (the runtime throws where it finds no JavaScript any more), so it ends by
 * itself, however long a window or the start of a model takes on a busy machine. One that has not after this time hangs.
 */
const CLOSE_WITHIN_MS = 60_000;

function errorOf({ failure, message }: Failure): Error {
  return failure === "wrong_input" ? new RangeError(message) : new EmbeddingError(failure, message);
}

function withResolvers() {
  let resolve!: () => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
