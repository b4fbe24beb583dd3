import { existsSync } from "node:fs";
import { UserError } from "../user-error.ts";
import type { CommandContext } from "./command-context.ts";

/**
 * Throws a `UserError` where there is no data folder: only `ingest` and `start` make one. Anywhere else it would be a slip of the
 * pen that makes an archive which answers nothing.
 */
export function expectDataFolder({ dataFolder }: Pick<CommandContext, "dataFolder">): void {
  if (!existsSync(dataFolder)) throw new UserError(`${absence(dataFolder)}. ${HOW_TO_MAKE}.`);
}

export function absence(dataFolder: string): string {
  return `Expected the data folder ${dataFolder}, got nothing there`;
}

export const HOW_TO_MAKE =
  "Check --data and VERBATIM_DATA; or make it, by adding articles with: verbatim ingest PATH";
