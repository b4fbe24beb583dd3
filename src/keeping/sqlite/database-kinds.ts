import type { Database } from "../../sqlite/database.ts";
import { ARCHIVE, ARCHIVE_FILE } from "../../archive/sqlite/archive-file.ts";
import { FETCHED, FETCHED_FILE, FETCHED_FORMAT } from "../../archive/sqlite/fetch-records-file.ts";
import { FORMAT as ARCHIVE_FORMAT, readMeta } from "../../archive/sqlite/schema.ts";
import { LIBRARY_FILE, LIBRARY_FORMAT, RECORDS } from "../../library/sqlite/library-database.ts";
import type { StoredFile } from "../../sqlite/sqlite-errors.ts";

/** One of the databases that a folder may hold. */
export interface DatabaseKind {
  readonly file: string;
  /** How errors name it. */
  readonly stored: StoredFile;
  /** What this program writes. */
  readonly format: number;
  formatOf(db: Database): number;
}

/**
 * The databases of a folder in the order in which they are seen: what was fetched is recorded after the articles that came of it are
 * stored, so that a record that is seen first never tells of an article that is not.
 */
export const DATABASE_KINDS: readonly DatabaseKind[] = [
  {
    file: FETCHED_FILE,
    stored: FETCHED,
    format: FETCHED_FORMAT,
    formatOf: (db) => Number(db.prepare("PRAGMA user_version").get()?.user_version),
  },
  {
    file: LIBRARY_FILE,
    stored: RECORDS,
    format: Number(LIBRARY_FORMAT),
    formatOf: (db) => Number(readMeta(db, "format")),
  },
  {
    file: ARCHIVE_FILE,
    stored: ARCHIVE,
    format: ARCHIVE_FORMAT,
    formatOf: (db) => Number(readMeta(db, "format")),
  },
];
