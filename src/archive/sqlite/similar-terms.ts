import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import { distance } from "fastest-levenshtein";
import type { SimilarTerm } from "../archive.ts";

/** Edits allowed for a term of so many characters: short names have too many neighbours. */
const EDITS = [
  { from: 8, edits: 2 },
  { from: 4, edits: 1 },
] as const;

export interface SimilarTerms {
  /** Nearest first, then the more frequent; `generation` tells when to read the terms anew. */
  find(term: string, limit: number, generation: number): SimilarTerm[];
}

/** Looks for misspelt terms among all indexed ones. The list is kept in memory, by first letter and length. */
export function createSimilarTerms(db: Database): SimilarTerms {
  const all = db.prepare("SELECT term, max(doc) AS passages FROM term_counts GROUP BY term");
  let shelves = new Map<string, { term: string; passages: number }[]>();
  let readAt = -1;

  const read = (generation: number): void => {
    shelves = new Map();
    for (const { term, passages } of all.iterate()) {
      const shelf = shelfOf(term, term.length);
      const row = shelves.get(shelf);
      if (row === undefined) shelves.set(shelf, [{ term, passages }]);
      else row.push({ term, passages });
    }
    readAt = generation;
  };

  return {
    find(term, limit, generation) {
      const most = EDITS.find(({ from }) => term.length >= from)?.edits ?? 0;
      if (most === 0 || /\p{N}/u.test(term)) return [];
      if (generation !== readAt) read(generation);
      const found: SimilarTerm[] = [];
      for (let length = term.length - most; length <= term.length + most; length++)
        for (const other of shelves.get(shelfOf(term, length)) ?? []) {
          const edits = distance(term, other.term);
          if (edits <= most) found.push({ ...other, distance: edits });
        }
      found.sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.term < b.term ? -1 : 1));
      return found.slice(0, limit);
    },
  };
}

/** Typing errors seldom touch the first letter (Pollock & Zamora 1984), so only terms that share it are compared. */
function shelfOf(term: string, length: number): string {
  return `${term.slice(0, 1)}${length}`;
}
