import type { FakeClock } from "../world/fake-clock.ts";
import type { ApiResponse } from "./router.ts";

/** Discord's limit on all requests of a bot together; those that answer interactions do not count. */
export interface GlobalLimit {
  /** Counts a request; the refusal where it is one too many. */
  take(path: string): (ApiResponse & { readonly headers: Readonly<Record<string, string>> }) | undefined;
}

/** https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const EXEMPT = /^\/(?:interactions|webhooks)\//u;
const WINDOW_MS = 1_000;

/** @param perSecond requests in a second, which begins with the first of them; `undefined`: as many as come */
export function createGlobalLimit(perSecond: number | undefined, clock: FakeClock): GlobalLimit {
  let since = Number.NEGATIVE_INFINITY;
  let count = 0;
  return {
    take(path) {
      if (perSecond === undefined || EXEMPT.test(path)) return undefined;
      const now = clock.now();
      if (now - since >= WINDOW_MS) {
        since = now;
        count = 0;
      }
      count += 1;
      if (count <= perSecond) return undefined;
      const seconds = (since + WINDOW_MS - now) / 1_000;
      return {
        status: 429,
        body: { message: "You are being rate limited.", retry_after: seconds, global: true },
        headers: {
          "retry-after": String(seconds),
          "x-ratelimit-global": "true",
          "x-ratelimit-scope": "global",
        },
      };
    },
  };
}
