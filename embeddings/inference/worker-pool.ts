import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import type { PassageInput, PassageVectors } from "../passages/passage-input.ts";
import type { Reply, WorkerSetup } from "./messages.ts";
import { startWorkerThread, type WorkerThread } from "./worker-thread.ts";

/** Worker threads behind one queue. */
export interface WorkerPool {
  /** Resolves once the first thread has loaded the model; rejects with an `EmbeddingError` when it cannot. */
  readonly ready: Promise<void>;
  /** Waits in line. Rejects with the signal's reason once it is aborted. */
  passages(inputs: readonly PassageInput[], signal?: AbortSignal): Promise<readonly PassageVectors[]>;
  /** Answered before any passage that has not begun. */
  query(text: string): Promise<Float32Array>;
  /** Ends the threads; what is unanswered rejects with an `EmbeddingError` (`closed`). */
  close(): Promise<void>;
}

/** Jobs sent to a thread before its answers are back: one that it works on, one that it finds when it is done. */
const JOBS_AHEAD = 2;

interface Queued {
  /** Sends the job; resolves when the thread is done with it. */
  run(thread: WorkerThread): Promise<unknown>;
  reject(reason: unknown): void;
}

/**
 * Starts one thread now, the others (up to `threads`) when passages have to wait. A thread that ends takes its
 * unanswered jobs with it (`worker_lost`); another one is started for the next job. One that cannot load the model
 * fails what waits when it was the only one, and is not tried again beside others.
 */
export function createWorkerPool(
  setup: WorkerSetup,
  threads: number,
  onProgress: OnModelProgress,
  script?: URL,
): WorkerPool {
  const running: WorkerThread[] = [];
  const queue: Queued[] = [];
  let lastJob = 0;
  let closed = false;

  let most = threads;
  const start = (): WorkerThread => {
    const onEnd = (reason: unknown) => {
      running.splice(running.indexOf(thread), 1);
      if (!thread.isReady) most = Math.max(1, running.length);
      if (!thread.isReady && running.length === 0) for (const { reject } of queue.splice(0)) reject(reason);
      pump();
    };
    const thread: WorkerThread = startWorkerThread(setup, onProgress, onEnd, script);
    running.push(thread);
    return thread;
  };
  const leastBusy = (among: readonly WorkerThread[]) =>
    among.reduce((best, thread) => (thread.load < best.load ? thread : best), among[0] as WorkerThread);

  function pump(): void {
    while (queue.length > 0 && !closed) {
      if (running.length === 0) start();
      const thread = leastBusy(running);
      if (thread.load >= JOBS_AHEAD) {
        if (running.length < most) start();
        else return;
        continue;
      }
      const job = queue.shift() as Queued;
      void job.run(thread).finally(pump);
    }
  }

  return {
    ready: start().ready,
    passages(inputs, signal) {
      if (closed) return Promise.reject(closedError());
      return new Promise((resolve, reject) => {
        lastJob += 1;
        const job = lastJob;
        let at: WorkerThread | undefined;
        const onAbort = () => {
          if (at !== undefined) at.cancel(job, signal?.reason);
          else {
            queue.splice(queue.indexOf(queued), 1);
            reject(signal?.reason);
          }
        };
        const queued: Queued = {
          reject,
          run(thread) {
            at = thread;
            return thread
              .send<Reply & { kind: "passages" }>(job, { kind: "passages", job, inputs })
              .then(({ vectors }) => resolve(vectors), reject)
              .finally(() => signal?.removeEventListener("abort", onAbort));
          },
        };
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener("abort", onAbort, { once: true });
        queue.push(queued);
        pump();
      });
    },
    async query(text) {
      if (closed) throw closedError();
      if (running.length === 0) start();
      const loaded = running.filter((thread) => thread.isReady);
      const thread = leastBusy(loaded.length > 0 ? loaded : running);
      lastJob += 1;
      const request = { kind: "query", job: lastJob, text } as const;
      return (await thread.send<Reply & { kind: "query" }>(lastJob, request)).vector;
    },
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(closedError());
      await Promise.all(running.map((thread) => thread.close()));
    },
  };
}

function closedError(): EmbeddingError {
  return new EmbeddingError("closed", "Expected an open embedder, got one that was closed");
}
