/** How fast questions are done, measured while there are some. */
export interface Pace {
  /** A question has begun. */
  began(): void;
  ended(): void;
  /** Milliseconds from the end of one question to that of the next, while others wait. */
  readonly msEach: number;
}

/** Questions that the mean is taken over: about so many say how the machine does just now, and not how one question did. */
const MEAN_OF = 64;

/**
 * @param guessMs what a question takes, as long as none was measured
 * @param now milliseconds since some moment
 */
export function createPace(guessMs: number, now: () => number): Pace {
  let underWay = 0;
  let since = 0;
  let msEach = guessMs;
  return {
    began() {
      if (underWay === 0) since = now();
      underWay += 1;
    },
    ended() {
      const at = now();
      msEach += (at - since - msEach) / MEAN_OF;
      since = at;
      underWay -= 1;
    },
    get msEach() {
      return msEach;
    },
  };
}
