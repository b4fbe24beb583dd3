import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { backup, type Database, DatabaseSync } from "../../sqlite/database.ts";
import { ARCHIVE_FILE } from "../../archive/sqlite/archive-file.ts";
import { expectWhole } from "../../archive/sqlite/expect-held.ts";
import { FETCHED_FILE } from "../../archive/sqlite/fetch-records-file.ts";
import { type Manifest, manifestOf, type ReadManifest } from "../../archive/sqlite/manifest.ts";
import { explained, SQLITE, sqliteCodeOf } from "../../sqlite/sqlite-errors.ts";
import { UserError } from "../../user-error.ts";
import type { DatabaseKind } from "./database-kinds.ts";

/** A database that cannot be read as it lies there; the message is for people. */
export class UnreadableDatabase extends UserError {}

/** A database as it is now, however much is written to it from now on. Others may read and write it meanwhile. */
export interface SeenDatabase {
  readonly kind: DatabaseKind;
  /** Copies what was seen to a file, and reads through the copy. Rejects with an `UnreadableDatabase` where it is damaged, with what SQLite says of the place of the copy. */
  copyTo(path: string, onProgress: (share: number) => void, signal: AbortSignal): Promise<CopiedDatabase>;
  close(): void;
}

export interface CopiedDatabase {
  /** What an archive holds; `null` of another database, and of an archive that an earlier program has not named. */
  readonly manifest: Manifest | null;
}

const BUSY_TIMEOUT_MS = 5_000;
/** Pages that are copied before progress is told: 8 MB. */
const PAGES_AT_ONCE = 2_000;

/**
 * Sees a database as it is at this moment. Throws an `UnreadableDatabase`, also where it is of a newer format or not what its folder is
 * known to have held.
 * @param held of the folder's archive, read before; `undefined` for another database
 */
export function seeDatabase(
  folder: string,
  kind: DatabaseKind,
  held: ReadManifest | undefined,
): SeenDatabase {
  const path = join(folder, kind.file);
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      // Until the end of this transaction the connection sees what was there at its first read.
      db.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
      expectFormat(db, path, kind);
      if (held !== undefined) expectWhole(db, folder, held, () => {});
    } catch (error) {
      endReading(db);
      throw error;
    }
    return {
      kind,
      async copyTo(to, onProgress, signal) {
        const progress = ({ totalPages, remainingPages }: Pages): void => {
          signal.throwIfAborted();
          onProgress(1 - remainingPages / Math.max(1, totalPages));
        };
        try {
          await backup(db, to, { rate: PAGES_AT_ONCE, progress });
          return await readThrough(to, kind, signal);
        } catch (error) {
          if (signal.aborted) throw signal.reason;
          const isOfSource = ([SQLITE.corrupt, SQLITE.noDatabase] as unknown[]).includes(sqliteCodeOf(error));
          throw isOfSource ? unreadable(error, path, kind) : error;
        }
      },
      close: () => endReading(db),
    };
  } catch (error) {
    throw unreadable(error, path, kind);
  }
}

interface Pages {
  readonly totalPages: number;
  readonly remainingPages: number;
}

/** Throws a `UserError` where a newer program wrote a database, or it is none of ours. */
export function expectFormatOf(path: string, kind: DatabaseKind): void {
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      expectFormat(db, path, kind);
    } finally {
      db.close();
    }
  } catch (error) {
    throw unreadable(error, path, kind);
  }
}

/**
 * Whether another process, or another part of this one, has a database open. What cannot be read is in use by nobody, as far as can be
 * told. One that is free leaves WAL mode, in which it is again once it is opened to be written; what it holds stays.
 */
export function isInUse(path: string): boolean {
  try {
    const db = new DatabaseSync(path, { timeout: 0 });
    try {
      // Leaving WAL mode takes a database for oneself; every connection, also one that only reads, stands in the way.
      db.exec("PRAGMA journal_mode = DELETE");
      return false;
    } finally {
      db.close();
    }
  } catch (error) {
    return sqliteCodeOf(error) === SQLITE.busy;
  }
}

function expectFormat(db: Database, path: string, kind: DatabaseKind): void {
  const format = hasTables(db, kind) ? kind.formatOf(db) : Number.NaN;
  if (format <= kind.format) return;
  throw new UserError(
    Number.isNaN(format)
      ? `${kind.stored.name} ${path}: expected a database of Verbatim, got another one. ${kind.stored.foreign}.`
      : `${kind.stored.name} ${path} was written by a newer Verbatim: expected format ${kind.format}, got ${format}. Update Verbatim.`,
  );
}

function hasTables(db: Database, { file }: DatabaseKind): boolean {
  const table = file === FETCHED_FILE ? "page" : "meta";
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(table) !== undefined;
}

/** A copy is one file, without a log beside it. */
async function readThrough(path: string, kind: DatabaseKind, signal: AbortSignal): Promise<CopiedDatabase> {
  const db = new DatabaseSync(path);
  try {
    db.exec("PRAGMA journal_mode = DELETE");
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").all();
    for (const { name } of tables) {
      const [first] = db.prepare(`PRAGMA quick_check('${name}')`).all();
      if (first?.quick_check !== "ok")
        throw Object.assign(new Error(String(first?.quick_check)), { errcode: SQLITE.corrupt });
      await nextTurn();
      signal.throwIfAborted();
    }
    const manifest = kind.file === ARCHIVE_FILE ? manifestOf(db) : null;
    return { manifest: manifest === null || manifest.archive === "" ? null : manifest };
  } finally {
    db.close();
  }
}

function unreadable(error: unknown, path: string, kind: DatabaseKind): unknown {
  const reason = explained(error, path, kind.stored);
  return reason instanceof UserError ? new UnreadableDatabase(reason.message, { cause: error }) : reason;
}

/** A closed connection lives on until its statements are collected, and would keep the log from being emptied. */
function endReading(db: Database): void {
  if (db.isTransaction) db.exec("ROLLBACK");
  db.close();
}
