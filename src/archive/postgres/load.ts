import type { HeldConnection, Query, Value } from "./database.ts";

/** A statement and a way to load many rows, in one transaction of a library's writer. */
export interface Writing {
  readonly query: Query;
  /** Adds rows to a table; `onConflict` says what becomes of those that are there. */
  load(table: keyof typeof COLUMNS, rows: readonly (readonly Value[])[], onConflict?: string): Promise<void>;
}

/** What is loaded of each table, in this order. The library is the writer's by default. */
const COLUMNS = {
  article: [
    ...[
      "id",
      "title",
      "authors",
      "outlet",
      "outlet_words",
      "published",
      "updated",
      "url",
      "language",
      "file",
    ],
    ...["text", "digest", "content", "page_starts", "quotes_by"],
  ],
  passage: ["id", "article", "ordinal", "start", "end", "text", "text_hash", "length", "terms"],
  text_window: ["id", "text_hash", "start", "end", "vector"],
  sentences: ["text_hash", "vectors"],
  frames: ["text_hash", "tagger", "frames"],
  term: ["id", "term", "passages", "in_text", "in_title"],
  posting: ["term", "passage", "in_text", "in_title", "length"],
  quote: [
    ...[
      "id",
      "article",
      "kind",
      "class",
      "polarity",
      "start",
      "end",
      "passages",
      "content",
      "cue",
      "mention",
    ],
    ...["confidence", "speaker", "speaker_kind", "also_named"],
  ],
} as const;

/**
 * COPY does not ask row-level security whether a row may be added, and so it is refused where that is on: rows are copied into a table of
 * the session, and added from there.
 */
export function createWriting({ query, copy }: Pick<HeldConnection, "query" | "copy">): Writing {
  return {
    query,
    async load(table, rows, onConflict = "") {
      if (rows.length === 0) return;
      const columns = COLUMNS[table];
      const names = columns.map((name) => `"${name}"`).join(", ");
      const stage = `stage_${table}`;
      // Each time: one that a transaction made is gone where that was rolled back.
      await query(
        `CREATE TEMP TABLE IF NOT EXISTS ${stage} ON COMMIT DELETE ROWS AS SELECT ${names} FROM ${table} WITH NO DATA`,
      );
      await copy(stage, columns, rows);
      // What is added leaves the stage: the same transaction may load the table again.
      await query(
        `WITH staged AS (DELETE FROM ${stage} RETURNING ${names}) INSERT INTO ${table} (${names}) SELECT ${names} FROM staged ${onConflict}`,
      );
    },
  };
}

/** Takes `count` numbers of a kind that were never given out; returns the first of them. */
export async function takeNumbers(
  query: Query,
  kind: "passages" | "windows" | "quotes" | "terms",
  count: number,
): Promise<number> {
  const [row] = await query<{ made: number }>(
    `UPDATE library SET ${kind}_made = ${kind}_made + $1 RETURNING ${kind}_made AS made`,
    [count],
  );
  if (row === undefined) throw new Error(`Expected the library's row to take ${kind} from, got none`);
  return row.made - count + 1;
}
