import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "../../sqlite/database.ts";
import { explained } from "../../sqlite/sqlite-errors.ts";
import {
  BUSY_TIMEOUT_MS,
  createMeta,
  expectFormat,
  hasTables,
  LIBRARY_FILE,
  RECORDS,
} from "./library-database.ts";

/**
 * Day on which the tenant of a folder left, `YYYY-MM-DD`; `undefined` while it is there. Makes nothing: it is asked of
 * every tenant, where `openLibraryRecords` would take some milliseconds each. Throws a `UserError`.
 */
export function readDeparture(folder: string): string | undefined {
  const path = join(folder, LIBRARY_FILE);
  if (!existsSync(path)) return undefined;
  try {
    // Others would tidy up after themselves, with a second's hold-up where a thousand do so at once.
    const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      if (!hasTables(db)) return undefined; // another process is making it
      expectFormat(db, path);
      return createMeta(db).get("left");
    } finally {
      db.close();
    }
  } catch (error) {
    throw explained(error, path, RECORDS);
  }
}
