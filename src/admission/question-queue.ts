import { setTimeout as wait } from "node:timers/promises";
import PQueue from "p-queue";

/** Work that waits its turn in front of the answerer; bounded, so that nobody waits long. */
export interface QuestionQueue {
  /** Rejects with `QueueRefusal` at once when too many wait, or when the end is near. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Lets something quick go first, such as an acknowledgement that has three seconds: no question is begun while it is
   * under way, unless it takes longer than `aheadMs`. Gives back `quick`.
   */
  ahead<T>(quick: Promise<T>): Promise<T>;
  /** Why it would refuse now; `null` where it would not. */
  readonly refusal: QueueRefusal["reason"] | null;
  readonly waiting: number;
  /**
   * Takes nothing more; resolves when all that was taken is done. What has not begun after `withinMs` is refused then, so that
   * who waits is told.
   */
  drain(withinMs: number): Promise<void>;
}

export class QueueRefusal extends Error {
  override readonly name = "QueueRefusal";
  readonly reason: "full" | "closing";

  constructor(reason: "full" | "closing") {
    super(reason === "full" ? "Too many questions wait already." : "No further questions are taken.");
    this.reason = reason;
  }
}

export const QUEUE_DEFAULTS = {
  /** While one question waits for its vector, another one is looked up. */
  concurrency: 2,
  /** At some 25 ms a question the last one waits five seconds. */
  mostWaiting: 200,
  /** A request to Discord takes some 100 ms; one that hangs must not hold everybody up. */
  aheadMs: 300,
} as const;

export interface QuestionQueueOptions {
  readonly concurrency?: number;
  readonly mostWaiting?: number;
  readonly aheadMs?: number;
}

export function createQuestionQueue({
  concurrency = QUEUE_DEFAULTS.concurrency,
  mostWaiting = QUEUE_DEFAULTS.mostWaiting,
  aheadMs = QUEUE_DEFAULTS.aheadMs,
}: QuestionQueueOptions = {}): QuestionQueue {
  const queue = new PQueue({ concurrency });
  const quicker = new Set<Promise<void>>();
  /** Ends the waiting of those that have not begun. */
  const waiting = new Set<() => void>();
  let isClosing = false;
  const refusal = () => (isClosing ? "closing" : queue.size >= mostWaiting ? "full" : null);
  return {
    async run(work) {
      const reason = refusal();
      if (reason !== null) throw new QueueRefusal(reason);
      let refuse = (): void => {};
      const refused = new Promise<never>((_, reject) => {
        refuse = () => reject(new QueueRefusal("closing"));
      });
      waiting.add(refuse);
      const done = queue.add(async () => {
        while (quicker.size > 0 && waiting.has(refuse)) await Promise.race(quicker);
        // Else it was refused while it waited.
        return waiting.delete(refuse) ? work() : refused;
      });
      return Promise.race([done, refused]);
    },
    ahead(quick) {
      const settled = quick.then(
        () => {},
        () => {},
      );
      const gone: Promise<void> = Promise.race([settled, wait(aheadMs, undefined, { ref: false })]).then(
        () => {
          quicker.delete(gone);
        },
      );
      quicker.add(gone);
      return quick;
    },
    get refusal() {
      return refusal();
    },
    get waiting() {
      return queue.size;
    },
    async drain(withinMs) {
      isClosing = true;
      const close = setTimeout(() => {
        for (const refuse of waiting) refuse();
        waiting.clear();
      }, withinMs);
      await queue.onIdle();
      clearTimeout(close);
    },
  };
}
