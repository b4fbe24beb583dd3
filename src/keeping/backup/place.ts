import { open } from "node:fs/promises";
import { SQLITE, sqliteCodeOf } from "../../sqlite/sqlite-errors.ts";
import { UserError } from "../../user-error.ts";

const REASONS = new Map<number, string>([
  [SQLITE.full, "there is no room left"],
  [SQLITE.readOnly, "it may not be written to"],
  [SQLITE.ioError, "the disk reports an error, or is full"],
  [SQLITE.cannotOpen, "it cannot be opened or created"],
]);

/**
 * An error of writing to a place, as a `UserError`; any other as it came.
 * @param place as people named it
 * @param cure a sentence that says what to do, and what became of what is there
 */
export function placeFault(error: unknown, place: string, cure: string): unknown {
  if (error instanceof UserError) return error;
  const reason = REASONS.get(sqliteCodeOf(error) ?? 0);
  return reason === undefined ? error : new UserError(`${place}: ${reason}. ${cure}`, { cause: error });
}

/** So that the names in a folder, too, outlive a power cut; some systems open no folders. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
