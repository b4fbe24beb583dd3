import type { Database } from "../../sqlite/database.ts";
import type { KeepReads } from "./kept-reads.ts";

/** What the index of terms counts over all passages. */
export interface CollectionTable {
  /** What FTS5 itself takes for the whole: rows and their terms, those of removed passages included. */
  counted(): { readonly rows: number; readonly terms: number };
  /** Passages that hold a term, in text or title. */
  frequency(term: string): number;
}

/** @see https://www.sqlite.org/fts5.html section 9, "Data Structures": the averages record has the id 1 */
export function createCollectionTable(db: Database, keep: KeepReads): CollectionTable {
  // Of this connection: archives of earlier programs lack it.
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.term_frequency USING fts5vocab (main, passage_terms, row)",
  );
  const averages = db.prepare("SELECT block FROM passage_terms_data WHERE id = 1");
  const holding = db.prepare("SELECT doc FROM temp.term_frequency WHERE term = ?");
  const counted = keep((_all: null) => {
    const [rows = 0, ...columns] = varintsOf(averages.get()?.block ?? new Uint8Array());
    return { rows, terms: columns.reduce((sum, terms) => sum + terms, 0) };
  });
  return {
    counted: () => counted(null),
    frequency: keep((term: string): number => holding.get(term)?.doc ?? 0),
  };
}

/** Numbers as SQLite writes them: seven bits a byte, the highest first; all bytes but the last have the eighth bit. */
function varintsOf(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 127);
    if (byte >= 128) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
