import type { Archive, LexicalHit, LexicalQuery, VectorHit, VectorQuery } from "../../archive/archive.ts";
import { isSharedNumber, toSharedNumber } from "../../archive/shared-ids.ts";
import type { SharedReader } from "./shared-reader.ts";

/** Where both archives are searched, and what both together hold. */
export interface UnionSearch {
  readonly own: Archive;
  readonly shared: Archive;
  readonly reader: SharedReader;
  /** Of both archives. */
  readonly union: Pick<Archive, "passages" | "termStatistics">;
}

/**
 * The best of both archives by BM25 over what both hold. By what each counts alone scores could not be compared: a word that is
 * common in five articles of a server and rare in thousands of shared ones would count for nothing here, for all there.
 */
export async function searchTermsOfBoth(
  { own, shared, reader, union }: UnionSearch,
  { within, ...query }: LexicalQuery,
): Promise<LexicalHit[]> {
  const [limits, collection] = await Promise.all([
    reader.divideLimits(within),
    query.collection ?? union.termStatistics([...new Set(query.terms)]),
  ]);
  const [mine, theirs] = await Promise.all([
    own.searchTerms({ ...query, collection, within: limits.own }),
    shared.searchTerms({ ...query, collection, within: limits.shared }),
  ]);
  return [...mine, ...theirs.map((hit) => ({ ...hit, id: toSharedNumber(hit.id) }))]
    .sort((a, b) => b.bm25 - a.bm25 || a.id - b.id)
    .slice(0, query.limit);
}

/** The most similar of both archives; of passages with the same text the own one stands for all. */
export async function searchVectorsOfBoth(
  { own, shared, reader, union }: UnionSearch,
  { vector, limit, within }: VectorQuery,
): Promise<VectorHit[]> {
  const limits = await reader.divideLimits(within);
  const [mine, theirs] = await Promise.all([
    own.searchVectors({ vector, limit, within: limits.own }),
    shared.searchVectors({ vector, limit, within: limits.shared }),
  ]);
  const raised = theirs.map((hit) => ({ ...hit, id: toSharedNumber(hit.id) }));
  if (mine.length === 0) return raised;
  const texts = await union.passages([...mine, ...raised].map(({ id }) => id));
  const ownTexts = new Set(texts.flatMap(({ id, text }) => (isSharedNumber(id) ? [] : [text])));
  const twins = new Set(
    texts.flatMap(({ id, text }) => (isSharedNumber(id) && ownTexts.has(text) ? [id] : [])),
  );
  return [...mine, ...raised.filter(({ id }) => !twins.has(id))]
    .sort((a, b) => b.similarity - a.similarity || a.id - b.id)
    .slice(0, limit);
}
