import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Questions and clicks that one user and one server may make. */
export interface RateLimits {
  /** Counts one; `null` where it is within the limits, else whose limit it is over and for how long. */
  take(what: LimitedAction, asker: Asker): Promise<Exceeded | null>;
}

/** question: the archive is searched. click: a button shows what is known. */
export type LimitedAction = "question" | "click";

export interface Asker {
  readonly user: string;
  /** The server it is asked in, if any; the limit of a server holds for all its members together. */
  readonly server: string | null;
}

export interface Exceeded {
  readonly whose: "user" | "server";
  readonly waitMs: number;
  /** Whether it is the first that is too much, so that who asks on and on need not be told each time. */
  readonly isFirst: boolean;
}

interface Limit {
  /** Actions within `seconds`. */
  readonly points: number;
  readonly seconds: number;
}

/** A person reads an answer in some seconds; a machine answers some forty questions a second. */
export const DEFAULT_RATE_LIMITS = {
  question: { user: { points: 6, seconds: 30 }, server: { points: 60, seconds: 30 } },
  click: { user: { points: 20, seconds: 30 }, server: { points: 200, seconds: 30 } },
} as const satisfies Record<LimitedAction, { readonly user: Limit; readonly server: Limit }>;

/** Where counts are kept: in memory for one process; the library has other stores for several. */
export type CreateLimiter = (options: {
  readonly keyPrefix: string;
  readonly points: number;
  readonly duration: number;
}) => RateLimiterAbstract;

export function createRateLimits(
  limits: Record<LimitedAction, { readonly user: Limit; readonly server: Limit }> = DEFAULT_RATE_LIMITS,
  createLimiter: CreateLimiter = (options) => new RateLimiterMemory(options),
): RateLimits {
  const limiterOf = (name: string, { points, seconds }: Limit) =>
    createLimiter({ keyPrefix: name, points, duration: seconds });
  const limiters = {
    question: {
      user: limiterOf("question-user", limits.question.user),
      server: limiterOf("question-server", limits.question.server),
    },
    click: {
      user: limiterOf("click-user", limits.click.user),
      server: limiterOf("click-server", limits.click.server),
    },
  };
  return {
    async take(what, { user, server }) {
      const { user: ofUser, server: ofServer } = limiters[what];
      const overUser = await consume(ofUser, user);
      if (overUser !== null) return { whose: "user", ...overUser };
      const overServer = server === null ? null : await consume(ofServer, server);
      return overServer === null ? null : { whose: "server", ...overServer };
    },
  };
}

/** How far it is over the limit; `null` where it is not. */
async function consume(
  limiter: RateLimiterAbstract,
  key: string,
): Promise<Pick<Exceeded, "waitMs" | "isFirst"> | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes)
      return { waitMs: error.msBeforeNext, isFirst: error.consumedPoints === limiter.points + 1 };
    throw error;
  }
}
