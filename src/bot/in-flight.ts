/** Work that has begun and is not awaited by whoever began it. */
export interface InFlight {
  /** What handles an event tells its failures itself; one that it does not tell must not end the bot. */
  track(work: Promise<void>): void;
  readonly count: number;
  /** Resolves when nothing is under way, at the latest after `withinMs`; whether all was done. */
  settled(withinMs: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
  const under = new Set<Promise<void>>();
  return {
    track(work) {
      under.add(work);
      const isOver = (): void => void under.delete(work);
      work.then(isOver, isOver);
    },
    get count() {
      return under.size;
    },
    async settled(withinMs) {
      const end = new Promise<false>((resolve) => setTimeout(resolve, withinMs, false).unref());
      while (under.size > 0) {
        const all = Promise.allSettled(under).then(() => true);
        if (!(await Promise.race([all, end]))) return false;
      }
      return true;
    },
  };
}
