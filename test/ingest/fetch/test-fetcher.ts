import type { Clock } from "../../../src/ingest/fetch/clock.ts";
import { createFetcher, type Fetcher, type FetcherOptions } from "../../../src/ingest/fetch/fetcher.ts";

/** A clock whose pauses take no time; `slept` has their lengths in milliseconds. */
export function quickClock(start = Date.UTC(2025, 2, 5)): Clock & { readonly slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}

export function testFetcher(options: Pick<FetcherOptions, "policy"> & Partial<FetcherOptions>): Fetcher {
  return createFetcher({
    userAgent: "VerbatimBot/0 (+https://operator.example/bot)",
    robot: "VerbatimBot",
    clock: quickClock(),
    hostDelayMs: 0,
    resolve: async (host) => {
      throw Object.assign(new Error(`Expected no look-up of ${host}`), { code: "ENOTFOUND" });
    },
    ...options,
  });
}
