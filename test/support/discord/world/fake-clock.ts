/** The server's clock: real time, moved on by tests, so that limits of minutes are met without waiting. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the server's time on; nothing of the client's own timers moves. */
  advance(ms: number): void;
  /**
   * Starts a watch for the seconds that Discord gives a bot. It runs while this process has the processor: a bot that waits for a
   * busy machine is not late.
   */
  watch(): () => number;
}

export function createFakeClock(): FakeClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
    },
    watch() {
      const [aheadAt, realAt, ownAt] = [ahead, performance.now(), ownMs()];
      // Of several threads at once no more than the real time.
      return () => ahead - aheadAt + Math.min(performance.now() - realAt, ownMs() - ownAt);
    },
  };
}

function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
