import type { RecordedRequest } from "./recorded-request.ts";

/**
 * What happens instead of an answer. `reset` and `closed`: the connection breaks before the request has any effect, by a
 * reset (discord.js tries again) or in good order (it does not); `lost`: the request has its effect, and the connection is
 * closed before the answer; `hang`: no answer ever; `delayMs`: the right answer, later.
 */
export type Fault =
  | "reset"
  | "closed"
  | "lost"
  | "hang"
  | { readonly delayMs: number }
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** `POST /channels/{channel_id}/messages` (method and template), or a question about the request. */
export type Matcher = string | ((request: RecordedRequest) => boolean);

export interface RateLimit {
  readonly afterSeconds: number;
  readonly isGlobal?: boolean;
  /** Whether the header `Retry-After` is there, without which discord.js asks again at once. */
  readonly hasHeader?: boolean;
  readonly times?: number;
}

/** Faults that wait for their requests. */
export interface Faults {
  /** The next `times` requests that fit get this. */
  next(matcher: Matcher, fault: Fault, times?: number): void;
  /** The next requests that fit get a 429 as Discord sends it. */
  rateLimit(matcher: Matcher, limit: RateLimit): void;
  /** The fault for a request, used up by asking. */
  take(request: RecordedRequest): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const waiting: { matcher: Matcher; fault: Fault; left: number }[] = [];
  const next: Faults["next"] = (matcher, fault, times = 1) => {
    waiting.push({ matcher, fault, left: times });
  };
  return {
    next,
    rateLimit(matcher, { afterSeconds, isGlobal = false, hasHeader = true, times = 1 }) {
      const after = String(afterSeconds);
      const limit = isGlobal
        ? { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }
        : { "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": after, "x-ratelimit-scope": "user" };
      const body = { message: "You are being rate limited.", retry_after: afterSeconds, global: isGlobal };
      const headers: Record<string, string> = hasHeader ? { ...limit, "retry-after": after } : {};
      next(matcher, { status: 429, body, headers }, times);
    },
    take(request) {
      const found = waiting.find(({ matcher, left }) => left > 0 && isMatch(matcher, request));
      if (found === undefined) return undefined;
      found.left--;
      return found.fault;
    },
    clear() {
      waiting.length = 0;
    },
  };
}

export function isMatch(matcher: Matcher, request: RecordedRequest): boolean {
  return typeof matcher === "string" ? request.route === matcher : matcher(request);
}
