import { createFetcher, type Fetcher } from "./fetcher.ts";
import type { AddressPolicy } from "./web-address.ts";

/** How rules of robots.txt address this program. */
export const ROBOT = "VerbatimBot";

export interface WebFetcherOptions {
  readonly policy: AddressPolicy;
  /** Where operators of sites find who fetches their pages. */
  readonly contact: string | undefined;
}

/** The fetcher as it is configured; one serves a whole process, so that hosts are spared across all who ask. */
export function createWebFetcher({ policy, contact }: WebFetcherOptions): Fetcher {
  const userAgent = contact === undefined ? ROBOT : `${ROBOT} (+${contact})`;
  return createFetcher({ policy, userAgent, robot: ROBOT });
}
