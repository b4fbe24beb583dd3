import { distance } from "fastest-levenshtein";
import type { SimilarTerm } from "../archive.ts";

/** Edits allowed for a term of so many characters: short names have too many neighbours. */
const EDITS = [
  { from: 8, edits: 2 },
  { from: 4, edits: 1 },
] as const;

/** A term and the number of passages that hold it. */
export type CountedTerm = readonly [term: string, passages: number];

/** Edits that a term may be off by; 0: it is too short to tell, or holds figures, which have no misspellings. */
export function mostEdits(term: string): number {
  if (/\p{N}/u.test(term)) return 0;
  return EDITS.find(({ from }) => term.length >= from)?.edits ?? 0;
}

/** Those of `terms` that are within `mostEdits` of a term: nearest first, then the more frequent. */
export function similarAmong(terms: Iterable<CountedTerm>, term: string, limit: number): SimilarTerm[] {
  const most = mostEdits(term);
  const found: SimilarTerm[] = [];
  for (const [other, passages] of terms) {
    if (Math.abs(other.length - term.length) > most) continue;
    const edits = distance(term, other);
    if (edits <= most) found.push({ term: other, distance: edits, passages });
  }
  found.sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.term < b.term ? -1 : 1));
  return found.slice(0, limit);
}
