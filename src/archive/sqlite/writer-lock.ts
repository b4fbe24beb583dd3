import { accessSync, constants, statSync } from "node:fs";
import { type Database, DatabaseSync } from "../../sqlite/database.ts";
import { UserError } from "../../user-error.ts";
import { explained, SQLITE, sqliteCodeOf } from "../../sqlite/sqlite-errors.ts";

export const LOCK_FILE = "writer.lock";

/** The writer's place of one archive, held until `release` or the end of the process, however that comes. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the writer's place, or returns the number of the process that has it (`null` when not known).
 * The lock is a transaction held open on a database of its own: the operating system ends it with the process,
 * so a kill leaves no stale lock behind, and readers of the archive are not held up. Throws a `UserError` that names the lock.
 */
export function takeWriterLock(path: string): { lock: WriterLock } | { heldBy: number | null } {
  let db: Database | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 0 });
    db.exec("CREATE TABLE IF NOT EXISTS writer (pid INTEGER NOT NULL)");
    db.exec("BEGIN IMMEDIATE");
    // The number is for people only; it is written before the place is taken for good.
    db.exec(`DELETE FROM writer; INSERT INTO writer VALUES (${process.pid}); COMMIT; BEGIN IMMEDIATE`);
    const taken = db;
    return { lock: { release: () => taken.close() } };
  } catch (error) {
    const isBusy = sqliteCodeOf(error) === SQLITE.busy;
    const holder = db === undefined ? null : holderIn(db);
    db?.close();
    if (isBusy) return { heldBy: holder };
    throw lockFault(error, path, holder);
  }
}

function holderIn(db: Database): number | null {
  try {
    return db.prepare("SELECT pid FROM writer").get()?.pid ?? null;
  } catch {
    return null;
  }
}

function lockFault(error: unknown, path: string, holder: number | null): unknown {
  const own = process.getuid?.();
  const owner = ownerAlone(path);
  if (own !== undefined && owner !== undefined && owner !== own)
    return new UserError(
      `The lock ${path} belongs to another user: expected one that user ${own} may write, got one of user ${owner}` +
        `${holder === null ? "" : `, last taken by process ${holder}`}. Run the command as that user, or give this one the right ` +
        "to write the files of the folder.",
      { cause: error },
    );
  return explained(error, path, { name: "The lock", damaged: CURE, foreign: CURE });
}

const CURE =
  "Nothing is stored in it, and the archive beside it is untouched: see that no other process writes, then delete the lock; " +
  "it is made anew";

/** Whose file it is, where this process may not write it and its owner may; `undefined` otherwise. */
function ownerAlone(path: string): number | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    // A disk that is read-only says EROFS.
    if ((error as NodeJS.ErrnoException).code !== "EACCES") return undefined;
  }
  try {
    const { uid, mode } = statSync(path);
    return (mode & constants.S_IWUSR) === 0 ? undefined : uid;
  } catch {
    return undefined;
  }
}
