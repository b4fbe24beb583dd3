import { type Clock, systemClock } from "./clock.ts";
import { FetchFault } from "./fetch-fault.ts";
import {
  FIRST_PAUSE_MS,
  HOST_DELAY_MS,
  LONGEST_HOST_DELAY_MS,
  LONGEST_PAUSE_MS,
  MOST_BODY_BYTES,
  MOST_ROBOTS_BYTES,
  MOST_TRIES,
  TRY_WITHIN_MS,
} from "./fetch-limits.ts";
import { type Followed, type FollowOptions, followRedirects } from "./follow-redirects.ts";
import { createHostPace } from "./host-pace.ts";
import type { Wanted } from "./media-type.ts";
import { type Resolve, resolveBySystem } from "./resolve-host.ts";
import { createRobotsKeeper } from "./robots-rules.ts";
import type { Validators } from "./validators.ts";
import { type AddressPolicy, checkedUrl } from "./web-address.ts";

/** Fetches what strangers name: from the public web alone, politely, within limits. Never rejects but with an abort's reason. */
export interface Fetcher {
  fetch(url: string, request: FetchRequest): Promise<Fetched>;
}

export interface FetchRequest {
  readonly wanted: Exclude<Wanted, "robots">;
  /** Asks for the content only if it has changed. */
  readonly known?: Validators | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Fetched = Followed | FetchFailure;

export interface FetchFailure {
  readonly outcome: "failed";
  readonly reason: string;
  readonly cure: string;
  /** HTTP status; `null` where there was no answer. */
  readonly status: number | null;
  /** Whether it may go well later. */
  readonly isPassing: boolean;
  /** What the server asked to wait, in milliseconds; `null` where it asked for nothing. */
  readonly retryAfterMs: number | null;
}

export interface FetcherOptions {
  readonly policy: AddressPolicy;
  /** How requests call themselves, such as `VerbatimBot/1.0 (+https://…)`. */
  readonly userAgent: string;
  /** The name that rules of robots.txt may be addressed to. */
  readonly robot: string;
  readonly resolve?: Resolve | undefined;
  readonly clock?: Clock | undefined;
  /** For tests: milliseconds. */
  readonly hostDelayMs?: number | undefined;
  readonly tryWithinMs?: number | undefined;
}

export function createFetcher({
  policy,
  userAgent,
  robot,
  resolve = resolveBySystem,
  clock = systemClock,
  hostDelayMs = HOST_DELAY_MS,
  tryWithinMs = TRY_WITHIN_MS,
}: FetcherOptions): Fetcher {
  const pace = createHostPace(clock);
  const common = { policy, resolve, userAgent, now: clock.now };

  const within = async <T>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const limit = AbortSignal.timeout(tryWithinMs);
    try {
      return await work(signal === undefined ? limit : AbortSignal.any([signal, limit]));
    } catch (error) {
      signal?.throwIfAborted();
      if (!limit.aborted) throw error;
      throw new FetchFault(`no whole answer within ${tryWithinMs / 1_000} s`, "try later", {
        isPassing: true,
        cause: error,
      });
    }
  };

  const robots = createRobotsKeeper({
    robot,
    clock,
    // Not bound to one caller's signal: whoever asks for the same host meanwhile waits for the same answer.
    read: (url) =>
      within(undefined, async (signal) => {
        const followed = await followRedirects({
          ...common,
          url,
          wanted: "robots",
          limits: { mostBytes: MOST_ROBOTS_BYTES, isCut: true },
          signal,
        });
        return followed.outcome === "fetched" ? new TextDecoder().decode(followed.bytes) : "";
      }),
  });

  /** Asks robots.txt and waits for the host's turn; where a host leads to another page of its own, there is no new turn. */
  const admit = async (url: URL, isSameHost: boolean, signal: AbortSignal | undefined): Promise<void> => {
    const rules = await robots.rulesFor(url);
    signal?.throwIfAborted();
    if (!rules.isAllowed(url))
      throw new FetchFault(
        `the robots.txt of ${url.host} asks not to read this page`,
        "save the page as a file and add that",
      );
    if (isSameHost) return;
    const delayMs = Math.min(Math.max(hostDelayMs, rules.delayMs), LONGEST_HOST_DELAY_MS);
    await pace.turn(url.host, delayMs, signal);
  };

  const tryOnce = async (url: URL, request: FetchRequest): Promise<Followed> => {
    const { wanted, known, signal } = request;
    const options: Omit<FollowOptions, "url" | "signal"> = {
      ...common,
      wanted,
      known,
      limits: { mostBytes: MOST_BODY_BYTES },
    };
    // Waiting for a host's turn is not the host's fault: only what comes after is timed.
    await admit(url, false, signal);
    return await within(signal, (timed) =>
      followRedirects({
        ...options,
        url,
        signal: timed,
        admit: (hop, isSameHost) => admit(hop, isSameHost, timed),
      }),
    );
  };

  return {
    async fetch(text, request) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await tryOnce(checkedUrl(text, policy), request);
        } catch (error) {
          request.signal?.throwIfAborted();
          if (!(error instanceof FetchFault)) throw error;
          const pauseMs = pauseAfter(error, tries);
          if (pauseMs === null) return failure(error);
          await clock.sleep(pauseMs, request.signal);
        }
      }
    },
  };
}

/** How long to wait before the next try; `null`: none is made now. */
function pauseAfter({ isPassing, retryAfterMs }: FetchFault, tries: number): number | null {
  if (!isPassing || tries >= MOST_TRIES) return null;
  const pauseMs = Math.max(FIRST_PAUSE_MS * 2 ** (tries - 1), retryAfterMs ?? 0);
  return pauseMs > LONGEST_PAUSE_MS ? null : pauseMs;
}

function failure({ reason, cure, status, isPassing, retryAfterMs }: FetchFault): FetchFailure {
  return { outcome: "failed", reason, cure, status, isPassing, retryAfterMs };
}
