import type { FileFormat } from "../../ingest/file-format.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import { nextProvenance, type Provenance, type ReadRecord } from "../provenance.ts";
import type { Query } from "./database.ts";

interface ProvenanceRow {
  readonly article: ArticleId;
  readonly format: FileFormat;
  readonly place: string;
  readonly line: number | null;
  readonly feed: string | null;
  readonly added: string | null;
  readonly changed: string | null;
  readonly read: string;
  readonly earlier: string;
  readonly cut: string;
  readonly warnings: string;
}

export async function readProvenance(
  query: Query,
  articles: readonly ArticleId[],
): Promise<Map<ArticleId, Provenance>> {
  const rows = await query<ProvenanceRow>(
    `SELECT article, format, place, line, feed, added, changed, read, earlier, cut, warnings FROM provenance
     WHERE article = ANY($1::text[])`,
    [articles],
  );
  return new Map(
    rows.map(({ article, format, place, line, feed, added, changed, read, earlier, cut, warnings }) => [
      article,
      {
        ...{ format, place, line, feed, addedAt: added, changedAt: changed, readAt: read },
        ...{ earlier: JSON.parse(earlier), cut: JSON.parse(cut), warnings: JSON.parse(warnings) },
      },
    ]),
  );
}

/** What is known of articles and their dates, before they are written. */
export interface BeforeWrite {
  readonly stored: ReadonlyMap<ArticleId, Provenance>;
  /** Of those that are there. */
  readonly dates: ReadonlyMap<ArticleId, Pick<Article, "published" | "updated">>;
}

export async function readBefore(query: Query, ids: readonly ArticleId[]): Promise<BeforeWrite> {
  const dates = await query<Pick<Article, "id" | "published" | "updated">>(
    "SELECT id, published, updated FROM article WHERE id = ANY($1::text[])",
    [ids],
  );
  return {
    stored: await readProvenance(query, ids),
    dates: new Map(dates.map(({ id, published, updated }) => [id, { published, updated }])),
  };
}

/** Records that an article was read whose row was just written. */
export async function putProvenance(
  query: Query,
  id: ArticleId,
  record: ReadRecord,
  { stored, dates }: BeforeWrite,
): Promise<void> {
  const replaced = dates.get(id) ?? null;
  await restoreProvenance(
    query,
    id,
    nextProvenance(stored.get(id), record, { replaced, isNew: replaced === null }),
  );
}

/** Records that a stored article was read and is the same; nothing where it is not stored. */
export async function putUnchanged(
  query: Query,
  id: ArticleId,
  record: ReadRecord,
  { stored, dates }: BeforeWrite,
): Promise<void> {
  if (!dates.has(id)) return;
  await restoreProvenance(
    query,
    id,
    nextProvenance(stored.get(id), record, { replaced: null, isNew: false }),
  );
}

/** Stores what is known of a stored article as it is; nothing where nothing is known. */
export async function restoreProvenance(
  query: Query,
  id: ArticleId,
  provenance: Provenance | undefined,
): Promise<void> {
  if (provenance === undefined) return;
  const { format, place, line, feed, addedAt, changedAt, readAt, earlier, cut, warnings } = provenance;
  await query(
    `INSERT INTO provenance (article, format, place, line, feed, added, changed, read, earlier, cut, warnings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (library, article) DO UPDATE SET (format, place, line, feed, added, changed, read, earlier, cut, warnings) =
       ROW (excluded.format, excluded.place, excluded.line, excluded.feed, excluded.added, excluded.changed, excluded.read,
         excluded.earlier, excluded.cut, excluded.warnings)`,
    [
      ...[id, format, place, line, feed, addedAt, changedAt, readAt],
      ...[earlier, cut, warnings].map((list) => JSON.stringify(list)),
    ],
  );
}
