import type { Archive, ArticleEntry, ArticleLimits, PassageVectors } from "../archive/archive.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import type { Query } from "./query.ts";

/** A passage that one of the indexes proposed. Ranks count from 1; `null`: that index did not propose it. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleEntry;
  readonly vectors: PassageVectors | undefined;
  readonly lexicalRank: number | null;
  readonly vectorRank: number | null;
}

/** How many passages each index may propose. */
export const CANDIDATES_PER_INDEX = 100;

/** The union of what both indexes propose, in no particular order. */
export async function findCandidates(
  query: Query,
  vector: Float32Array,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<Candidate[]> {
  const limit = CANDIDATES_PER_INDEX;
  const [lexical, similar] = await Promise.all([
    archive.searchTerms({ terms: query.terms.map((t) => t.term), limit, within }),
    archive.searchVectors({ vector, limit, within }),
  ]);
  const lexicalRanks = ranksOf(lexical);
  const vectorRanks = ranksOf(similar);
  const ids = [...new Set([...lexicalRanks.keys(), ...vectorRanks.keys()])];
  const [passages, vectors] = await Promise.all([archive.passages(ids), archive.vectorsOf(ids)]);
  const articleIds = [...new Set(passages.map((p) => p.article))];
  const articles = new Map((await archive.articles({ ids: articleIds })).map((a) => [a.id, a]));
  return passages.flatMap((passage) => {
    const article = articles.get(passage.article);
    // Taken away by a writer since the search: no longer part of the archive, so no candidate.
    if (article === undefined) return [];
    return {
      passage,
      article,
      vectors: vectors.get(passage.id),
      lexicalRank: lexicalRanks.get(passage.id) ?? null,
      vectorRank: vectorRanks.get(passage.id) ?? null,
    };
  });
}

function ranksOf(hits: readonly { id: PassageId }[]): Map<PassageId, number> {
  return new Map(hits.map((hit, i) => [hit.id, i + 1]));
}
