import { type DatabaseSyncInstance as Database, DatabaseSync } from "@photostructure/sqlite";

/** The writer's place of one archive, held until `release` or the end of the process, however that comes. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the writer's place, or returns the number of the process that has it (`null` when not known).
 * The lock is a transaction held open on a database of its own: the operating system ends it with the process,
 * so a kill leaves no stale lock behind, and readers of the archive are not held up.
 */
export function takeWriterLock(path: string): { lock: WriterLock } | { heldBy: number | null } {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec("CREATE TABLE IF NOT EXISTS writer (pid INTEGER NOT NULL)");
    db.exec("BEGIN IMMEDIATE");
    // The number is for people only; it is written before the place is taken for good.
    db.exec(`DELETE FROM writer; INSERT INTO writer VALUES (${process.pid}); COMMIT; BEGIN IMMEDIATE`);
    return { lock: { release: () => db.close() } };
  } catch (error) {
    const busy = (error as { errcode?: number }).errcode === 5;
    const row = busy ? readHolder(db) : undefined;
    db.close();
    if (!busy) throw error;
    return { heldBy: row?.pid ?? null };
  }
}

function readHolder(db: Database): { pid: number } | undefined {
  try {
    return db.prepare("SELECT pid FROM writer").get();
  } catch {
    return undefined;
  }
}
