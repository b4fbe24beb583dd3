import type { LexicalHit, LexicalQuery, SimilarTerm, TermStatistics } from "../archive.ts";
import { type CountedTerm, mostEdits, similarAmong } from "../stored/similar-terms.ts";
import { B, K1, LEAST_IDF, TITLE_WEIGHT } from "../bm25.ts";
import { limitCondition } from "./article-reader.ts";
import { bestPassagesSql, type ScoreSql } from "./best-passages.ts";
import type { Query } from "./database.ts";
import type { Library } from "./library.ts";
import { OWN, type Seen } from "./seen.ts";

/**
 * BM25 over the postings of the terms, by what is known of all libraries that the transaction reads, or of the collection that is given.
 * Scores are those of FTS5, rounded as doubles are and no further.
 */
export async function searchTerms(
  query: Query,
  { terms, limit, within, collection }: LexicalQuery,
  seen: Seen = OWN,
): Promise<LexicalHit[]> {
  if (terms.length === 0 || limit <= 0) return [];
  const condition = limitCondition(within, 6, seen);
  const wanted = [...new Set(terms)];
  const values = [
    wanted,
    wanted.map((term) => collection?.frequency.get(term) ?? null),
    collection?.passages ?? null,
    collection?.length ?? null,
    limit,
  ];
  if (condition === null) {
    const best = await query<LexicalHit & { readonly is_sure: boolean }>(
      `WITH ${WEIGHED}, ${bestPassagesSql(SCORE, "$5")}
       SELECT ${seen.number("best", "passage")} AS id, bm25, is_sure FROM best ORDER BY bm25 DESC, id LIMIT $5`,
      values,
    );
    if (best.every(({ is_sure }) => is_sure)) return best.map(({ id, bm25 }) => ({ id, bm25 }));
  }
  const limited =
    condition === null
      ? ""
      : `WHERE EXISTS (SELECT 1 FROM passage p JOIN article a ON a.id = p.article${seen.sameLibrary("a", "p")}
           WHERE p.id = hit.passage${seen.sameLibrary("p", "hit")} AND ${condition.sql})`;
  return query<LexicalHit & { readonly [name: string]: unknown }>(
    `WITH ${WEIGHED}
     SELECT ${seen.number("hit", "passage")} AS id, hit.bm25 FROM (
       SELECT o.library, o.passage, sum(o.score) AS bm25 FROM (
         SELECT p.library, p.passage, ${SCORE("t", "p")} AS score
         FROM weighed t JOIN posting p ON p.library = t.library AND p.term = t.id OFFSET 0
       ) o GROUP BY o.library, o.passage
     ) hit ${limited} ORDER BY hit.bm25 DESC, id LIMIT $5`,
    [...values, ...(condition?.values ?? [])],
  );
}

/** `searchedIdf` in SQL. */
const IDF = `CASE WHEN whole.passages > 2 * held.frequency
  THEN ln((whole.passages - held.frequency + 0.5) / (held.frequency + 0.5)) ELSE ${LEAST_IDF} END`;

/**
 * The terms of each library that is read, by what is known of all: `weight` is the idf, `most` what a passage scores at most, `holding` how many
 * of the library hold it. "+ 0" takes the numbers' statistics away, by which the planner would keep each term's postings in case the same term
 * came again.
 */
const WEIGHED = `whole AS MATERIALIZED (
    SELECT coalesce($3::float8, sum(passages)) AS passages, coalesce($4::float8, sum(terms)) / coalesce($3::float8, sum(passages)) AS mean
    FROM library HAVING sum(passages) > 0
  ), held AS (
    SELECT t.library, t.id, t.passages AS holding, coalesce(w.frequency, sum(t.passages) OVER (PARTITION BY t.term)) AS frequency
    FROM unnest($1::text[], $2::float8[]) w (term, frequency) JOIN term t ON t.term = w.term AND t.passages > 0
  ), weighed AS MATERIALIZED (
    SELECT library, id + 0 AS id, holding, weight, weight * ${K1 + 1}::float8 AS most, slope
    FROM (SELECT held.*, ${IDF} AS weight, ${K1 * B}::float8 / whole.mean AS slope FROM held CROSS JOIN whole) each_term
  )`;

const SCORE: ScoreSql = (t, p) => {
  const frequency = `(${p}.in_text + ${TITLE_WEIGHT}::float8 * ${p}.in_title)`;
  return `${t}.most * ${frequency} / (${frequency} + ${K1 * (1 - B)}::float8 + ${t}.slope * ${p}.length)`;
};

/** A term of the title counts where no text of its library holds it. */
export async function readStatistics(query: Query, terms: readonly string[]): Promise<TermStatistics> {
  const rows = await query<CountedRow>(
    `SELECT l.passages, l.length, t.term, t.frequency, t.holding
     FROM (SELECT coalesce(sum(passages), 0)::int AS passages, coalesce(sum(terms), 0)::float8 AS length FROM library) l
     LEFT JOIN (
       SELECT term, sum(passages)::int AS frequency, sum(CASE WHEN in_text > 0 THEN in_text ELSE in_title END)::int AS holding
       FROM term WHERE term = ANY($1::text[]) GROUP BY term
     ) t ON TRUE`,
    [[...new Set(terms)]],
  );
  const { passages = 0, length = 0 } = rows[0] ?? {};
  const known = new Map(rows.map((row) => [row.term, row]));
  const of = (count: "frequency" | "holding") =>
    new Map(terms.map((term): [string, number] => [term, known.get(term)?.[count] ?? 0]));
  return { passages, length, frequency: of("frequency"), holding: of("holding") };
}

type CountedRow = {
  readonly passages: number;
  readonly length: number;
  /** `null` in all of the only row where no term is held. */
  readonly term: string | null;
  readonly frequency: number | null;
  readonly holding: number | null;
};

/**
 * Looks for misspelt terms among those that begin alike: typing errors seldom touch the first letter (Pollock & Zamora 1984). A
 * letter's terms are kept until the next write.
 */
export function createSimilarTerms(
  library: Library,
): (term: string, limit: number) => Promise<SimilarTerm[]> {
  let letters = new Map<string, Promise<readonly CountedTerm[]>>();
  let readAt = -1;
  const readLetter = (letter: string): Promise<readonly CountedTerm[]> =>
    library.read(async (query) => {
      const rows = await query<{ term: string; passages: number }>(
        "SELECT term, greatest(in_text, in_title) AS passages FROM term WHERE term >= $1 AND term <= $2 AND passages > 0",
        [letter, `${letter}\u{10ffff}`],
      );
      return rows.map(({ term, passages }): CountedTerm => [term, passages]);
    });
  return async (term, limit) => {
    if (mostEdits(term) === 0) return [];
    const { generation } = await library.meta();
    if (generation !== readAt) letters = new Map();
    readAt = generation;
    const letter = String.fromCodePoint(term.codePointAt(0) ?? 0);
    const reading = letters.get(letter) ?? readLetter(letter);
    letters.set(letter, reading);
    reading.catch(() => letters.delete(letter));
    return similarAmong(await reading, term, limit);
  };
}
