import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../sqlite/database.ts";
import type { SpeakerKind } from "../../quotes/quote.ts";
import type { ArticleId } from "../../text/article.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import type { ArchiveStatus, ArticleSpeaker, QuoteQuery, StoredQuote } from "../archive.ts";
import { createKeptPromise } from "./kept-promise.ts";
import type { KeepReads } from "./kept-reads.ts";
import { limitCondition } from "./limits.ts";
import { COUNTED, NOT_TAKEN_OUT, QUOTE_COLUMNS, type QuoteRow, toStoredQuote } from "../stored/quote-rows.ts";

/** What the tables tell of quotes and speakers. */
export interface SqliteQuoteReader {
  quotes(query: QuoteQuery): Promise<StoredQuote[]>;
  speakers(): Promise<readonly ArticleSpeaker[]>;
  readBy(): ArchiveStatus["quotesBy"];
}

/** Articles whose speakers are read in one go, some milliseconds. */
const ARTICLES_AT_ONCE = 64;

const SAID_BY = "(q.article, q.speaker) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))";
const TOUCHING = `q.id IN (
  SELECT t.id FROM json_each(?) w JOIN passage p ON p.id = w.value
  JOIN quote t ON t.article = p.article AND t.start < p."end" AND t."end" > p.start)`;

export function createSqliteQuoteReader(db: Database, keep: KeepReads): SqliteQuoteReader {
  const lastOfSlice = db.prepare(
    `SELECT max(id) AS id FROM (SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ${ARTICLES_AT_ONCE})`,
  );
  // One row of JSON: a row a speaker takes many times as long.
  const speakersOfSlice = db.prepare(
    `SELECT json_group_array(json_array(article, speaker, speaker_kind, json(names), quotes)) AS speakers FROM (
       SELECT article, speaker, speaker_kind, max(also_named) AS names,
         count(*) FILTER (WHERE ${COUNTED}) AS quotes FROM quote
       WHERE article > ? AND article <= ? AND speaker IS NOT NULL AND ${NOT_TAKEN_OUT}
       GROUP BY article, speaker, speaker_kind ORDER BY article, speaker)`,
  );
  const readBy = db.prepare(
    "SELECT quotes_by AS stamp, count(*) AS articles FROM article GROUP BY quotes_by ORDER BY quotes_by",
  );
  /** Slice by slice, so that others have their turn: an archive has many more speakers than a question needs. */
  async function readSpeakers(): Promise<ArticleSpeaker[]> {
    const found: ArticleSpeaker[] = [];
    for (let from = ""; ; await nextTurn()) {
      const to: ArticleId | null = lastOfSlice.get(from).id;
      if (to === null) return found;
      for (const [article, name, kind, alsoNamed, quotes] of JSON.parse(
        speakersOfSlice.get(from, to).speakers,
      ) as [ArticleId, string, SpeakerKind, string[], number][])
        found.push({ article, speaker: { name, kind, alsoNamed }, quotes });
      from = to;
    }
  }
  const readByNow = keep((_all: null): ArchiveStatus["quotesBy"] => readBy.all());

  return {
    async quotes({ speakers: saidBy, passages, within, withTakenOut = false }) {
      const limits = limitCondition(within);
      const conditions: string[] = limits === null ? [] : [limits.sql];
      const values: string[] = limits === null ? [] : [...limits.values];
      if (!withTakenOut) conditions.push(`q.${NOT_TAKEN_OUT}`);
      if (passages !== undefined) {
        conditions.push(TOUCHING);
        values.push(JSON.stringify(passages));
      }
      // Two of a kind, so that SQLite goes from the names to their quotes and not through all of them.
      if (saidBy !== undefined) {
        conditions.push("q.speaker IN (SELECT value FROM json_each(?))", SAID_BY);
        values.push(
          JSON.stringify([...new Set(saidBy.map(({ name }) => name))]),
          JSON.stringify(saidBy.map(({ article, name }) => [article, name])),
        );
      }
      const rows: QuoteRow[] = db
        .prepare(
          `SELECT ${QUOTE_COLUMNS} FROM quote q JOIN article a ON a.id = q.article
           WHERE ${conditions.length === 0 ? "TRUE" : conditions.join(" AND ")}
           ORDER BY a.published IS NULL, a.published DESC, a.id, q.start, q.id`,
        )
        .all(...values);
      return inSlices(storedQuotes(rows));
    },
    speakers: createKeptPromise(keep, readSpeakers),
    readBy: () => readByNow(null),
  };
}

/** One paragraph may hold thousands. */
function* storedQuotes(rows: readonly QuoteRow[]): Steps<StoredQuote[]> {
  const quotes: StoredQuote[] = [];
  for (const row of rows) {
    quotes.push(toStoredQuote(row));
    yield;
  }
  return quotes;
}
