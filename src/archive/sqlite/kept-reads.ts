import type { Database } from "../../sqlite/database.ts";

/** Wraps a read so that its results are kept by key until somebody has written. */
export type KeepReads = <K, V>(read: (key: K) => V) => (key: K) => V;

/** Results kept of one read, at most; the common keys come again soon after a fresh start. */
const MOST_KEPT = 10_000;

/**
 * Keeps results of reads until the database changes. `db` must not be written through itself: SQLite's
 * `data_version` tells of the commits of every other connection, and the archive's writer has one of its own.
 */
export function createKeepReads(db: Database): KeepReads {
  const version = db.prepare("PRAGMA data_version");
  return function keep<K, V>(read: (key: K) => V): (key: K) => V {
    let kept = new Map<K, V>();
    let readAt = -1;
    return (key) => {
      const now: number = version.get().data_version;
      if (now !== readAt || kept.size >= MOST_KEPT) kept = new Map();
      readAt = now;
      const known = kept.get(key);
      if (known !== undefined || kept.has(key)) return known as V;
      const value = read(key);
      kept.set(key, value);
      return value;
    };
  };
}
