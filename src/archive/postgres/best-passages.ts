/** How SQL scores one posting `p` of a term `t` of `weighed`. */
export type ScoreSql = (t: string, p: string) => string;

/** Rarest terms are read until so many times the passages asked for hold them: some hold several. */
const HOLDING_EACH = 1.5;
/** A passage that holds a term scores its weight and more or less: about so much of it for sure. */
const SURE = 0.8;

/**
 * The best passages by the sum of their terms' scores, by MaxScore (Turtle & Flood 1995): all postings of the rarest terms are summed; of
 * the commoner ones those alone that belong to a passage which can still be among the best, since no term scores more than its most.
 * Exact where `is_sure`, or there are no rows; else, and for all of `hit`, the sums of all postings are asked for.
 * @param limit place of the number of passages asked for, from 1
 * @returns common table expressions behind `weighed (library, id, weight, most, holding)`: the terms of each library, what one scores for a passage of mean length
 * that holds it once, what it scores at most, how many passages hold it; and the statement that ends in `best`
 */
export function bestPassagesSql(score: ScoreSql, limit: string): string {
  return `ranked AS MATERIALIZED (
    SELECT *, sum(holding) OVER (ORDER BY holding, id, library) AS so_far, sum(most) OVER (ORDER BY holding DESC, id DESC, library DESC) AS most_from_here FROM weighed
  ), parted AS MATERIALIZED (
    SELECT *, most_from_here >= coalesce(
      (SELECT ${SURE} * s.weight FROM ranked s WHERE s.so_far >= ${HOLDING_EACH} * ${limit}::int ORDER BY s.so_far LIMIT 1), 0) AS is_telling
    FROM ranked
  ), part AS MATERIALIZED (
    SELECT p.library, p.passage, sum(${score("t", "p")}) AS bm25 FROM parted t
    CROSS JOIN LATERAL (SELECT * FROM posting o WHERE o.library = t.library AND o.term = t.id) p
    WHERE t.is_telling GROUP BY p.library, p.passage
  ), reached AS MATERIALIZED (
    SELECT coalesce((SELECT bm25 FROM part ORDER BY bm25 DESC OFFSET ${limit}::int - 1 LIMIT 1), 0) AS least,
      coalesce((SELECT sum(most) FROM parted WHERE NOT is_telling), 0) AS rest
  ), likely AS MATERIALIZED (
    SELECT part.library, part.passage, part.bm25 FROM part CROSS JOIN reached WHERE part.bm25 + reached.rest >= reached.least - 1e-9
  ), best AS (
    SELECT l.library, l.passage, l.bm25 + coalesce((
      SELECT sum(${score("t", "p")}) FROM parted t JOIN posting p ON p.library = t.library AND p.term = t.id AND p.passage = l.passage
      WHERE t.library = l.library AND NOT t.is_telling), 0) AS bm25,
      reached.least > reached.rest OR reached.rest = 0 AS is_sure
    FROM likely l CROSS JOIN reached
  )`;
}
