import { randomUUID } from "node:crypto";
import type { Database } from "../../sqlite/database.ts";
import { UserError } from "../../user-error.ts";
import { inTransaction } from "../../sqlite/transaction.ts";

/** Rises whenever an older program would misread the tables, or `termsOf` makes other terms. */
export const FORMAT = 6;

const QUOTE_TABLES = `
CREATE TABLE frames (text_hash BLOB PRIMARY KEY, tagger TEXT NOT NULL, frames TEXT NOT NULL) STRICT, WITHOUT ROWID;
ALTER TABLE article ADD COLUMN quotes_by TEXT;
CREATE TABLE quote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  passages TEXT NOT NULL, content TEXT NOT NULL, cue TEXT NOT NULL, mention TEXT,
  confidence REAL NOT NULL, speaker TEXT, speaker_kind TEXT, also_named TEXT
) STRICT;
CREATE INDEX quote_article ON quote (article, start);
CREATE INDEX quote_speaker ON quote (speaker, article);
`;

const PROVENANCE_TABLE = `
CREATE TABLE provenance (
  article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  format TEXT NOT NULL, place TEXT NOT NULL, line INTEGER, feed TEXT, added TEXT, changed TEXT, read TEXT NOT NULL,
  earlier TEXT NOT NULL, cut TEXT NOT NULL, warnings TEXT NOT NULL
) STRICT;
`;

const STORY_TABLES = `
ALTER TABLE article ADD COLUMN bands BLOB;
CREATE INDEX article_uncompared ON article (id) WHERE bands IS NULL;
CREATE TABLE story_band (band INTEGER NOT NULL, passage INTEGER NOT NULL, PRIMARY KEY (band, passage)) STRICT, WITHOUT ROWID;
CREATE TABLE copy (article TEXT NOT NULL, of TEXT NOT NULL, PRIMARY KEY (article, of)) STRICT, WITHOUT ROWID;
`;

/** What an earlier program stored are quotes of whatever class, until the next ingest reads them again. */
const CLASS_COLUMNS = `
ALTER TABLE quote ADD COLUMN class TEXT NOT NULL DEFAULT 'saying';
ALTER TABLE quote ADD COLUMN polarity TEXT NOT NULL DEFAULT 'said';
`;

/**
 * A correction names no article as its owner: it is kept while that is gone, and goes to another with the same text (`text`: its digest). `by_hand` says what a person made of a quote, `was` (JSON:
 * speaker, kind, other names) whom was read, while that is another.
 */
const CORRECTION_TABLES = `
CREATE TABLE correction (
  article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, digest TEXT NOT NULL,
  "is" TEXT NOT NULL, speaker TEXT, speaker_kind TEXT, made TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE speaker_rule (id INTEGER PRIMARY KEY, rule TEXT NOT NULL) STRICT;
ALTER TABLE quote ADD COLUMN by_hand TEXT;
ALTER TABLE quote ADD COLUMN was TEXT;
`;

/** `Article.pageStarts` as JSON; `NULL` where an article has no pages, or an earlier program read it. */
const PAGE_STARTS = `
ALTER TABLE article ADD COLUMN page_starts TEXT;
`;

/** What each format added to the one before. */
const ADDED: readonly (readonly [format: number, tables: string])[] = [
  [2, QUOTE_TABLES],
  [3, PROVENANCE_TABLE + STORY_TABLES],
  [4, CLASS_COLUMNS],
  [5, CORRECTION_TABLES],
  [6, PAGE_STARTS],
];

/**
 * `window` and `sentences` belong to a text, not to a passage: a paragraph that stands in several articles, or
 * survives an edit, is embedded once. Window ids are the vector index's labels; ids are never used twice, so an
 * index file that is behind can be told apart by its labels alone.
 * `frames` belong to a text too, and quotes to an article: they are read from its text and frames. `quotes_by` names the
 * extraction that read them, `NULL` while none has.
 * `provenance` tells where an article came from; an article that an earlier program added has none until it is read again.
 * `bands` are numbers by which articles of nearly the same words find each other, `NULL` while an article has not been
 * compared; `story_band` leads from each to the articles' first passages, which are shorter to write down than their ids.
 * `copy` holds the pairs that tell the same story, both ways round.
 * Terms come from `termsOf`, divided by spaces. The ascii tokenizer divides them there and nowhere else; unicode61
 * also divides at letters that are newer than its tables.
 */
