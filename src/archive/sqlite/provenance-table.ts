import type { Database } from "../../sqlite/database.ts";
import type { FileFormat } from "../../ingest/file-format.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import { nextProvenance, type Provenance, type ReadRecord } from "../provenance.ts";

interface ProvenanceRow {
  format: FileFormat;
  place: string;
  line: number | null;
  feed: string | null;
  added: string | null;
  changed: string | null;
  read: string;
  earlier: string;
  cut: string;
  warnings: string;
}

export type ReadProvenance = (id: ArticleId) => Provenance | undefined;

export function createProvenanceReader(db: Database): ReadProvenance {
  const one = db.prepare(
    "SELECT format, place, line, feed, added, changed, read, earlier, cut, warnings FROM provenance WHERE article = ?",
  );
  return (id) => {
    const row: ProvenanceRow | undefined = one.get(id);
    if (row === undefined) return undefined;
    const { format, place, line, feed, added, changed, read, earlier, cut, warnings } = row;
    return {
      format,
      place,
      line,
      feed,
      addedAt: added,
      changedAt: changed,
      readAt: read,
      earlier: JSON.parse(earlier),
      cut: JSON.parse(cut),
      warnings: JSON.parse(warnings),
    };
  };
}

/** What is known of an article and its dates, before it is written. */
export interface BeforeWrite {
  readonly stored: Provenance | undefined;
  readonly dates: Pick<Article, "published" | "updated"> | undefined;
}

export interface ProvenanceWriter {
  before(id: ArticleId): BeforeWrite;
  /** Records that an article was read whose row was just written. */
  written(id: ArticleId, record: ReadRecord, before: BeforeWrite): void;
  /** Records that a stored article was read and is the same; nothing where it is not stored. */
  unchanged(id: ArticleId, record: ReadRecord): void;
  /** Stores what another archive knows of a stored article; nothing where that knows nothing. */
  restore(id: ArticleId, provenance: Provenance | undefined): void;
}

export function createProvenanceWriter(db: Database): ProvenanceWriter {
  const read = createProvenanceReader(db);
  const datesOf = db.prepare("SELECT published, updated FROM article WHERE id = ?");
  const insert = db.prepare(
    `INSERT OR REPLACE INTO provenance (article, format, place, line, feed, added, changed, read, earlier, cut, warnings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const put = (id: ArticleId, provenance: Provenance | undefined): void => {
    if (provenance === undefined) return;
    const { format, place, line, feed, addedAt, changedAt, readAt, earlier, cut, warnings } = provenance;
    const lists = [earlier, cut, warnings].map((list) => JSON.stringify(list));
    insert.run(id, format, place, line, feed, addedAt, changedAt, readAt, ...lists);
  };
  return {
    before: (id) => ({ stored: read(id), dates: datesOf.get(id) }),
    written(id, record, { stored, dates }) {
      put(id, nextProvenance(stored, record, { replaced: dates ?? null, isNew: dates === undefined }));
    },
    restore: put,
    unchanged(id, record) {
      if (datesOf.get(id) === undefined) return;
      put(id, nextProvenance(read(id), record, { replaced: null, isNew: false }));
    },
  };
}
