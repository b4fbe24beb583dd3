import { availableParallelism } from "node:os";
import type { DocumentFile, ReadDocument, WebPage } from "./document.ts";
import { type DocumentThread, startDocumentThread } from "./document-thread.ts";

/**
 * Reads documents on threads of their own: several at once, and one that takes too long or too much memory costs itself and
 * nothing else. Threads start when they are needed, serve one document after another, and end when nothing has come for a while.
 */
export interface DocumentThreads {
  /** How many documents are read at once. */
  readonly count: number;
  /** Never rejects. */
  read(document: DocumentFile | WebPage): Promise<ReadDocument>;
  /** Ends the threads; what is still to be read is refused. */
  close(): Promise<void>;
}

export interface DocumentThreadsOptions {
  readonly count?: number;
  /** Most of the processor's time for one document, in milliseconds, as `limitWork` counts; its thread's start does not count. */
  readonly withinMs?: number;
  /** Largest heap of a thread, in megabytes. */
  readonly memoryMb?: number;
  /** What the threads run. */
  readonly script?: URL;
}

/** More threads than these wait for each other's memory. */
const MOST_THREADS = 4;
const DEFAULTS = { withinMs: 4_000, memoryMb: 768 } as const;
/** A thread without work is kept so long: its heap is larger than its start is slow. */
const IDLE_MS = 30_000;
const SCRIPT = new URL("./document-worker.js", import.meta.url);

interface Waiting {
  readonly document: DocumentFile | WebPage;
  readonly resolve: (read: ReadDocument) => void;
}

export function createDocumentThreads({
  count = Math.min(MOST_THREADS, availableParallelism()),
  withinMs = DEFAULTS.withinMs,
  memoryMb = DEFAULTS.memoryMb,
  script = SCRIPT,
}: DocumentThreadsOptions = {}): DocumentThreads {
  const all = new Set<DocumentThread>();
  const idle = new Map<DocumentThread, NodeJS.Timeout>();
  const waiting: Waiting[] = [];
  let isClosed = false;

  const end = (thread: DocumentThread): Promise<void> => {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
    all.delete(thread);
    return thread.end();
  };
  const free = (): DocumentThread | undefined => {
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
    if (all.size >= count) return undefined;
    const started = startDocumentThread({ script, memoryMb, withinMs });
    all.add(started);
    return started;
  };
  const next = async (): Promise<void> => {
    const thread = waiting.length === 0 ? undefined : free();
    const first = thread === undefined ? undefined : waiting.shift();
    if (thread === undefined || first === undefined) return;
    const { read, isUsable } = await thread.read(first.document);
    if (isUsable && !isClosed) idle.set(thread, setTimeout(() => void end(thread), IDLE_MS).unref());
    else void end(thread);
    first.resolve(read);
    await next();
  };

  return {
    count,
    read: (document) =>
      new Promise((resolve) => {
        if (isClosed) return resolve(ENDED);
        waiting.push({ document, resolve });
        void next();
      }),
    async close() {
      isClosed = true;
      for (const { resolve } of waiting.splice(0)) resolve(ENDED);
      await Promise.all([...all].map(end));
    },
  };
}

const ENDED: ReadDocument = { ok: false, reason: "not read: the program is stopping", cure: "run it again" };