const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE article (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, authors TEXT NOT NULL, outlet TEXT, published TEXT, updated TEXT,
  url TEXT, language TEXT, file TEXT, text BLOB NOT NULL, digest TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX article_content ON article (content);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text BLOB NOT NULL, text_hash BLOB NOT NULL
) STRICT;
CREATE INDEX passage_article ON passage (article, ordinal, text_hash);
CREATE INDEX passage_text ON passage (text_hash);
CREATE TABLE window (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text_hash BLOB NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, vector BLOB NOT NULL
) STRICT;
CREATE INDEX window_text ON window (text_hash);
CREATE TABLE sentences (text_hash BLOB PRIMARY KEY, vectors BLOB NOT NULL) STRICT, WITHOUT ROWID;
${ADDED.map(([, tables]) => tables).join("")}
CREATE VIRTUAL TABLE passage_terms USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '.'"
);
CREATE VIRTUAL TABLE term_counts USING fts5vocab (passage_terms, col);
`;

/** Makes the tables of an empty database, or checks the format of one that has them. */
export function prepareSchema(db: Database, location: string, model: string): void {
  if (!hasTables(db)) createTables(db, model);
  for (const [format, tables] of ADDED) complete(db, format, tables);
  checkFormat(db, location);
}

function hasTables(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
}

function createTables(db: Database, model: string): void {
  inTransaction(db, () => {
    if (hasTables(db)) return; // another process was quicker
    db.exec(TABLES);
    const stamp = db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    stamp.run("format", String(FORMAT));
    stamp.run("model", model);
    stamp.run("generation", "0");
    // Names the archive itself; its manifest is checked against it.
    stamp.run("archive", randomUUID());
    // Names this set of vectors; the vector index's file is checked against it.
    stamp.run("vectors", randomUUID());
  });
}

/** What an archive of the format before lacks is added in place; the next ingest fills it. */
function complete(db: Database, format: number, tables: string): void {
  const lacks = (): boolean => Number(readMeta(db, "format")) === format - 1;
  if (!lacks()) return;
  inTransaction(db, () => {
    if (!lacks()) return; // another process was quicker
    db.exec(tables);
    writeMeta(db, "format", String(format));
  });
}

/** Gives an archive of an earlier program its name. For its writer alone. */
export function nameArchive(db: Database): void {
  if (readMeta(db, "archive") !== undefined) return;
  db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('archive', ?)").run(randomUUID());
}

/** Throws a `UserError` when the tables are of another format than this program's. */
export function checkFormat(db: Database, location: string): void {
  const format = Number(readMeta(db, "format"));
  if (format === FORMAT) return;
  throw new UserError(
    format > FORMAT
      ? `The archive ${location} was written by a newer Verbatim: expected format ${FORMAT}, got ${format}. ` +
          "Update Verbatim, or name another folder with --data."
      : `The archive ${location} is of an older format: expected ${FORMAT}, got ${format}. ` +
          "Name another folder with --data and run: verbatim ingest PATH",
  );
}

/** Throws a `UserError` when the stored vectors are another model's. */
export function checkModel(db: Database, location: string, model: string): void {
  if (isOfModel(db, model)) return;
  const stored = readMeta(db, "model");
  throw new UserError(
    `The archive ${location} holds vectors of another model: expected ${model}, got ${stored}. ` +
      "To embed its articles again with this model, run: verbatim reindex. " +
      "To keep the vectors, set EMBEDDING_MODEL to the other model.",
  );
}

/** Whether the stored vectors are this model's. */
export function isOfModel(db: Database, model: string): boolean {
  return readMeta(db, "model") === model;
}

export function readMeta(db: Database, key: string): string | undefined {
  return db.prepare("SELECT value FROM meta WHERE key = ?").get(key)?.value;
}

export function writeMeta(db: Database, key: string, value: string): void {
  db.prepare("UPDATE meta SET value = ? WHERE key = ?").run(value, key);
}
