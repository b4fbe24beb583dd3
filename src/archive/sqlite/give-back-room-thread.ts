import { parentPort, workerData } from "node:worker_threads";
import { DatabaseSync } from "../../sqlite/database.ts";
import type { RoomFailure } from "./give-back-room.ts";

// A thread: writes the archive at the given path anew, and says when it is done.

const WAIT_MS = 30_000;

try {
  const db = new DatabaseSync(workerData as string, { timeout: WAIT_MS });
  try {
    // Merges what was written bit by bit, and forgets what is marked as deleted.
    db.exec("INSERT INTO passage_terms (passage_terms) VALUES ('optimize')");
    db.exec("VACUUM");
    // Not for the price of waiting for somebody who reads: the log becomes part of the file some time later.
    db.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
  parentPort?.postMessage(null);
} catch (error) {
  const { message, code, errcode } = error as RoomFailure;
  parentPort?.postMessage({ message, code, errcode } satisfies RoomFailure);
}
