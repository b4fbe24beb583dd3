import { availableParallelism } from "node:os";
import { createWorkerPool } from "./inference/worker-pool.ts";
import type { ModelDescription } from "./model-description.ts";
import type { OnModelProgress } from "./model-progress.ts";
import type { PassageInput, PassageVectors } from "./passages/passage-input.ts";
import { describeReader, noReader, type ReaderDescription } from "./reading/reader-file.ts";
import type { Reading, WindowToRead } from "./reading/reading.ts";

export interface EmbedOptions {
  /** Stops the work; what was asked for rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told how many passages are done, in the order of the input. */
  readonly onProgress?: (done: number) => void;
}

/** Turns text into vectors of unit length, on worker threads. */
export interface Embedder {
  readonly model: ModelDescription;
  /** What `read` reads with; `null` where no reader belongs to the model. */
  readonly reader: ReaderDescription | null;
  /**
   * The passages' vectors, in the order of the passages, as they come. No more passages are taken from `inputs`
   * than the threads are kept busy with, so 25,000 may be streamed while results are stored. Rejects with an
   * `EmbeddingError`, or a `RangeError` for sentences that do not fit their text.
   */
  streamPassages(
    inputs: Iterable<PassageInput> | AsyncIterable<PassageInput>,
    options?: EmbedOptions,
  ): AsyncGenerator<PassageVectors, void, undefined>;
  /** The same, all at once. */
  embedPassages(inputs: readonly PassageInput[], options?: EmbedOptions): Promise<PassageVectors[]>;
  /** A question's vector, at once, whatever else is being embedded. Nothing of a long question is left out. */
  embedQuery(text: string): Promise<Float32Array>;
  /**
   * Reads question and window together: does this window answer this question, and with which words? One reading a
   * window, in their order; at once, as `embedQuery`. Reads the first `reader.questionTokens` tokens of the question
   * and `reader.windowTokens` of each window. Rejects with an `EmbeddingError` (`no_reader` where there is none).
   */
  read(
    question: string,
    windows: readonly WindowToRead[],
    options?: ReadOptions,
  ): Promise<readonly Reading[]>;
  /** Ends the worker threads; what is unanswered rejects. A process may also end without closing. */
  close(): Promise<void>;
}

export interface ReadOptions {
  /** Stops the work; what was asked for rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface EmbedderOptions {
  readonly model: ModelDescription;
  /** Where models are kept; made when it is missing. */
  readonly cacheFolder: string;
  /** Worker threads, each with its own copy of the model (60 MB for the embedded one); from 1. */
  readonly threads?: number;
  /** Whether passages get frames beside their vectors (see `describeFrameTagger`); not unless it is said. */
  readonly tagFrames?: boolean;
  /**
   * Whether the reader is made ready as soon as the embedder is, rather than when it is first asked (see
   * `describeReader`); not unless it is said. The embedder does not wait for it, and tells of a failure when it is asked.
   */
  readonly reads?: boolean;
  readonly onProgress?: OnModelProgress;
}

/** More threads than this cost more memory than they are worth. */
const MOST_THREADS = 8;

/** A job ends at this many passages or UTF-16 units, whichever comes first: some 20 to 50 ms of work. */
const JOB_PASSAGES = 8;
const JOB_UNITS = 2_000;

/** Jobs under way for each thread: what it holds, and one more that waits in line. */
const JOBS_PER_THREAD = 3;

/**
 * Loads the model in a worker thread and resolves once it can answer. Rejects with an `EmbeddingError`
 * (`model_unavailable`, `model_unreadable`).
 */
export async function createEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const { model, cacheFolder, tagFrames = false, reads = false, onProgress = () => {} } = options;
  const threads = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const pool = createWorkerPool({ model, cacheFolder, tagFrames }, threads, onProgress);
  await pool.ready;
  const reader = describeReader(model);
  if (reads && reader !== null) pool.read("", []).catch(() => {});

  async function* streamPassages(
    inputs: Iterable<PassageInput> | AsyncIterable<PassageInput>,
    { signal, onProgress: onDone }: EmbedOptions = {},
  ): AsyncGenerator<PassageVectors, void, undefined> {
    const stop = new AbortController();
    const onAbort = () => stop.abort(signal?.reason);
    signal?.addEventListener("abort", onAbort, { once: true });
    if (signal?.aborted) onAbort();
    const jobs = jobsOf(inputs);
    const underWay: Promise<readonly PassageVectors[]>[] = [];
    let done = 0;
    try {
      for (let more = true; more || underWay.length > 0; ) {
        stop.signal.throwIfAborted();
        while (more && underWay.length < threads * JOBS_PER_THREAD) {
          const next = await jobs.next();
          if (next.done) more = false;
          else underWay.push(handled(pool.passages(next.value, stop.signal)));
        }
        for (const vectors of (await underWay.shift()) ?? []) {
          done += 1;
          yield vectors;
          onDone?.(done);
        }
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      stop.abort();
      await jobs.return(undefined);
    }
  }

  return {
    model,
    reader,
    streamPassages,
    async embedPassages(inputs, embedOptions) {
      const all: PassageVectors[] = [];
      for await (const vectors of streamPassages(inputs, embedOptions)) all.push(vectors);
      return all;
    },
    embedQuery: (text) => pool.query(text),
    async read(question, windows, readOptions) {
      if (reader === null) throw noReader(model);
      return pool.read(question, windows, readOptions?.signal);
    },
    close: () => pool.close(),
  };
}

async function* jobsOf(
  inputs: Iterable<PassageInput> | AsyncIterable<PassageInput>,
): AsyncGenerator<PassageInput[]> {
  let job: PassageInput[] = [];
  let units = 0;
  for await (const input of inputs) {
    job.push(input);
    units += input.text.length;
    if (job.length < JOB_PASSAGES && units < JOB_UNITS) continue;
    yield job;
    job = [];
    units = 0;
  }
  if (job.length > 0) yield job;
}

/** A rejection is reported where the job is awaited; until then it is not "unhandled". */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
