import type { APIAllowedMentions } from "discord-api-types/v10";
import { visibleText } from "./visible.ts";

/** Whom a message notifies. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export const NO_PINGS = { everyone: false, users: [], roles: [] } as const satisfies Pings;

/** What decides about pings in the body of a request. */
export interface PingingBody {
  readonly content?: string | null | undefined;
  readonly components?: unknown;
  readonly embeds?: unknown;
  readonly allowed_mentions?: APIAllowedMentions | null | undefined;
}

/**
 * Whom a body would ping. Without `allowed_mentions` a regular message pings all that its text names and who is replied to,
 * and an interaction's message users alone. Text in code or behind a backslash counts as well: a stricter rule than
 * Discord's, so that nothing leans on how Discord reads Markdown. Embeds never ping.
 */
export function pingsOf(body: PingingBody, isRegular: boolean, repliedTo: string | undefined): Pings {
  const text = visibleText(body);
  const allowed = body.allowed_mentions ?? undefined;
  const parse: readonly string[] =
    allowed?.parse ?? (allowed ? [] : isRegular ? ["users", "roles", "everyone"] : ["users"]);
  const mayPing = (kind: "users" | "roles") => (id: string) =>
    parse.includes(kind) || (allowed?.[kind] ?? []).includes(id);
  const users = idsIn(text, /<@!?(\d+)>/gu).filter(mayPing("users"));
  const pingsReplied = repliedTo !== undefined && (allowed ? allowed.replied_user === true : isRegular);
  return {
    everyone: parse.includes("everyone") && /@(?:everyone|here)/u.test(text),
    users: [...new Set(pingsReplied ? [...users, repliedTo] : users)],
    roles: idsIn(text, /<@&(\d+)>/gu).filter(mayPing("roles")),
  };
}

/** Both at once: what a message has pinged in all its versions. */
export function bothPings(one: Pings, other: Pings): Pings {
  return {
    everyone: one.everyone || other.everyone,
    users: [...new Set([...one.users, ...other.users])],
    roles: [...new Set([...one.roles, ...other.roles])],
  };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
}
