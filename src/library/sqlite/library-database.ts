import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Database, DatabaseSync } from "../../sqlite/database.ts";
import { explained, type StoredFile } from "../../sqlite/sqlite-errors.ts";
import { inTransaction } from "../../sqlite/transaction.ts";
import { UserError } from "../../user-error.ts";

export const LIBRARY_FILE = "library.sqlite";

/** Rises whenever an older program would misread the tables. */
export const LIBRARY_FORMAT = "1";
/** How long a read or write waits for another process's short transaction. */
export const BUSY_TIMEOUT_MS = 5_000;

const CURE =
  "Put a backup in its place: verbatim restore FILE --replace; or delete it: no article is lost, but the server's settings, and the buttons of its answers stop working";
/** How errors name the file. */
export const RECORDS: StoredFile = { name: "The server's records", damaged: CURE, foreign: CURE };

/**
 * `record` and `citations` are JSON without a word of a question. `question` and `voter` are HMACs with the `secret` of
 * this database, which leaves with it; a voter's is made with the answer's key, so that it tells nothing of other answers.
 */
const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE kept_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, made INTEGER NOT NULL,
  question BLOB NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX kept_answer_made ON kept_answer (made);
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT, answer TEXT NOT NULL, voter BLOB NOT NULL, question BLOB NOT NULL,
  citations TEXT NOT NULL, is_helpful INTEGER NOT NULL, UNIQUE (answer, voter)
) STRICT;
`;

/**
 * `report`: who holds the speaker of a quote for wrong; `quote` names it by its article and a digest of its words, `voter` is an HMAC made
 * with it. `correction`: what the tenant has corrected in shared articles, for itself alone; `set` is JSON. `usage`: how many questions were asked by which command on a day.
 * `refused`: how many questions of a member's had no answer about a topic on a day; `topic` is an HMAC of its terms, `place` tells in JSON where an article has it. All are added to what an
 * earlier program has made, which does without them.
 */
const LATER_TABLES = `
CREATE TABLE IF NOT EXISTS report (
  id INTEGER PRIMARY KEY AUTOINCREMENT, quote TEXT NOT NULL, voter BLOB NOT NULL, UNIQUE (quote, voter)
) STRICT;
CREATE TABLE IF NOT EXISTS correction (
  article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, digest TEXT NOT NULL,
  "set" TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS usage (
  day TEXT NOT NULL, command TEXT NOT NULL, answered INTEGER NOT NULL, refused INTEGER NOT NULL, PRIMARY KEY (day, command)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused (
  id INTEGER PRIMARY KEY AUTOINCREMENT, topic BLOB NOT NULL, member BLOB NOT NULL, day TEXT NOT NULL, place TEXT NOT NULL,
  questions INTEGER NOT NULL, UNIQUE (topic, member, day)
) STRICT;
CREATE INDEX IF NOT EXISTS refused_day ON refused (day);
CREATE INDEX IF NOT EXISTS refused_member ON refused (member);
`;

/**
 * Columns that came later, and are added to what an earlier program has made, which does without them. `member`: an HMAC of who an answer was
 * given to, or who has judged or reported, with this database's secret: so that all of one member's is found when it is to be deleted. It
 * serves nothing else.
 */
const LATER_COLUMNS: readonly (readonly [table: string, column: string, type: string])[] = [
  ["kept_answer", "member", "BLOB"],
  ["verdict", "member", "BLOB"],
  ["verdict", "made", "INTEGER"],
  ["report", "member", "BLOB"],
];

/** Opens the database beside a tenant's archive, and makes it where there is none. Throws a `UserError`. */
export function openLibraryDatabase(folder: string): Database {
  const path = join(folder, LIBRARY_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
      prepareTables(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw explained(error, path, RECORDS);
  }
}

export interface Meta {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  /** Unless there is one. */
  setFirst(key: string, value: string): void;
  remove(key: string): void;
}

export function createMeta(db: Database): Meta {
  const read = db.prepare("SELECT value FROM meta WHERE key = ?");
  const write = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
  const writeFirst = db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)");
  const remove = db.prepare("DELETE FROM meta WHERE key = ?");
  return {
    get: (key) => read.get(key)?.value,
    set: (key, value) => void write.run(key, value),
    setFirst: (key, value) => void writeFirst.run(key, value),
    remove: (key) => void remove.run(key),
  };
}

function prepareTables(db: Database, path: string): void {
  if (!hasTables(db))
    inTransaction(db, () => {
      if (hasTables(db)) return; // another process was quicker
      db.exec(TABLES);
      const meta = createMeta(db);
      meta.set("format", LIBRARY_FORMAT);
      meta.set("secret", randomBytes(32).toString("base64"));
    });
  expectFormat(db, path);
  db.exec(LATER_TABLES);
  if (!hasLaterColumns(db))
    inTransaction(db, () => {
      if (hasLaterColumns(db)) return; // another process was quicker
      for (const [table, column, type] of LATER_COLUMNS)
        db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
      for (const table of ["kept_answer", "verdict", "report"])
        db.exec(`CREATE INDEX ${table}_member ON ${table} (member)`);
      // When they were given was not recorded.
      db.prepare("UPDATE verdict SET made = ?").run(Date.now());
    });
}

function hasLaterColumns(db: Database): boolean {
  return db.prepare("SELECT 1 FROM pragma_table_info('report') WHERE name = 'member'").get() !== undefined;
}

export function hasTables(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
}

/** Throws a `UserError` where another version of the program wrote the database. */
export function expectFormat(db: Database, path: string): void {
  const format = createMeta(db).get("format");
  if (format !== LIBRARY_FORMAT)
    throw new UserError(
      `${path} was written by another version of Verbatim: expected format ${LIBRARY_FORMAT}, got ${format}. Update Verbatim.`,
    );
}
