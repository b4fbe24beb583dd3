import type { Database } from "../../sqlite/database.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { Passage, PassageId } from "../../text/passage.ts";
import type {
  ArticleEntry,
  ArticleLimits,
  LexicalHit,
  LexicalQuery,
  Similarities,
  TermStatistics,
  VectorHit,
} from "../archive.ts";
import { cosineWithBlob, sentenceSimilarities, textHash } from "../stored/blobs.ts";
import { TITLE_WEIGHT } from "../bm25.ts";
import { createCollectionSearch } from "./collection-search.ts";
import { createCollectionTable } from "./collection-table.ts";
import type { KeepReads } from "./kept-reads.ts";
import { limitCondition } from "./limits.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  PASSAGE_COLUMNS,
  toArticle,
  toEntry,
  toPassage,
} from "../stored/rows.ts";

/** BM25 field weights of title and text. */
const FIELD_WEIGHTS = `${TITLE_WEIGHT}, 1.0`;

/** The questions an archive answers from its tables alone. Synchronous: each is some milliseconds at most. */
export interface SqliteReader {
  article(id: ArticleId): Article | undefined;
  articles(limits?: ArticleLimits): ArticleEntry[];
  outlets(): { outlet: string; articles: number }[];
  passages(ids: readonly PassageId[]): Passage[];
  passagesOf(article: ArticleId): Passage[];
  sameText(text: string): Passage[];
  similarities(
    ids: readonly PassageId[],
    vector: Float32Array,
    known?: readonly VectorHit[],
  ): Map<PassageId, Similarities>;
  termStatistics(terms: readonly string[]): TermStatistics;
  searchTerms(query: LexicalQuery): LexicalHit[];
}

