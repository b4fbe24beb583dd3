import type { PassageId } from "../../text/passage.ts";
import type { Similarities, VectorHit, VectorQuery } from "../archive.ts";
import { sentenceSimilarities } from "../stored/blobs.ts";
import { limitCondition } from "./article-reader.ts";
import type { Query, Value } from "./database.ts";
import { OWN, type Seen } from "./seen.ts";

/** Passages have about so many windows; with fewer, most searches would have to be made twice. */
const WINDOWS_A_PASSAGE = 2;
/** Up to so many windows are compared each: that misses none, and is as quick as walking the graph around the others. */
const COMPARED_EACH = 5_000;
/** Candidates that the graph keeps while it is walked within limits, the most that pgvector knows: recall@10 within 10 % of 100,000 is .935 with 500, .988 with these. */
const KEPT_WITHIN_LIMITS = 1_000;
/** What the graph is asked for at once: beyond, it is walked for longer than all are compared. */
const MOST_WALKED = 1_000;

/** A vector as pgvector reads it. */
export function vectorText(vector: Float32Array): string {
  return `[${vector.join(",")}]`;
}

/**
 * The passages nearest to a vector, by the windows of their texts. The graph is of half floats; what it gives is measured with the vectors
 * as they were made, so that similarities are exact and only their selection is not.
 * @param hasGraph whether there is an index for vectors of so many dimensions
 */
export async function searchVectors(
  query: Query,
  { vector, limit, within }: VectorQuery,
  hasGraph: boolean,
  seen: Seen = OWN,
): Promise<VectorHit[]> {
  if (limit <= 0) return [];
  const condition = limitCondition(within, 3, seen);
  const values = condition?.values ?? [];
  const limited =
    condition === null
      ? ""
      : `JOIN article a ON a.id = p.article${seen.sameLibrary("a", "p")} AND ${condition.sql}`;
  const search = { vector, limit, limited, values, seen };
  if (!hasGraph || (await isFew(query, search))) return compareEach(query, search);
  // Until the end of the transaction.
  if (condition !== null)
    await query("SELECT set_config('hnsw.ef_search', $1, true)", [String(KEPT_WITHIN_LIMITS)]);
  for (let windowLimit = limit * WINDOWS_A_PASSAGE; windowLimit <= MOST_WALKED; windowLimit *= 2) {
    const hits = await walkGraph(query, { ...search, limit: windowLimit });
    const best = new Map<PassageId, VectorHit>();
    for (const { id, similarity } of hits) if (id !== null && !best.has(id)) best.set(id, { id, similarity });
    if (best.size >= limit) return [...best.values()].slice(0, limit);
    // The graph may end before it has found all there are: then each is compared.
    if (hits.length < windowLimit) break;
  }
  return compareEach(query, search);
}

interface Search {
  readonly vector: Float32Array;
  readonly limit: number;
  /** A join of the passages `p` that limits them. */
  readonly limited: string;
  readonly values: readonly Value[];
  readonly seen: Seen;
}

async function isFew(query: Query, { limited, values, seen }: Search): Promise<boolean> {
  // The first placeholders are the search's.
  const [row] = await query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (
       SELECT 1 FROM text_window w ${limited === "" ? "" : `JOIN passage p ON p.text_hash = w.text_hash${seen.sameLibrary("p", "w")} ${limited}`}
       WHERE $1::int IS NOT NULL AND $2::int IS NOT NULL LIMIT ${COMPARED_EACH + 1}
     ) few`,
    [0, 0, ...values],
  );
  return (row?.n ?? 0) <= COMPARED_EACH;
}

/** Of passages with the same text the one of the least number within the limits stands for all: an own one, where there is one. */
function compareEach(query: Query, { vector, limit, limited, values, seen }: Search): Promise<VectorHit[]> {
  return query<VectorHit & { readonly [name: string]: unknown }>(
    `WITH owner AS MATERIALIZED (
       SELECT p.text_hash, min(${seen.number("p", "id")}) AS id FROM passage p ${limited} GROUP BY p.text_hash
     )
     SELECT o.id, max(-(w.vector <#> $1::vector)) AS similarity FROM owner o JOIN text_window w ON w.text_hash = o.text_hash
     GROUP BY o.id ORDER BY similarity DESC, o.id LIMIT $2`,
    [vectorText(vector), limit, ...values],
  );
}

/** The nearest windows, best first, with the passages that they stand for; `null`: gone since. */
function walkGraph(
  query: Query,
  { vector, limit, limited, values, seen }: Search,
): Promise<{ id: PassageId | null; similarity: number }[]> {
  const dimensions = vector.length;
  const isAllowed =
    limited === ""
      ? ""
      : `AND EXISTS (SELECT 1 FROM passage p ${limited} WHERE p.text_hash = w.text_hash${seen.sameLibrary("p", "w")})`;
  return query(
    `WITH near AS MATERIALIZED (
       SELECT w.text_hash, w.vector FROM text_window w WHERE vector_dims(w.vector) = ${dimensions} ${isAllowed}
       ORDER BY w.vector::halfvec(${dimensions}) <#> $1::vector::halfvec(${dimensions}) LIMIT $2
     )
     SELECT (SELECT min(${seen.number("p", "id")}) FROM passage p ${limited} WHERE p.text_hash = near.text_hash) AS id,
       -(near.vector <#> $1::vector) AS similarity
     FROM near ORDER BY similarity DESC, id`,
    [vectorText(vector), limit, ...values],
  );
}

/** How similar passages and their sentences are to a vector; those that `known` holds are not compared again as a whole. */
export async function readSimilarities(
  query: Query,
  {
    ids,
    vector,
    known,
  }: {
    readonly ids: readonly PassageId[];
    readonly vector: Float32Array;
    readonly known: readonly VectorHit[];
  },
  seen: Seen = OWN,
): Promise<Map<PassageId, Similarities>> {
  const asked = new Set(ids);
  const found = new Map<PassageId, { similarity: number; sentences: Similarities["sentences"] }>();
  for (const { id, similarity } of known) if (asked.has(id)) found.set(id, { similarity, sentences: [] });
  const number = seen.number("p", "id");
  const measured = await query<{ id: PassageId; similarity: number | null; vectors: Uint8Array | null }>(
    `SELECT ${number} AS id, CASE WHEN ${number} = ANY($3::float8[]) THEN (SELECT max(-(w.vector <#> $2::vector)) FROM text_window w
         WHERE w.text_hash = p.text_hash${seen.sameLibrary("w", "p")}) END AS similarity, s.vectors
     FROM ${seen.numbered("$1", "wanted")} JOIN passage p ON p.id = wanted.id${seen.sameLibrary("p", "wanted")}
     LEFT JOIN sentences s ON s.text_hash = p.text_hash${seen.sameLibrary("s", "p")}`,
    [ids, vectorText(vector), ids.filter((id) => !found.has(id))],
  );
  for (const { id, similarity, vectors } of measured) {
    if (similarity !== null) found.set(id, { similarity, sentences: [] });
    const of = found.get(id);
    if (of !== undefined && vectors !== null) of.sentences = sentenceSimilarities(vectors, vector);
  }
  return found;
}
