import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ReadHtml } from "./html-article.ts";

/** Reads pages on threads of their own, so that several are read at once, and a hostile one costs itself and nothing else. */
export interface HtmlThreads {
  /** How many pages are read at once. */
  readonly count: number;
  /** The page in the file at `path`. Never rejects. */
  read(path: string): Promise<ReadHtml>;
  close(): Promise<void>;
}

export interface HtmlThreadsOptions {
  readonly count?: number;
  /** Most time for one page, its thread's start included. */
  readonly withinMs?: number;
  /** Largest heap of a thread, in megabytes. */
  readonly memoryMb?: number;
}

/** More threads than these wait for each other's memory. */
const MOST_THREADS = 4;
const SCRIPT = new URL("./html-worker.js", import.meta.url);

interface Waiting {
  readonly path: string;
  readonly resolve: (read: ReadHtml) => void;
}

export function createHtmlThreads({
  count = Math.min(MOST_THREADS, availableParallelism()),
  withinMs = 20_000,
  memoryMb = 1_024,
}: HtmlThreadsOptions = {}): HtmlThreads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Waiting[] = [];

  const start = (): Worker => {
    const worker = new Worker(SCRIPT, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    worker.on("error", () => {}); // of a thread that nobody waits for any more
    all.add(worker);
    return worker;
  };
  const next = (): void => {
    const worker = idle.pop() ?? (all.size < count ? start() : undefined);
    if (worker === undefined) return;
    const page = waiting.shift();
    if (page === undefined) {
      idle.push(worker);
      return;
    }
    const end = (read: ReadHtml, isUsable: boolean): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      if (isUsable) idle.push(worker);
      else {
        all.delete(worker);
        void worker.terminate();
      }
      page.resolve(read);
      next();
    };
    const onMessage = (read: ReadHtml): void => end(read, true);
    const onError = (): void => end(refused("it takes too much memory, or is made to break readers"), false);
    const onExit = (): void => end(refused("its reader ended"), false);
    const timer = setTimeout(() => end(refused(`expected it within ${withinMs / 1_000} s`), false), withinMs);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(page.path);
  };

  return {
    count,
    read: (path) =>
      new Promise((resolve) => {
        waiting.push({ path, resolve });
        next();
      }),
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
      all.clear();
      idle.length = 0;
    },
  };
}

function refused(why: string): ReadHtml {
  return {
    ok: false,
    reason: `the page could not be read: ${why}`,
    cure: "save the article alone, or as text",
  };
}
