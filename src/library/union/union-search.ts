import type { Archive, LexicalHit, LexicalQuery, VectorHit, VectorQuery } from "../../archive/archive.ts";
import { bm25OfTerm, inverseDocumentFrequency } from "../../retrieval/bm25.ts";
import { headOf } from "../../archive/article-head.ts";
import { termList } from "../../english/terms.ts";
import { isSharedNumber, toSharedNumber } from "./shared-numbers.ts";
import type { SharedReader } from "./shared-reader.ts";

/** Where both archives are searched, and what both together hold. */
export interface UnionSearch {
  readonly own: Archive;
  readonly shared: Archive;
  readonly reader: SharedReader;
  /** Of both archives. */
  readonly union: Pick<Archive, "passages" | "articles" | "termStatistics">;
}

/** What a term of the title counts, as in the archives' own index. */
const TITLE_WEIGHT = 0.5;

/**
 * The best of both archives by BM25 over what both hold. The archives' own scores cannot be compared: a word that is
 * common in five articles of a server and rare in thousands of shared ones would count for nothing here, for all there.
 * The mean length is that of the passages found.
 */
export async function searchTermsOfBoth(
  { own, shared, reader, union }: UnionSearch,
  { terms, limit, within }: LexicalQuery,
): Promise<LexicalHit[]> {
  const limits = await reader.divideLimits(within);
  const [mine, theirs] = await Promise.all([
    own.searchTerms({ terms, limit, within: limits.own }),
    shared.searchTerms({ terms, limit, within: limits.shared }),
  ]);
  if (mine.length === 0) return theirs.map((hit) => ({ ...hit, id: toSharedNumber(hit.id) }));
  if (theirs.length === 0) return mine;
  const wanted = [...new Set(terms)];
  const found = await union.passages(
    [...mine, ...theirs.map(({ id }) => ({ id: toSharedNumber(id) }))].map(({ id }) => id),
  );
  const [{ passages, holding }, entries] = await Promise.all([
    union.termStatistics(wanted),
    union.articles({ ids: [...new Set(found.map(({ article }) => article))] }),
  ]);
  const titles = new Map(entries.map((entry) => [entry.id, termList(headOf(entry))]));
  const read = found.map(({ id, article, text }) => {
    const words = termList(text);
    const title = titles.get(article) ?? [];
    return { id, words: counts(words), title: counts(title), length: words.length + title.length };
  });
  const mean = read.reduce((sum, { length }) => sum + length, 0) / read.length || 1;
  const hits = read.map(({ id, words, title, length }) => {
    let bm25 = Number.MIN_VALUE;
    for (const term of wanted) {
      const frequency = (words.get(term) ?? 0) + TITLE_WEIGHT * (title.get(term) ?? 0);
      if (frequency === 0) continue;
      const idf = inverseDocumentFrequency(passages, holding.get(term) ?? 0);
      bm25 += bm25OfTerm(idf, frequency, length, mean);
    }
    return { id, bm25 };
  });
  return hits.sort((a, b) => b.bm25 - a.bm25 || a.id - b.id).slice(0, limit);
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

function counts(terms: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}
