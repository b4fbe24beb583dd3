import { DiscordAPIError } from "discord.js";

// Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
export const UNKNOWN_WEBHOOK = 10_015;
export const UNKNOWN_INTERACTION = 10_062;
export const ALREADY_ACKNOWLEDGED = 40_060;
export const MISSING_ACCESS = 50_001;
export const MISSING_PERMISSIONS = 50_013;
export const TOKEN_EXPIRED = 50_027;

export function isCodeOf(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
