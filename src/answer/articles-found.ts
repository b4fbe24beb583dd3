import type { ArticleLimits } from "../archive/archive.ts";
import { applied, type Found, NOT_FROM_QUOTES } from "./context.ts";
import type { Lead, Nothing } from "./lead.ts";

/** What an answer about articles tells of itself. */
export type ArticlesTold = Pick<Found, "status" | "lead"> & Partial<Found>;

/** The whole of it; what it does not tell is empty. */
export function articlesFound(
  topic: string | null,
  within: ArticleLimits | undefined,
  told: ArticlesTold,
): Found {
  return {
    understood: { speakers: [], topic, ...applied(within) },
    statements: [],
    closest: [],
    ...NOT_FROM_QUOTES,
    ...told,
  };
}

/** Why no article answers. */
export function nothingIn(because: Nothing, topic: string | null, within: ArticleLimits | undefined): Lead {
  return { is: "nothing", topic, limits: applied(within), taken: [], ...because };
}
