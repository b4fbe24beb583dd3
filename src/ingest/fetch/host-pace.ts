import type { Clock } from "./clock.ts";

/** Spaces the requests to each host, however many ask at once. */
export interface HostPace {
  /** Resolves when the next request to `host` may start; rejects with the signal's reason. */
  turn(host: string, delayMs: number, signal?: AbortSignal): Promise<void>;
}

/** Hosts remembered before those whose turn is long over are forgotten. */
const MANY_HOSTS = 1_000;

export function createHostPace({ now, sleep }: Clock): HostPace {
  const nextAt = new Map<string, number>();
  return {
    async turn(host, delayMs, signal) {
      const at = Math.max(now(), nextAt.get(host) ?? 0);
      nextAt.set(host, at + delayMs);
      if (nextAt.size > MANY_HOSTS) for (const [name, next] of nextAt) if (next < now()) nextAt.delete(name);
      if (at > now()) await sleep(at - now(), signal);
      else signal?.throwIfAborted();
    },
  };
}
