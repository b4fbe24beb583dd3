/** The server's clock: real time, moved on by tests, so that limits of minutes are met without waiting. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the server's time on; nothing of the client's own timers moves. */
  advance(ms: number): void;
}

export function createFakeClock(): FakeClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
