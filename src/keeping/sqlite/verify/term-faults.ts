import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../../sqlite/database.ts";
import { headOf } from "../../../archive/article-head.ts";
import { termList } from "../../../english/terms.ts";
import type { CheckedArticle } from "./article-faults.ts";
import type { Tell } from "../../fault.ts";

/** The index of terms keeps no texts: each passage is summed up by its terms and their places, once as read and once as indexed. */
export interface TermSums {
  add(checked: CheckedArticle): void;
  /** Reads through the index and tells of passages whose terms are others. */
  compare(db: Database, tell: Tell, signal: AbortSignal): Promise<void>;
}

const ROWS_AT_ONCE = 50_000;

export function createTermSums(): TermSums {
  const sums = new Map<number, { sum: number; readonly article: string; readonly ordinal: number }>();
  return {
    add({ article, passages }) {
      const title = sumOf(termList(headOf(article)), 0);
      for (const { id, ordinal, text } of passages)
        sums.set(id, { sum: title + sumOf(termList(text), 1), article: article.id, ordinal });
    },
    async compare(db, tell, signal) {
      db.exec("CREATE VIRTUAL TABLE temp.term_places USING fts5vocab (main, passage_terms, instance)");
      const held = new Set<object>();
      try {
        let count = 0;
        let last: string | undefined;
        let hash = 0;
        const extra = new Set<number>();
        const places = db.prepare("SELECT term, doc, col, offset FROM temp.term_places");
        // Held beyond the loop: the binding crashes where a statement is collected while its rows are read.
        held.add(places);
        const rows: Iterable<{ term: string; doc: number; col: string; offset: number }> = places.iterate();
        for (const { term, doc, col, offset } of rows) {
          // Terms come in order: most of them many times.
          if (term !== last) [last, hash] = [term, hashOf(term)];
          const known = sums.get(doc);
          if (known === undefined) extra.add(doc);
          else known.sum -= mixed(hash, col === "title" ? 0 : 1, offset);
          count += 1;
          if (count % ROWS_AT_ONCE === 0) {
            await nextTurn();
            signal.throwIfAborted();
          }
        }
        for (const { sum, article, ordinal } of sums.values())
          if (sum !== 0)
            tell({
              article,
              what: `paragraph ${ordinal} is indexed under other words than its own`,
              cure: "restore",
            });
        for (const doc of extra)
          tell({
            article: null,
            what: `the index of words holds a paragraph (${doc}) that is not there`,
            cure: "restore",
          });
      } finally {
        held.clear();
        db.exec("DROP TABLE temp.term_places");
      }
    },
  };
}

function sumOf(terms: readonly string[], column: number): number {
  return terms.reduce((sum, term, offset) => sum + mixed(hashOf(term), column, offset), 0);
}

/** FNV-1a. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash;
}

/** Another number below 2^32 for each place of a term; sums of a million of them are exact. */
function mixed(hash: number, column: number, offset: number): number {
  const value = Math.imul(hash ^ Math.imul(2 * offset + column + 1, 0x9e3779b1), 0x85ebca6b);
  return (value ^ (value >>> 15)) >>> 0;
}
