import type { Pace } from "../library/library.ts";
import { createLine, type Line } from "./line.ts";
import { QueueRefusal } from "./question-queue.ts";

/**
 * Work of minutes, such as reading files. Servers have its places in turns: each goes to the end of the line after a piece of
 * its work, so that how much others want delays a server, and never keeps it out.
 */
export interface LongWork {
  /**
   * Runs `work` when nothing else of `owner` (a server) runs and it is its turn. Rejects with `QueueRefusal` at once when as much
   * of this owner waits as may; with the reason of the abort when the end comes before its turn.
   * @param onWaiting told how many servers are before this one, until its first turn
   */
  run<T>(
    owner: string,
    work: (pace: Pace) => Promise<T>,
    onWaiting?: (serversBefore: number) => void,
  ): Promise<T>;
  /**
   * Runs what nobody waits for: one after the other, when a place is free that no person's work waits for. Rejects with the reason
   * of the abort when the end comes before its turn.
   */
  below<T>(work: (pace: Pace) => Promise<T>): Promise<T>;
}

export const LONG_WORK_DEFAULTS = {
  /** Reading takes a whole core while it embeds; the questions need one too. */
  concurrency: 3,
  /** Pages fetched at a time; they take their time and little else, but up to 10 MB of memory each. */
  fetches: 24,
  /** Of one server, besides what runs. */
  mostWaitingEach: 1,
} as const;

export type LongWorkOptions = Partial<Readonly<Record<keyof typeof LONG_WORK_DEFAULTS, number>>>;

/** @param closing aborted when the end is near: what waits is not begun then, and what gives way not gone on with */
export function createLongWork(closing: AbortSignal, options: LongWorkOptions = {}): LongWork {
  const { concurrency, fetches, mostWaitingEach } = { ...LONG_WORK_DEFAULTS, ...options };
  const line = createLine(concurrency, closing);
  const fetchLine = createLine(fetches, closing);
  /** Of each owner what runs and waits, and the end of the last of it. */
  const owners = new Map<string, { count: number; last: Promise<unknown> }>();
  let lastBelow: Promise<unknown> = Promise.resolve();

  return {
    async run(owner, work, onWaiting) {
      if (closing.aborted) throw new QueueRefusal("closing");
      const own = owners.get(owner) ?? { count: 0, last: Promise.resolve() };
      if (own.count > mostWaitingEach) throw new QueueRefusal("full");
      owners.set(owner, own);
      own.count += 1;
      const mine = own.last.then(() => inTurns(line, fetchLine, { work, enter: line.enter, onWaiting }));
      own.last = settled(mine);
      try {
        return await mine;
      } finally {
        own.count -= 1;
        if (own.count === 0) owners.delete(owner);
      }
    },
    below(work) {
      const mine = lastBelow.then(() => inTurns(line, fetchLine, { work, enter: line.enterLast }));
      lastBelow = settled(mine);
      return mine;
    },
  };
}

async function inTurns<T>(
  line: Line,
  fetchLine: Line,
  {
    work,
    enter,
    onWaiting,
  }: {
    readonly work: (pace: Pace) => Promise<T>;
    readonly enter: Line["enter"];
    readonly onWaiting?: ((serversBefore: number) => void) | undefined;
  },
): Promise<T> {
  let isInside = false;
  const goIn = async (onMoved?: (before: number) => void): Promise<void> => {
    await enter(onMoved);
    isInside = true;
  };
  const goOut = (): void => {
    if (isInside) line.leave();
    isInside = false;
  };
  const pace: Pace = {
    async giveWay(underWay) {
      if (!line.isAwaited) return;
      await settled(underWay);
      goOut();
      await goIn();
    },
    async fetching(fetch) {
      goOut();
      await fetchLine.enter();
      try {
        return await fetch();
      } finally {
        fetchLine.leave();
        await goIn();
      }
    },
  };
  await goIn(onWaiting);
  try {
    return await work(pace);
  } finally {
    goOut();
  }
}

function settled(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {},
    () => {},
  );
}
