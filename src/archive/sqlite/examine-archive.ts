import { join } from "node:path";
import { DatabaseSync } from "../../sqlite/database.ts";
import { explained, SQLITE } from "../../sqlite/sqlite-errors.ts";
import { ARCHIVE, ARCHIVE_FILE } from "./archive-file.ts";
import { LOCK_FILE, takeWriterLock } from "./writer-lock.ts";

/** What an archive's files are like, beyond what opening it tells. */
export interface Examined {
  /** Process that is writing it; `null`: one that is not known; `undefined`: none. */
  readonly writtenBy: number | null | undefined;
}

/**
 * Reads through all of an archive's file, and takes the writer's place for a moment. Takes as long as that takes. Throws a
 * `UserError` where the archive or its lock is damaged, or may not be written.
 */
export function examineArchive(folder: string): Examined {
  const path = join(folder, ARCHIVE_FILE);
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      const [{ quick_check: verdict } = { quick_check: "nothing" }] = db
        .prepare("PRAGMA quick_check(1)")
        .all();
      if (verdict !== "ok") throw Object.assign(new Error(String(verdict)), { errcode: SQLITE.corrupt });
    } finally {
      db.close();
    }
  } catch (error) {
    throw explained(error, path, ARCHIVE);
  }
  const taken = takeWriterLock(join(folder, LOCK_FILE));
  if (!("lock" in taken)) return { writtenBy: taken.heldBy };
  taken.lock.release();
  return { writtenBy: undefined };
}
