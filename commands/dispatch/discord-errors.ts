import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from "discord.js";

// Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
export const UNKNOWN_CHANNEL = 10_003;
export const UNKNOWN_MEMBER = 10_007;
export const UNKNOWN_MESSAGE = 10_008;
export const UNKNOWN_WEBHOOK = 10_015;
const UNKNOWN_INTERACTION = 10_062;
export const ALREADY_ACKNOWLEDGED = 40_060;
export const MISSING_ACCESS = 50_001;
const CLOSED_TO_MESSAGES = 50_007;
export const MISSING_PERMISSIONS = 50_013;
export const TOKEN_EXPIRED = 50_027;
export const THREAD_LOCKED = 160_005;

export function isCodeOf(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

const NOWHERE: readonly number[] = [
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
  UNKNOWN_WEBHOOK,
  UNKNOWN_INTERACTION,
  MISSING_ACCESS,
  CLOSED_TO_MESSAGES,
  MISSING_PERMISSIONS,
  TOKEN_EXPIRED,
];

/** Whether there is nowhere to answer any more, not even to say sorry: it is too late, or the place is gone or closed to us. */
export function isNowhereToAnswer(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.ChannelNotCached;
  return NOWHERE.some((code) => isCodeOf(error, code));
}
