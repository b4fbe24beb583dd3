import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "./database.ts";

/** How long a long write may hold the event loop before others get a turn. */
const SLICE_MS = 10;

/** Runs `write` as one transaction: all of it or, when it throws, nothing. */
export function inTransaction<T>(db: Database, write: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = write();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/**
 * The same for a long write, which takes one step an item and lets others have their turn in between. `db` must
 * be a connection that nobody else writes through meanwhile.
 */
export async function inSlices<T>(
  db: Database,
  items: readonly T[],
  steps: (item: T) => Iterable<void>,
): Promise<void> {
  db.exec("BEGIN IMMEDIATE");
  try {
    let turnEnds = performance.now() + SLICE_MS;
    for (const item of items)
      for (const _ of steps(item))
        if (performance.now() > turnEnds) {
          await nextTurn();
          turnEnds = performance.now() + SLICE_MS;
        }
    db.exec("COMMIT");
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** A full disk ends the transaction by itself; then there is nothing to roll back. */
function rollBack(db: Database): void {
  if (db.isTransaction) db.exec("ROLLBACK");
}
