import { LRUCache } from "lru-cache";
import robotsParser from "robots-parser";
import type { Clock } from "./clock.ts";
import { FetchFault } from "./fetch-fault.ts";
import { ROBOTS_FAILURE_KEPT_MS, ROBOTS_KEPT_MS } from "./fetch-limits.ts";

/** What one host's robots.txt says to this program. */
export interface RobotsRules {
  isAllowed(url: URL): boolean;
  /** Pause between two requests that it asks for, in milliseconds; 0 where it asks for none. */
  readonly delayMs: number;
}

export interface RobotsKeeper {
  /** The rules for a url's host. Throws a `FetchFault` where they cannot be had: then nothing of it may be fetched (RFC 9309, 2.3.1.4). */
  rulesFor(url: URL): Promise<RobotsRules>;
}

export interface RobotsOptions {
  /** The text of a robots.txt. Throws a `FetchFault`; one with a status of 400 to 499 means that there is none. */
  readonly read: (url: URL) => Promise<string>;
  /** The name that rules may be addressed to. */
  readonly robot: string;
  readonly clock: Pick<Clock, "now">;
}

const MOST_HOSTS = 500;
/** A pattern with wildcards takes its length times that of the address to compare: only so much of them is heeded. */
const MOST_PATTERNS = 200;
const LONGEST_LINE = 2_000;
const LONGEST_PATTERN = 150;
const MOST_WILDCARDS = 10;

/** The package's types give it a default export; what it exports is the function itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** Asks each host for its robots.txt once an hour. */
export function createRobotsKeeper({ read, robot, clock }: RobotsOptions): RobotsKeeper {
  const kept = new LRUCache<string, { readonly rules: Promise<RobotsRules>; staleAt: number }>({
    max: MOST_HOSTS,
  });
  const ask = async (url: URL): Promise<RobotsRules> => {
    try {
      return robotsRules(url.href, await read(url), robot);
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      if (error.status !== null && error.status >= 400 && error.status < 500 && error.status !== 429)
        return EVERYTHING;
      // Not the host's failure but its address's: that is refused for good.
      if (!error.isPassing && error.status === null) throw error;
      throw new FetchFault(
        `${url.host} does not give its robots.txt, so nothing of it may be read: ${error.reason}`,
        "try later",
        { isPassing: true, retryAfterMs: error.retryAfterMs, cause: error },
      );
    }
  };
  return {
    rulesFor({ origin }) {
      const known = kept.get(origin);
      if (known !== undefined && clock.now() < known.staleAt) return known.rules;
      const entry = { rules: ask(new URL("/robots.txt", origin)), staleAt: clock.now() + ROBOTS_KEPT_MS };
      entry.rules.catch(() => {
        entry.staleAt = clock.now() + ROBOTS_FAILURE_KEPT_MS;
      });
      kept.set(origin, entry);
      return entry.rules;
    },
  };
}

const EVERYTHING: RobotsRules = { isAllowed: () => true, delayMs: 0 };

/** @param robot the name that rules may be addressed to, besides `*` */
export function robotsRules(url: string, text: string, robot: string): RobotsRules {
  const parsed = parse(url, boundedLines(text));
  return {
    isAllowed: (page) => parsed.isAllowed(page.href, robot) !== false,
    delayMs: Math.max(0, (parsed.getCrawlDelay(robot) ?? 0) * 1_000) || 0,
  };
}

function boundedLines(text: string): string {
  let patterns = 0;
  return text
    .split(/\r\n|\r|\n/u)
    .filter((line) => {
      if (!line.includes("*") || /^\s*user-agent/iu.test(line)) return line.length <= LONGEST_LINE;
      patterns += 1;
      return (
        patterns <= MOST_PATTERNS &&
        line.length <= LONGEST_PATTERN &&
        line.split("*").length - 1 <= MOST_WILDCARDS
      );
    })
    .join("\n");
}
