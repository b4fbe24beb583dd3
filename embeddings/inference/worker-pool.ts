import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import type { PassageInput, PassageVectors } from "../passages/passage-input.ts";
import type { Reading, WindowToRead } from "../reading/reading.ts";
import type { Reply, Request, WorkerSetup } from "./messages.ts";
import { startWorkerThread, type WorkerThread } from "./worker-thread.ts";

/** Worker threads behind one queue. */
export interface WorkerPool {
  /** Resolves once the first thread has loaded the model; rejects with an `EmbeddingError` when it cannot. */
  readonly ready: Promise<void>;
  /** Waits in line. Rejects with the signal's reason once it is aborted. */
  passages(inputs: readonly PassageInput[], signal?: AbortSignal): Promise<readonly PassageVectors[]>;
  /** Answered before any passage that has not begun. */
  query(text: string): Promise<Float32Array>;
  /**
   * Answered before any passage that has not begun, and between two windows of one that has. Without windows it only
   * makes the reader ready. Rejects with the signal's reason once it is aborted.
   */
  read(question: string, windows: readonly WindowToRead[], signal?: AbortSignal): Promise<readonly Reading[]>;
  /** Ends the threads; what is unanswered rejects with an `EmbeddingError` (`closed`). */
  close(): Promise<void>;
}

/** Jobs sent to a thread before its answers are back: one that it works on, one that it finds when it is done. */
const JOBS_AHEAD = 2;

/**
 * Each thread that reads keeps a second model. So all is read by one thread, and by a second one of those that are
 * there anyway once so many questions wait for the first.
 */
const MOST_READING = 2;
const READINGS_AHEAD = 4;

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
  /** The threads that have read, with the readings that each of them owes. */
  const reading = new Map<WorkerThread, number>();
  let lastJob = 0;
  let closed = false;

  let most = threads;
  const start = (): WorkerThread => {
    const onEnd = (reason: unknown) => {
      running.splice(running.indexOf(thread), 1);
      reading.delete(thread);
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

  /** The thread that questions are answered by: the least busy one of those that are ready, if any is. */
  function answering(): WorkerThread {
    if (running.length === 0) start();
    const loaded = running.filter((thread) => thread.isReady);
    return leastBusy(loaded.length > 0 ? loaded : running);
  }

  function readingThread(): WorkerThread {
    const owed = (thread: WorkerThread) => reading.get(thread) ?? 0;
    const [first = answering(), ...others] = [...reading.keys()];
    const best = others.reduce((a, b) => (owed(b) < owed(a) ? b : a), first);
    if (owed(best) < READINGS_AHEAD || reading.size >= MOST_READING) return best;
    return running.find((thread) => thread.isReady && !reading.has(thread)) ?? best;
  }

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
      void job.run(thread);
    }
  }

  /** Whatever a thread is done with, questions too, makes room for passages. */
  function send<R extends Reply>(thread: WorkerThread, job: number, request: Request): Promise<R> {
    return thread.send<R>(job, request).finally(pump);
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
            return send<Reply & { kind: "passages" }>(thread, job, { kind: "passages", job, inputs })
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
      lastJob += 1;
      const request = { kind: "query", job: lastJob, text } as const;
      return (await send<Reply & { kind: "query" }>(answering(), lastJob, request)).vector;
    },
    async read(question, windows, signal) {
      if (closed) throw closedError();
      signal?.throwIfAborted();
      const thread = readingThread();
      lastJob += 1;
      const job = lastJob;
      const onAbort = () => thread.cancel(job, signal?.reason);
      signal?.addEventListener("abort", onAbort, { once: true });
      reading.set(thread, (reading.get(thread) ?? 0) + 1);
      try {
        const request = { kind: "read", job, question, windows } as const;
        return (await send<Reply & { kind: "read" }>(thread, job, request)).readings;
      } finally {
        signal?.removeEventListener("abort", onAbort);
        const owed = reading.get(thread);
        if (owed !== undefined) reading.set(thread, owed - 1);
      }
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
