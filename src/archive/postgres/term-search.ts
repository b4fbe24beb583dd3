import type { LexicalHit, LexicalQuery, SimilarTerm, TermStatistics } from "../archive.ts";
import { type CountedTerm, mostEdits, similarAmong } from "../stored/similar-terms.ts";
import { limitCondition } from "./article-reader.ts";
import { bestPassagesSql, type ScoreSql } from "./best-passages.ts";
import type { Query } from "./database.ts";
import { type Library, readMeta } from "./library.ts";

/** As SQLite's FTS5 has them, so that both engines give the same scores. */
const K1 = 1.2;
const B = 0.75;
/** A term that more than half of the passages hold tells next to nothing, and never less. */
const LEAST_IDF = 1e-6;
/** The title stands on every passage of its article, so it counts half. */
const TITLE_WEIGHT = 0.5;

/** Inverse document frequency of a term that `holding` of `passages` hold (Robertson & Spärck Jones 1976). */
function idfOf(passages: number, holding: number): number {
  const idf = Math.log((passages - holding + 0.5) / (holding + 0.5));
  return idf <= 0 ? LEAST_IDF : idf;
}

interface TermRow {
  readonly id: number;
  readonly term: string;
  readonly passages: number;
  readonly in_text: number;
  readonly in_title: number;
}

/** BM25 over the postings of the terms. Rounded as doubles are and no further. */
export async function searchTerms(
  query: Query,
  { terms, limit, within }: LexicalQuery,
): Promise<LexicalHit[]> {
  if (terms.length === 0 || limit <= 0) return [];
  const held = (await readTerms(query, terms)).filter(({ passages }) => passages > 0);
  if (held.length === 0) return [];
  const meta = await readMeta(query);
  const values = [
    held.map(({ id }) => id),
    held.map(({ passages }) => idfOf(meta.passages, passages)),
    held.map(({ passages }) => passages),
    meta.terms / meta.passages,
    limit,
  ];
  const condition = limitCondition(within, values.length + 1);
  if (condition === null) {
    const best = await query<LexicalHit & { readonly is_sure: boolean }>(
      `WITH ${WEIGHED}, ${bestPassagesSql(SCORE, "$5")}
       SELECT passage AS id, bm25, is_sure FROM best ORDER BY bm25 DESC, passage LIMIT $5`,
      values,
    );
    if (best.every(({ is_sure }) => is_sure)) return best.map(({ id, bm25 }) => ({ id, bm25 }));
  }
  const limited =
    condition === null
      ? ""
      : `WHERE EXISTS (SELECT 1 FROM passage p JOIN article a ON a.id = p.article WHERE p.id = hit.passage AND ${condition.sql})`;
  return query<LexicalHit & { readonly [name: string]: unknown }>(
    `WITH ${WEIGHED} SELECT hit.passage AS id, hit.bm25 FROM (
       SELECT p.passage, sum(${SCORE("t", "p")}) AS bm25 FROM weighed t
       CROSS JOIN LATERAL (SELECT * FROM posting o WHERE o.term = t.id) p GROUP BY p.passage
     ) hit ${limited} ORDER BY hit.bm25 DESC, hit.passage LIMIT $5`,
    [...values, ...(condition?.values ?? [])],
  );
}

const WEIGHED = `weighed AS MATERIALIZED (
  SELECT id, weight, weight * ${K1 + 1}::float8 AS most, holding FROM unnest($1::int[], $2::float8[], $3::int[]) w (id, weight, holding)
)`;
const SCORE: ScoreSql = (t, p) => {
  const frequency = `(${p}.in_text + ${TITLE_WEIGHT}::float8 * ${p}.in_title)`;
  return `${t}.most * ${frequency} / (${frequency} + ${K1 * (1 - B)}::float8 + ${K1 * B}::float8 * ${p}.length / $4::float8)`;
};

/** A term of the title counts where no text holds it. */
export async function readStatistics(query: Query, terms: readonly string[]): Promise<TermStatistics> {
  const { passages } = await readMeta(query);
  const known = new Map((await readTerms(query, terms)).map((row) => [row.term, row]));
  const holding = terms.map((term): [string, number] => {
    const row = known.get(term);
    return [term, row === undefined ? 0 : row.in_text > 0 ? row.in_text : row.in_title];
  });
  return { passages, holding: new Map(holding) };
}

function readTerms(
  query: Query,
  terms: readonly string[],
): Promise<(TermRow & { readonly [name: string]: unknown })[]> {
  return query("SELECT id, term, passages, in_text, in_title FROM term WHERE term = ANY($1::text[])", [
    [...new Set(terms)],
  ]);
}

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
