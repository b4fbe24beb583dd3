import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import PQueue from "p-queue";
import { createPace } from "./pace.ts";

/** Work that waits its turn in front of the answerer; bounded, so that nobody waits long. */
export interface QuestionQueue {
  /**
   * Rejects with `QueueRefusal` at once when too many wait, or when the end is near.
   * @param onLongWait told once, soon after it came, how much longer it will wait, by the pace of those before it; only where that is long,
   * and of a crowd those who wait longest: telling more than can be told in time would take the place of answers
   */
  run<T>(work: () => Promise<T>, onLongWait?: (waitMs: number) => void): Promise<T>;
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
  /** At some 25 ms a question the last one waits a quarter of a minute. */
  mostWaiting: 600,
  /** A request to Discord takes some 100 ms; one that hangs must not hold everybody up. */
  aheadMs: 300,
  /** Who waits less is not told: the answer is near. */
  longWaitMs: 10_000,
  /** By then the pace of a crowd is known. */
  tellAfterMs: 1_800,
  /** Who is told is told within this time, after the time above. */
  tellWithinMs: 2_900,
  /** What a message costs: of all together, answers and what people are told, some 45 are sent a second. */
  leastMsEach: 22,
} as const;

/** Before any was measured. */
const GUESSED_MS_EACH = 25;

export type QuestionQueueOptions = Partial<Readonly<Record<keyof typeof QUEUE_DEFAULTS, number>>>;

export function createQuestionQueue(options: QuestionQueueOptions = {}): QuestionQueue {
  const { concurrency, mostWaiting, aheadMs, longWaitMs, tellAfterMs, tellWithinMs, leastMsEach } = {
    ...QUEUE_DEFAULTS,
    ...options,
  };
  const queue = new PQueue({ concurrency });
  const pace = createPace(GUESSED_MS_EACH, () => performance.now());
  /** Questions that came, and of these in their order those that have begun. */
  let came = 0;
  let begun = 0;
  const quicker = new Set<Promise<void>>();
  /** Ends the waiting of those that have not begun. */
  const waiting = new Set<() => void>();
  let isClosing = false;
  const refusal = () => (isClosing ? "closing" : queue.size >= mostWaiting ? "full" : null);
  return {
    async run(work, onLongWait) {
      const reason = refusal();
      if (reason !== null) throw new QueueRefusal(reason);
      let refuse = (): void => {};
      const refused = new Promise<never>((_, reject) => {
        refuse = () => reject(new QueueRefusal("closing"));
      });
      waiting.add(refuse);
      came += 1;
      const place = came;
      const telling =
        onLongWait &&
        setTimeout(() => {
          const msEach = Math.max(pace.msEach, leastMsEach);
          const waitMs = (place - begun) * msEach;
          const mostTold = tellWithinMs / leastMsEach - tellWithinMs / msEach;
          if (waitMs >= longWaitMs && came - place < mostTold && waiting.has(refuse)) onLongWait(waitMs);
        }, tellAfterMs);
      const done = queue.add(async () => {
        // Else questions that wait for nothing would follow each other without letting anything else in.
        await nextTurn();
        while (quicker.size > 0 && waiting.has(refuse)) await Promise.race(quicker);
        begun += 1;
        clearTimeout(telling);
        // Else it was refused while it waited.
        if (!waiting.delete(refuse)) return refused;
        pace.began();
        return work().finally(pace.ended);
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
