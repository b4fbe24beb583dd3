import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "../../sqlite/database.ts";
import { explained } from "../../sqlite/sqlite-errors.ts";
import type { QuoteReports } from "../library-records.ts";
import { BUSY_TIMEOUT_MS, LIBRARY_FILE, RECORDS } from "./library-database.ts";

/** How many members hold the speaker of each quote for wrong, as a tenant's folder has it. Makes nothing. Throws a `UserError`. */
export function readReports(folder: string): QuoteReports[] {
  const path = join(folder, LIBRARY_FILE);
  if (!existsSync(path)) return [];
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'report'").get() !== undefined;
      return isThere ? db.prepare("SELECT quote, count(*) AS voters FROM report GROUP BY quote").all() : [];
    } finally {
      db.close();
    }
  } catch (error) {
    throw explained(error, path, RECORDS);
  }
}
