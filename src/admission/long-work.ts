import PQueue from "p-queue";
import { QueueRefusal } from "./question-queue.ts";

/** Work of minutes, such as reading files: bounded, so that what waits for it holds neither memory nor questions up. */
export interface LongWork {
  /**
   * Runs `work` when nothing else of `owner` (a server) runs and a place is free. Rejects with `QueueRefusal` at once when
   * as much waits as may; with the reason of the abort when the end comes before its turn.
   */
  run<T>(owner: string, work: () => Promise<T>): Promise<T>;
  /**
   * Runs what nobody waits for: one after the other, when a place is free that no person's work waits for, and counted by no
   * limit. Rejects with the reason of the abort when the end comes before its turn.
   */
  below<T>(work: () => Promise<T>): Promise<T>;
}

export const LONG_WORK_DEFAULTS = {
  /** Reading takes a whole core while it embeds; the questions need one too. */
  concurrency: 3,
  /** Of one server, besides what runs. */
  mostWaitingEach: 1,
  /** Of all servers; an interaction can be answered for 15 minutes. */
  mostWaiting: 9,
} as const;

export interface LongWorkOptions {
  readonly concurrency?: number;
  readonly mostWaitingEach?: number;
  readonly mostWaiting?: number;
}

/** @param closing aborted when the end is near: what waits is not begun then */
export function createLongWork(
  closing: AbortSignal,
  {
    concurrency = LONG_WORK_DEFAULTS.concurrency,
    mostWaitingEach = LONG_WORK_DEFAULTS.mostWaitingEach,
    mostWaiting = LONG_WORK_DEFAULTS.mostWaiting,
  }: LongWorkOptions = {},
): LongWork {
  const all = new PQueue({ concurrency });
  const below = new PQueue({ concurrency: 1 });
  const queues = new Map<string, PQueue>();
  let taken = 0;
  const unlessClosing = <T>(work: () => Promise<T>) => {
    closing.throwIfAborted();
    return work();
  };
  return {
    below: (work) => below.add(() => all.add(() => unlessClosing(work), { priority: -1 })),
    async run(owner, work) {
      const own = queues.get(owner) ?? new PQueue({ concurrency: 1 });
      if (closing.aborted) throw new QueueRefusal("closing");
      if (own.size + own.pending > mostWaitingEach || taken >= concurrency + mostWaiting)
        throw new QueueRefusal("full");
      queues.set(owner, own);
      taken++;
      try {
        return await own.add(() => all.add(() => unlessClosing(work)));
      } finally {
        taken--;
        if (own.size + own.pending === 0) queues.delete(owner);
      }
    },
  };
}
