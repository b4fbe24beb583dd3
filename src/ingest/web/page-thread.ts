import { Worker } from "node:worker_threads";
import type { WebArticle, WebPage } from "./web-article.ts";

/** Reads articles on a thread of its own: a page that takes too long or too much memory costs itself and nothing else. */
export interface PageThread {
  /** One page after the other. Never rejects. */
  readonly readArticle: (page: WebPage) => Promise<WebArticle>;
  close(): Promise<void>;
}

export interface PageThreadOptions {
  /** Most time for one page, its thread's start included. */
  readonly withinMs?: number;
  /** Largest heap, in megabytes. */
  readonly memoryMb?: number;
  readonly script?: URL;
}

const DEFAULTS = { withinMs: 15_000, memoryMb: 512 } as const;
const SCRIPT = new URL("./page-worker.js", import.meta.url);

export function createPageThread({
  withinMs = DEFAULTS.withinMs,
  memoryMb = DEFAULTS.memoryMb,
  script = SCRIPT,
}: PageThreadOptions = {}): PageThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const read = (page: WebPage): Promise<WebArticle> =>
    new Promise((resolve) => {
      const thread = worker ?? startThread(script, memoryMb);
      worker = thread;
      thread.ref();
      const end = (answer: WebArticle): void => {
        clearTimeout(timer);
        thread.off("message", onMessage).off("error", onError).off("exit", onExit);
        resolve(answer);
      };
      /** The thread is of no use any more: the next page gets a new one. */
      const giveUp = (reason: string): void => {
        worker = undefined;
        end({ ok: false, reason, cure: "save the article's text as a file and add that" });
        void thread.terminate();
      };
      const onMessage = (answer: WebArticle): void => {
        thread.unref(); // the process may end while nothing is asked for
        end(answer);
      };
      const onError = (): void =>
        giveUp("the page could not be read: it takes too much memory, or is made to break readers");
      const onExit = (): void => giveUp("the page could not be read");
      const onTimeout = (): void => giveUp(`the page could not be read within ${withinMs / 1_000} s`);
      const timer = setTimeout(onTimeout, withinMs);
      thread.on("message", onMessage).on("error", onError).on("exit", onExit);
      thread.postMessage(page);
    });

  return {
    readArticle(page) {
      const answer = last.then(() => read(page));
      last = answer;
      return answer;
    },
    async close() {
      await last;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function startThread(script: URL, memoryMb: number): Worker {
  const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  thread.on("error", () => {}); // of a thread that nobody waits for any more
  return thread;
}
