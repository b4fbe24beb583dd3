import type { Database } from "../../sqlite/database.ts";
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

type Counted = readonly [term: string, passages: number];

/**
 * Looks for misspelt terms among the indexed ones that begin alike: typing errors seldom touch the first letter
 * (Pollock & Zamora 1984). A letter's terms are read when they are first asked for, some milliseconds each, and
 * kept by length.
 */
export function createSimilarTerms(db: Database): SimilarTerms {
  const beginning = db.prepare(
    `SELECT json_group_array(json_array(term, passages)) AS terms FROM (
       SELECT term, max(doc) AS passages FROM term_counts WHERE term >= ? AND term <= ? GROUP BY term)`,
  );
  let letters = new Map<string, Map<number, Counted[]>>();
  let readAt = -1;

  const termsByLength = (letter: string): Map<number, Counted[]> => {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const byLength = new Map<number, Counted[]>();
    for (const counted of JSON.parse(beginning.get(letter, `${letter}\u{10ffff}`).terms) as Counted[]) {
      const shelf = byLength.get(counted[0].length);
      if (shelf === undefined) byLength.set(counted[0].length, [counted]);
      else shelf.push(counted);
    }
    letters.set(letter, byLength);
    return byLength;
  };

  return {
    find(term, limit, generation) {
      const most = EDITS.find(({ from }) => term.length >= from)?.edits ?? 0;
      if (most === 0 || /\p{N}/u.test(term)) return [];
      if (generation !== readAt) letters = new Map();
      readAt = generation;
      const byLength = termsByLength(String.fromCodePoint(term.codePointAt(0) ?? 0));
      const found: SimilarTerm[] = [];
      for (let length = term.length - most; length <= term.length + most; length++)
        for (const [other, passages] of byLength.get(length) ?? []) {
          const edits = distance(term, other);
          if (edits <= most) found.push({ term: other, distance: edits, passages });
        }
      found.sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.term < b.term ? -1 : 1));
      return found.slice(0, limit);
    },
  };
}
