/** Work of one turn of the event loop, in milliseconds: a burst of events leaves room for answers and heartbeats. */
const TURN_MS = 10;

/**
 * Begins things in the order in which they come, a few in each turn of the event loop: Discord's events come as many at once
 * as the network delivers, and what each begins takes half a millisecond.
 */
export function createTurns(turnMs: number = TURN_MS): (begin: () => void) => void {
  const waiting: (() => void)[] = [];
  let next = 0;
  let isScheduled = false;
  const schedule = (): void => {
    isScheduled = true;
    setImmediate(takeTurn);
  };
  const takeTurn = (): void => {
    isScheduled = false;
    const until = performance.now() + turnMs;
    while (next < waiting.length && performance.now() < until) {
      waiting[next]?.();
      next += 1;
    }
    if (next < waiting.length) {
      schedule();
      return;
    }
    waiting.length = 0;
    next = 0;
  };
  return (begin) => {
    waiting.push(begin);
    if (!isScheduled) schedule();
  };
}
