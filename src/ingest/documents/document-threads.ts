import { availableParallelism } from "node:os";
import { createScanReader, type OnScanPage } from "../ocr/read-scan.ts";
import type { DocumentFile, ReadDocument, Refused, WebPage } from "./document.ts";
import { type DocumentThread, type Done, startDocumentThread } from "./document-thread.ts";
import { READ_DOCUMENT } from "./tasks.ts";
import type { ThreadTask } from "./thread-task.ts";

/**
 * Reads what others made on threads of their own: several at once, and what takes too long or too much memory costs itself and
 * nothing else. Threads start when they are needed, do one thing after another, and end when nothing has come for a while.
 */
export interface DocumentThreads {
  /** How much is read at once. */
  readonly count: number;
  /** Never rejects. */
  run<Input, Output>(task: ThreadTask<Input, Output>, input: Input): Promise<Done<Output>>;
  /** The same for a document. Scans are read by OCR where it is installed; `onScanPage` is told before each of their pages. */
  read(document: DocumentFile | WebPage, onScanPage?: OnScanPage): Promise<ReadDocument>;
  /** Ends the threads; what is still to be read is refused. */
  close(): Promise<void>;
}

export interface DocumentThreadsOptions {
  readonly count?: number;
  /** Most of the processor's time for one piece of work, in milliseconds, as `limitWork` counts; its thread's start does not count. */
  readonly withinMs?: number;
  /** Largest heap of a thread, in megabytes. */
  readonly memoryMb?: number;
}

/** More threads than these wait for each other's memory. */
const MOST_THREADS = 4;
const DEFAULTS = { withinMs: 4_000, memoryMb: 768 } as const;
/** A thread without work is kept so long: its heap is larger than its start is slow. */
const IDLE_MS = 30_000;
/** A further thread starts when something has waited for so long: most of what is read takes less, and a thread 40 MB. */
const PATIENCE_MS = 400;

interface Waiting {
  readonly begin: (thread: DocumentThread) => Promise<{ readonly isUsable: boolean; end(): void }>;
  readonly refuse: (refused: Refused) => void;
}

export function createDocumentThreads({
  count = Math.min(MOST_THREADS, availableParallelism()),
  withinMs = DEFAULTS.withinMs,
  memoryMb = DEFAULTS.memoryMb,
}: DocumentThreadsOptions = {}): DocumentThreads {
  const all = new Set<DocumentThread>();
  const idle = new Map<DocumentThread, NodeJS.Timeout>();
  const waiting: Waiting[] = [];
  const scans = createScanReader();
  let isClosed = false;

  const end = (thread: DocumentThread): Promise<void> => {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
    all.delete(thread);
    return thread.end();
  };
  const free = (isLate: boolean): DocumentThread | undefined => {
    // The one that was used last: the others may end.
    for (const thread of [...idle.keys()].reverse()) {
      if (!thread.isAlive()) {
        void end(thread);
        continue;
      }
      clearTimeout(idle.get(thread));
      idle.delete(thread);
      return thread;
    }
    if (all.size >= count || (all.size > 0 && !isLate)) return undefined;
    const started = startDocumentThread({ memoryMb, withinMs });
    all.add(started);
    return started;
  };
  const next = async (isLate = false): Promise<void> => {
    const thread = waiting.length === 0 ? undefined : free(isLate);
    const first = thread === undefined ? undefined : waiting.shift();
    if (thread === undefined || first === undefined) return;
    const { isUsable, end: tell } = await first.begin(thread);
    if (isUsable && !isClosed) idle.set(thread, setTimeout(() => void end(thread), IDLE_MS).unref());
    else void end(thread);
    tell();
    await next();
  };
  const run = <Input, Output>(task: ThreadTask<Input, Output>, input: Input): Promise<Done<Output>> =>
    new Promise((resolve) => {
      if (isClosed) return resolve(ENDED);
      const begin: Waiting["begin"] = async (thread) => {
        const { done, isUsable } = await thread.run(task, input);
        return { isUsable, end: () => resolve(done) };
      };
      const mine = { begin, refuse: resolve };
      waiting.push(mine);
      void next();
      const lookAgain = (): void => {
        if (waiting.includes(mine)) void next(true);
      };
      if (waiting.includes(mine)) setTimeout(lookAgain, PATIENCE_MS).unref();
    });

  return {
    count,
    run,
    async read(document, onScanPage) {
      const done = await run(READ_DOCUMENT, document);
      const read = done.ok ? done.value : done;
      return !read.ok && read.isScan === true ? scans.read(document, read, onScanPage) : read;
    },
    async close() {
      isClosed = true;
      await scans.close();
      for (const { refuse } of waiting.splice(0)) refuse(ENDED);
      await Promise.all([...all].map(end));
    },
  };
}

const ENDED: Refused = { ok: false, reason: "not read: the program is stopping", cure: "run it again" };
