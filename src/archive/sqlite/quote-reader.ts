import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { ArchiveStatus, ArticleSpeaker, QuoteQuery, StoredQuote } from "../archive.ts";
import type { KeepReads } from "./kept-reads.ts";
import { limitCondition } from "./limits.ts";
import { QUOTE_COLUMNS, type QuoteRow, speakerOf, toStoredQuote } from "./quote-rows.ts";

/** What the tables tell of quotes and speakers. */
export interface SqliteQuoteReader {
  quotes(query: QuoteQuery): StoredQuote[];
  speakers(): readonly ArticleSpeaker[];
  readBy(): ArchiveStatus["quotesBy"];
}

const SAID_BY = "(q.article, q.speaker) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))";
const TOUCHING = `q.id IN (
  SELECT t.id FROM json_each(?) w JOIN passage p ON p.id = w.value
  JOIN quote t ON t.article = p.article AND t.start < p."end" AND t."end" > p.start)`;

export function createSqliteQuoteReader(db: Database, keep: KeepReads): SqliteQuoteReader {
  const speakers = db.prepare(
    `SELECT article, speaker AS name, speaker_kind AS kind, max(also_named) AS alsoNamed, count(*) AS quotes
     FROM quote WHERE speaker IS NOT NULL GROUP BY article, speaker, speaker_kind ORDER BY article, speaker`,
  );
  const readBy = db.prepare(
    "SELECT quotes_by AS stamp, count(*) AS articles FROM article GROUP BY quotes_by ORDER BY quotes_by",
  );
  const speakersNow = keep((_all: null): readonly ArticleSpeaker[] =>
    speakers.all().map(({ article, name, kind, alsoNamed, quotes }) => ({
      article,
      speaker: speakerOf(name, kind, alsoNamed),
      quotes,
    })),
  );
  const readByNow = keep((_all: null): ArchiveStatus["quotesBy"] => readBy.all());

  return {
    quotes({ speakers: saidBy, passages, within }) {
      const limits = limitCondition(within);
      const conditions: string[] = limits === null ? [] : [limits.sql];
      const values: string[] = limits === null ? [] : [...limits.values];
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
      return rows.map(toStoredQuote);
    },
    speakers: () => speakersNow(null),
    readBy: () => readByNow(null),
  };
}
