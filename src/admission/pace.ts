/** How fast questions are done, measured while there are some. */
export interface Pace {
  /** A question has begun. */
  began(): void;
  ended(): void;
  /** Milliseconds from the end of one question to that of the next, while others wait. */
  readonly msEach: number;
}

/** So many, the last that were done without a pause, say how the machine does just now. */
const MEAN_OF = 64;
/** What was known before counts as so many of them: a crowd is reckoned by its own pace within a second. */
const KNOWN_COUNTS = 4;

/**
 * @param guessMs what a question takes, as long as none was measured
 * @param now milliseconds since some moment
 */
export function createPace(guessMs: number, now: () => number): Pace {
  let underWay = 0;
  let knownMs = guessMs;
  /** When there was nothing to do, or the question before the last `MEAN_OF` was done; then each that was done since. */
  let times: number[] = [];
  const msEach = (): number => {
    const [since] = times;
    if (since === undefined) return knownMs;
    const done = times.length - 1;
    return (KNOWN_COUNTS * knownMs + now() - since) / (KNOWN_COUNTS + done);
  };
  return {
    began() {
      if (underWay === 0) times = [now()];
      underWay += 1;
    },
    ended() {
      underWay -= 1;
      times.push(now());
      if (times.length > MEAN_OF + 1) times.shift();
      if (underWay > 0) return;
      // One alone, which may have had a model to load, tells little of a crowd.
      const [since = 0] = times;
      const done = times.length - 1;
      knownMs += ((now() - since) / done - knownMs) * (done / MEAN_OF);
      times = [];
    },
    get msEach() {
      return msEach();
    },
  };
}
