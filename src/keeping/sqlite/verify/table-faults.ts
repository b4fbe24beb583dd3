import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Database, DatabaseSync } from "../../../sqlite/database.ts";
import { bandsFromBlob } from "../../../archive/sqlite/story-search.ts";
import { explained } from "../../../sqlite/sqlite-errors.ts";
import { storyTextOf } from "../../../text/story/same-story.ts";
import { LIBRARY_FILE } from "../../../library/sqlite/library-database.ts";
import type { DatabaseKind } from "../database-kinds.ts";
import type { CheckedArticle } from "./article-faults.ts";
import { isObject, jsonOf, type Tell } from "../../fault.ts";

const MOST_TOLD = 20;

/** Reads through a database's file: its pages, its indexes against its tables, and what its rows refer to. */
export async function fileFaults(db: Database, tell: Tell, signal: AbortSignal): Promise<void> {
  const tables: { name: string }[] = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    .all();
  // One by one: a signal has its turn in between.
  for (const { name } of tables) {
    const verdicts: { integrity_check: string }[] = db.prepare(`PRAGMA integrity_check('${name}')`).all();
    for (const { integrity_check: what } of verdicts.slice(0, MOST_TOLD))
      if (what !== "ok") tell({ article: null, what: `its file is damaged: ${what}`, cure: "restore" });
    await nextTurn();
    signal.throwIfAborted();
  }
  const strays: { table: string; rowid: number | null; parent: string }[] = db
    .prepare("PRAGMA foreign_key_check")
    .all();
  for (const { table, rowid, parent } of strays.slice(0, MOST_TOLD))
    tell({ article: null, what: `row ${rowid ?? "?"} of ${table} belongs to no ${parent}`, cure: "restore" });
}

/** Whether the copies of an article would be found by what is stored of it. */
export function createStoryCheck(db: Database, tell: Tell): (checked: CheckedArticle) => void {
  const bandsOf = db.prepare("SELECT bands FROM article WHERE id = ?");
  const filed = db.prepare("SELECT count(*) AS n FROM story_band WHERE passage = ? AND band = ?");
  return ({ article, passages }) => {
    const stored: Uint8Array | null = bandsOf.get(article.id)?.bands ?? null;
    if (stored === null) return; // the next writer compares it
    const bands = bandsFromBlob(stored);
    const expected = new Set(storyTextOf(article).bands);
    const isSame = bands.length === expected.size && bands.every((band) => expected.has(band));
    const first = passages[0]?.id ?? -1;
    if (!isSame || !bands.every((band) => filed.get(first, band).n === 1))
      tell({ article: article.id, what: "its copies would not be found", cure: "restore" });
  };
}

/** Pairs of the same story go both ways, and both are there. */
export function copyFaults(db: Database, tell: Tell): void {
  const lonely: { article: string; of: string }[] = db
    .prepare(
      `SELECT article, of FROM copy c WHERE NOT EXISTS (SELECT 1 FROM copy d WHERE d.article = c.of AND d.of = c.article)
       OR NOT EXISTS (SELECT 1 FROM article a WHERE a.id = c.article) LIMIT ${MOST_TOLD}`,
    )
    .all();
  for (const { article, of } of lonely)
    tell({
      article,
      what: `it counts as a copy of ${of}, which does not count as one of it or is not there`,
      cure: "restore",
    });
}

/** What is kept as JSON, and what is looked up beside it. */
const RECORDS: readonly { readonly of: string; readonly sql: string }[] = [
  { of: "page", sql: "SELECT record AS json, url, article FROM page" },
  { of: "feed", sql: "SELECT record AS json, url FROM feed" },
];
const LIBRARY_RECORDS: typeof RECORDS = [
  { of: "kept answer", sql: "SELECT record AS json FROM kept_answer" },
  { of: "verdict", sql: "SELECT citations AS json FROM verdict" },
  { of: "setting", sql: "SELECT value AS json FROM meta WHERE key = 'settings'" },
  { of: "correction", sql: `SELECT "set" AS json FROM correction` },
];

/** Reads through the databases beside an archive. */
export async function recordFaults(
  folder: string,
  kind: DatabaseKind,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const path = join(folder, kind.file);
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      await fileFaults(db, tell, signal);
      for (const { of, sql } of kind.file === LIBRARY_FILE ? LIBRARY_RECORDS : RECORDS) {
        const broken = (): void =>
          tell({ article: null, what: `a ${of} cannot be read in ${kind.file}`, cure: "restore" });
        if (of === "correction" && !hasTable(db, of)) continue; // an earlier program's
        for (const { json, ...beside } of db.prepare(sql).all() as Record<string, string | null>[]) {
          const record = jsonOf<Record<string, unknown>>(json ?? "", isObject, broken);
          if (record !== null && Object.entries(beside).some(([name, value]) => record[name] !== value))
            broken();
        }
      }
    } finally {
      db.close();
    }
  } catch (error) {
    if (signal.aborted) throw error;
    const reason = explained(error, path, kind.stored);
    tell({ article: null, what: reason instanceof Error ? reason.message : String(reason), cure: "restore" });
  }
}

function hasTable(db: Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(name) !== undefined;
}
