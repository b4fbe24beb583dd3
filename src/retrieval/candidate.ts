import type { Archive, ArticleEntry, ArticleLimits, Similarities } from "../archive/archive.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import type { Query } from "./query.ts";

/** A passage that one of the indexes proposed. Ranks count from 1; `null`: that index did not propose it. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleEntry;
  readonly similarities: Similarities;
  readonly lexicalRank: number | null;
  readonly vectorRank: number | null;
}

/** How many passages each index may propose: more added no answer on any set, and time on all. */
const CANDIDATES_PER_INDEX = 40;
/**
 * Passages that the lexical index may have to score for a question. The rarest terms come first and the two rarest
 * always count, so common words are left to the features, and a question costs the same in a large archive.
 */
const PASSAGES_TO_SCORE = 3_000;
const ALWAYS_SEARCHED = 2;

/** The union of what both indexes propose, in no particular order. */
export async function findCandidates(
  query: Query,
  vectorOfQuery: Promise<Float32Array>,
  archive: Archive,
  within: ArticleLimits | undefined,
): Promise<Candidate[]> {
  const limit = CANDIDATES_PER_INDEX;
  const [lexical, vector] = await Promise.all([
    archive.searchTerms({ terms: telling(query), limit, within }),
    vectorOfQuery,
  ]);
  const similar = await archive.searchVectors({ vector, limit, within });
  const lexicalRanks = ranksOf(lexical);
  const vectorRanks = ranksOf(similar);
  const ids = [...new Set([...lexicalRanks.keys(), ...vectorRanks.keys()])];
  const [passages, similarities] = await Promise.all([
    archive.passages(ids),
    archive.similarities(ids, vector, similar),
  ]);
  const articleIds = [...new Set(passages.map((p) => p.article))];
  const articles = new Map((await archive.articles({ ids: articleIds })).map((a) => [a.id, a]));
  return passages.flatMap((passage) => {
    const article = articles.get(passage.article);
    // Taken away by a writer since the search: no longer part of the archive, so no candidate.
    if (article === undefined) return [];
    return {
      passage,
      article,
      similarities: similarities.get(passage.id) ?? { similarity: 0, sentences: [] },
      lexicalRank: lexicalRanks.get(passage.id) ?? null,
      vectorRank: vectorRanks.get(passage.id) ?? null,
    };
  });
}

/** The terms worth looking up, rarest first. */
function telling(query: Query): string[] {
  const held = query.terms.filter((t) => t.passages > 0).sort((a, b) => a.passages - b.passages);
  let passages = 0;
  return held
    .filter((t, i) => {
      passages += t.passages;
      return i < ALWAYS_SEARCHED || passages <= PASSAGES_TO_SCORE;
    })
    .map((t) => t.term);
}

function ranksOf(hits: readonly { id: PassageId }[]): Map<PassageId, number> {
  return new Map(hits.map((hit, i) => [hit.id, i + 1]));
}
