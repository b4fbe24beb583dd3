import type { Query } from "../../archive/postgres/database.ts";
import type { AnswerKey } from "../kept-answer.ts";
import { MOST_VERDICTS } from "../library-limits.ts";
import { type Hashed, type JudgedCitations, MOST_JUDGED, type StoredVerdict } from "../library-records.ts";
import { judgedSince, oldestKept } from "../usage/kept-days.ts";

interface VerdictOnAnswer extends StoredVerdict {
  readonly key: AnswerKey;
  /** Its hash, as the answer is kept with it. */
  readonly question: Uint8Array;
  readonly hashed: Hashed;
}

/** Stores a verdict in the place of an earlier one of the voter. */
export async function putVerdict(query: Query, verdict: VerdictOnAnswer): Promise<void> {
  const { key, question, hashed, voter, isHelpful, citations, now } = verdict;
  const who = hashed("voter", key, voter);
  await query("DELETE FROM verdict WHERE answer = $1 AND voter = $2", [key, who]);
  const [made] = await query<{ id: number }>(
    `INSERT INTO verdict (id, answer, voter, question, citations, is_helpful, member, made)
     VALUES ((SELECT coalesce(max(id), 0) + 1 FROM verdict), $1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [key, who, question, citations, isHelpful, hashed("member", voter), now],
  );
  await expireVerdicts(query, (made?.id ?? 0) - MOST_VERDICTS, now);
}

export async function countVerdicts(
  query: Query,
  now: number,
): Promise<{ readonly helpful: number; readonly notHelpful: number }> {
  const [row] = await query<{ helpful: number; not_helpful: number }>(
    `SELECT count(*) FILTER (WHERE is_helpful)::int AS helpful, count(*) FILTER (WHERE NOT is_helpful)::int AS not_helpful
     FROM verdict WHERE made >= $1`,
    [judgedSince(now)],
  );
  return { helpful: row?.helpful ?? 0, notHelpful: row?.not_helpful ?? 0 };
}

export function readJudged(query: Query, now: number): Promise<JudgedCitations[]> {
  return query<JudgedCitations>(
    `SELECT citations, count(*) FILTER (WHERE is_helpful)::int AS helpful, count(*) FILTER (WHERE NOT is_helpful)::int AS "notHelpful"
     FROM verdict WHERE made >= $1 GROUP BY citations ORDER BY 3 DESC, 2 DESC LIMIT $2`,
    [judgedSince(now), MOST_JUDGED],
  );
}

/** Counts that a member holds the speaker of quotes for wrong, once each. */
export async function putReports(
  query: Query,
  quotes: readonly string[],
  member: string,
  hashed: Hashed,
): Promise<void> {
  for (const quote of quotes)
    await query(
      `INSERT INTO report (id, quote, voter, member) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM report), $1, $2, $3)
       ON CONFLICT (library, md5(quote), voter) DO NOTHING`,
      [quote, hashed("report", quote, member), hashed("member", member)],
    );
  await query("DELETE FROM report WHERE id <= (SELECT max(id) FROM report) - $1", [MOST_VERDICTS]);
}

/** How many members hold the speaker for wrong, of the quote of most. */
export async function countReports(query: Query, quotes: readonly string[]): Promise<number> {
  const [row] = await query<{ most: number }>(
    `SELECT coalesce(max(n), 0)::int AS most FROM
       (SELECT count(*) AS n FROM report WHERE md5(quote) = ANY(SELECT md5(q) FROM unnest($1::text[]) q) AND quote = ANY($1::text[]) GROUP BY quote) counted`,
    [quotes],
  );
  return row?.most ?? 0;
}

/** Deletes what a member has judged and reported; how much that was. */
export async function forgetVerdicts(query: Query, member: string, hashed: Hashed): Promise<number> {
  const who = hashed("member", member);
  let dropped = 0;
  for (const table of ["verdict", "report"])
    dropped += (await query(`DELETE FROM ${table} WHERE member = $1 RETURNING 1`, [who])).length;
  // Of an earlier program, from whose files they were moved: each has to be tried.
  const earlier = await query<{ id: number; answer: string; voter: Uint8Array }>(
    "SELECT id, answer, voter FROM verdict WHERE member IS NULL",
  );
  for (const { id, answer, voter } of earlier)
    if (hashed("voter", answer, member).equals(voter))
      dropped += (await query("DELETE FROM verdict WHERE id = $1 RETURNING 1", [id])).length;
  const reports = await query<{ id: number; quote: string; voter: Uint8Array }>(
    "SELECT id, quote, voter FROM report WHERE member IS NULL",
  );
  for (const { id, quote, voter } of reports)
    if (hashed("report", quote, member).equals(voter))
      dropped += (await query("DELETE FROM report WHERE id = $1 RETURNING 1", [id])).length;
  return dropped;
}

/** Deletes those up to a number, and those that are older than they are kept. */
export async function expireVerdicts(query: Query, upTo: number, now: number): Promise<void> {
  await query("DELETE FROM verdict WHERE id <= $1 OR made < $2", [upTo, oldestKept(now)]);
}