export function createSqliteReader(db: Database, keep: KeepReads): SqliteReader {
  const one = db.prepare(`SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts FROM article a WHERE a.id = ?`);
  const entries = createPrepared(
    (condition) =>
      `SELECT ${ARTICLE_COLUMNS}, (SELECT count(*) FROM passage p WHERE p.article = a.id) AS passages
       FROM article a WHERE ${condition} ORDER BY a.published IS NULL, a.published DESC, a.id`,
  );
  const byIds = db.prepare(
    `SELECT ${PASSAGE_COLUMNS} FROM json_each(?) wanted JOIN passage p ON p.id = wanted.value ORDER BY wanted.key`,
  );
  const ofArticle = db.prepare(
    `SELECT ${PASSAGE_COLUMNS} FROM passage p WHERE p.article = ? ORDER BY p.ordinal`,
  );
  const same = db.prepare(
    `SELECT ${PASSAGE_COLUMNS} FROM passage p
     JOIN article a ON a.id = p.article WHERE p.text_hash = ? ORDER BY a.published IS NULL, a.published, a.id, p.ordinal`,
  );
  const windows = db.prepare(
    `SELECT p.id, w.vector FROM json_each(?) wanted JOIN passage p ON p.id = wanted.value
     JOIN window w ON w.text_hash = p.text_hash`,
  );
  const sentences = db.prepare(
    `SELECT p.id, s.vectors FROM json_each(?) wanted JOIN passage p ON p.id = wanted.value
     JOIN sentences s ON s.text_hash = p.text_hash`,
  );
  const outlets = db.prepare(
    "SELECT outlet, count(*) AS articles FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY articles DESC, outlet",
  );
  const count = db.prepare("SELECT count(*) AS n FROM passage");
  // "text" comes before "title", so a term of the title counts where no text holds it.
  const holding = db.prepare("SELECT doc FROM term_counts WHERE term = ? ORDER BY col LIMIT 1");
  const search = db.prepare(
    `SELECT rowid AS id, -bm25(passage_terms, ${FIELD_WEIGHTS}) AS bm25 FROM passage_terms
     WHERE passage_terms MATCH ? ORDER BY bm25 DESC, rowid LIMIT ?`,
  );

  // Counting passages walks an index, counting a term's walks its list: the commoner the word, the longer.
  const passagesNow = keep((_all: null): number => count.get().n);
  const passagesHolding = keep((term: string): number => holding.get(term)?.doc ?? 0);
  const collection = createCollectionTable(db, keep);
  const outletsNow = keep((_all: null): { outlet: string; articles: number }[] => outlets.all());

  /** Statements by condition, of which there are few: preparing one takes as long as running it. */
  function createPrepared(sql: (condition: string) => string) {
    const prepared = new Map<string, ReturnType<Database["prepare"]>>();
    return (condition: string) => {
      const known = prepared.get(condition) ?? db.prepare(sql(condition));
      prepared.set(condition, known);
      return known;
    };
  }

  const searchOwn = ({ terms, limit, within }: LexicalQuery): LexicalHit[] => {
    const match = matchAny(terms);
    const condition = limitCondition(within);
    if (condition === null) return search.all(match, limit);
    return db
      .prepare(
        `SELECT t.rowid AS id, -bm25(passage_terms, ${FIELD_WEIGHTS}) AS bm25 FROM passage_terms t
         JOIN passage p ON p.id = t.rowid JOIN article a ON a.id = p.article
         WHERE passage_terms MATCH ? AND ${condition.sql} ORDER BY bm25 DESC, t.rowid LIMIT ?`,
      )
      .all(match, ...condition.values, limit);
  };
  const searchAsPart = createCollectionSearch(db, collection, searchOwn);

  return {
    article(id) {
      const row: (ArticleRow & { text: Uint8Array; page_starts: string | null }) | undefined = one.get(id);
      return row && toArticle(row);
    },
    articles(limits) {
      const condition = limitCondition(limits);
      const rows: (ArticleRow & { passages: number })[] = entries(condition?.sql ?? "TRUE").all(
        ...(condition?.values ?? []),
      );
      return rows.map(toEntry);
    },
    outlets: () => outletsNow(null),
    passages: (ids) => byIds.all(JSON.stringify(ids)).map(toPassage),
    passagesOf: (article) => ofArticle.all(article).map(toPassage),
    sameText: (text) => same.all(textHash(text)).map(toPassage),
    similarities(ids, vector, known = []) {
      const asked = new Set(ids);
      const found = new Map<PassageId, { similarity: number; sentences: Similarities["sentences"] }>();
      for (const { id, similarity } of known) if (asked.has(id)) found.set(id, { similarity, sentences: [] });
      for (const row of windows.all(JSON.stringify(ids.filter((id) => !found.has(id))))) {
        const similarity = cosineWithBlob(row.vector, vector);
        const best = found.get(row.id);
        if (best === undefined) found.set(row.id, { similarity, sentences: [] });
        else best.similarity = Math.max(best.similarity, similarity);
      }
      for (const row of sentences.all(JSON.stringify(ids))) {
        const of = found.get(row.id);
        if (of !== undefined) of.sentences = sentenceSimilarities(row.vectors, vector);
      }
      return found;
    },
    termStatistics(terms) {
      const of = (count: (term: string) => number) => new Map(terms.map((term) => [term, count(term)]));
      const passages = passagesNow(null);
      const { rows, terms: counted } = collection.counted();
      return {
        passages,
        // FTS5 goes on counting what was removed: the mean it has is that of what is there.
        length: rows === 0 ? 0 : (passages * counted) / rows,
        frequency: of(collection.frequency),
        holding: of(passagesHolding),
      };
    },
    searchTerms({ collection: whole, ...query }) {
      if (query.terms.length === 0 || query.limit <= 0) return [];
      return whole === undefined ? searchOwn(query) : searchAsPart(query, whole);
    },
  };
}

/** An FTS5 expression that any of the terms satisfies; quoted, so that no term is read as an operator. */
function matchAny(terms: readonly string[]): string {
  return [...new Set(terms)].map((term) => `"${term.replaceAll('"', '""')}"`).join(" OR ");
}
