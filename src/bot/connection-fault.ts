import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from "discord.js";
import { UserError } from "../user-error.ts";

const PORTAL = "https://discord.com/developers/applications";
const INVALID_TOKEN =
  "Discord does not know this DISCORD_TOKEN. Copy the token again (or reset it) under Bot at " +
  `${PORTAL}, put it into .env, and start again.`;

/** Discord, or the way to it, is down: it may be back later. */
export class Unreachable extends UserError {}

/** Closes after which Discord lets nobody come back, with their cures. https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const FATAL_CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, INVALID_TOKEN],
  [
    GatewayCloseCodes.InvalidShard,
    "Discord refused the number of this shard (4010). Start the bot again as one process.",
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    "The bot is in too many servers for one connection (4011). Discord asks for shards from 2,500 servers on; this version has one.",
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    "Discord no longer speaks this version of its API (4012). Update Verbatim.",
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    "Discord refused the intents asked for as invalid (4013). Update Verbatim.",
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    "Discord refused an intent that is not switched on for this application (4014). DISCORD_MESSAGE_CONTENT=1 needs Message " +
      `Content Intent, under Bot at ${PORTAL}; without it Verbatim needs no privileged intent: see that this token ` +
      "belongs to the application you mean.",
  ],
]);

/** What a fatal close says to whoever runs the bot; `undefined` for any other. */
export function fatalClose(code: number): UserError | undefined {
  const cure = FATAL_CLOSES.get(code);
  return cure === undefined ? undefined : new UserError(cure);
}

/** A failed login as one line that names the cure. */
export function explainedLoginError(error: unknown): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new UserError(INVALID_TOKEN, { cause: error });
  if (error instanceof DiscordAPIError && error.status === 401)
    return new UserError(INVALID_TOKEN, { cause: error });
  if (!(error instanceof Error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // The gateway's refusals have no code of their own: their text is all there is.
  const refused = REFUSED_LOGINS.find(([words]) => words.test(message));
  if (refused !== undefined) return fatalClose(refused[1]) ?? error;
  if (/^(?:E[A-Z_]+|UND_ERR_\w+)$/u.test(code ?? ""))
    return new Unreachable(
      `Discord cannot be reached (${code}: ${message}). Check the network, a proxy or firewall in between, and ` +
        "https://discordstatus.com; then try again.",
      { cause: error },
    );
  return error;
}

const REFUSED_LOGINS: readonly (readonly [RegExp, number])[] = [
  [/authentication failed/iu, GatewayCloseCodes.AuthenticationFailed],
  [/disallowed intents/iu, GatewayCloseCodes.DisallowedIntents],
  [/invalid intents/iu, GatewayCloseCodes.InvalidIntents],
  [/sharding (?:is )?required/iu, GatewayCloseCodes.ShardingRequired],
];
