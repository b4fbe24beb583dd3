import { realpath } from "node:fs/promises";
import { isWithin } from "../../ingest/is-within.ts";
import { UserError } from "../../user-error.ts";

/**
 * Rejects with a `UserError` where one of `folders` holds the data folder: what servers have uploaded lies there, and would become
 * everybody's. All are absolute.
 */
export async function expectApart(folders: readonly string[], dataFolder: string): Promise<void> {
  const data = await realOf(dataFolder);
  for (const folder of folders)
    if (isWithin(data, await realOf(folder)))
      throw new UserError(
        `Expected folders to watch that do not hold the data folder ${dataFolder}, got ${folder}. Name one beside it.`,
      );
}

/** Without links, as far as it exists. */
function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
