import PQueue from "p-queue";

/** Work that waits its turn in front of the answerer; bounded, so that nobody waits long. */
export interface QuestionQueue {
  /** Rejects with `QueueRefusal` at once when too many wait, or when the end is near. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Why it would refuse now; `null` where it would not. */
  readonly refusal: QueueRefusal["reason"] | null;
  readonly waiting: number;
  /** Takes nothing more; resolves when all that was taken is done. */
  drain(): Promise<void>;
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
} as const;

export interface QuestionQueueOptions {
  readonly concurrency?: number;
  readonly mostWaiting?: number;
}

export function createQuestionQueue({
  concurrency = QUEUE_DEFAULTS.concurrency,
  mostWaiting = QUEUE_DEFAULTS.mostWaiting,
}: QuestionQueueOptions = {}): QuestionQueue {
  const queue = new PQueue({ concurrency });
  let isClosing = false;
  const refusal = () => (isClosing ? "closing" : queue.size >= mostWaiting ? "full" : null);
  return {
    async run(work) {
      const reason = refusal();
      if (reason !== null) throw new QueueRefusal(reason);
      return queue.add(work);
    },
    get refusal() {
      return refusal();
    },
    get waiting() {
      return queue.size;
    },
    async drain() {
      isClosing = true;
      await queue.onIdle();
    },
  };
}
