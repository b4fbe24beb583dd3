import type { Database } from "../../sqlite/database.ts";
import type { SimilarTerm } from "../archive.ts";
import { type CountedTerm, mostEdits, similarAmong } from "../stored/similar-terms.ts";

export interface SimilarTerms {
  /** Nearest first, then the more frequent; `generation` tells when to read the terms anew. */
  find(term: string, limit: number, generation: number): SimilarTerm[];
}

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
  let letters = new Map<string, Map<number, CountedTerm[]>>();
  let readAt = -1;

  const termsByLength = (letter: string): Map<number, CountedTerm[]> => {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const byLength = new Map<number, CountedTerm[]>();
    for (const counted of JSON.parse(beginning.get(letter, `${letter}\u{10ffff}`).terms) as CountedTerm[]) {
      const shelf = byLength.get(counted[0].length);
      if (shelf === undefined) byLength.set(counted[0].length, [counted]);
      else shelf.push(counted);
    }
    letters.set(letter, byLength);
    return byLength;
  };

  return {
    find(term, limit, generation) {
      const most = mostEdits(term);
      if (most === 0) return [];
      if (generation !== readAt) letters = new Map();
      readAt = generation;
      const byLength = termsByLength(String.fromCodePoint(term.codePointAt(0) ?? 0));
      const likely: CountedTerm[] = [];
      for (let length = term.length - most; length <= term.length + most; length++)
        likely.push(...(byLength.get(length) ?? []));
      return similarAmong(likely, term, limit);
    },
  };
}
