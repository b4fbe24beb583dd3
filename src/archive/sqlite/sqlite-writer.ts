import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../sqlite/database.ts";
import type { TaggedFrames } from "../../quotes/cues/attribution-frame.ts";
import { termList } from "../../english/terms.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { ArchiveWriter, NewArticle, PassageVectors } from "../archive.ts";
import type { TextContent } from "../contents.ts";
import { articleDigest, contentDigest } from "../article-digest.ts";
import type { DroppedCorrection } from "../corrections/correction.ts";
import { headOf } from "../article-head.ts";
import { assertSlice, assertStorable } from "../storable.ts";
import { sentencesToBlob, textHash, textToBlob, vectorToBlob } from "../stored/blobs.ts";
import type { CorrectionWriter } from "./corrections-table.ts";
import { createProvenanceWriter } from "./provenance-table.ts";
import type { QuoteWriter } from "./quote-writer.ts";
import { readMeta, writeMeta } from "./schema.ts";
import { createStoryWriter } from "./story-writer.ts";
import { inSlices, inTransaction } from "../../sqlite/transaction.ts";

/** The writes of an archive; each is one transaction. */
export interface SqliteWriter {
  digestOf(id: ArticleId): string | undefined;
  twinOf(article: Article): ArticleId | undefined;
  lacksVectors(texts: readonly string[], tagger: string | null): ReadonlySet<string>;
  put: ArchiveWriter["put"];
  noteUnchanged: ArchiveWriter["noteUnchanged"];
  putQuotes(
    articles: readonly Pick<NewArticle, "article" | "quotes" | "quotesBy">[],
    frames: ReadonlyMap<string, TaggedFrames>,
  ): Promise<void>;
  remove(ids: readonly ArticleId[]): Promise<void>;
  correct: ArchiveWriter["correct"];
  takeBack: ArchiveWriter["takeBack"];
  take: ArchiveWriter["take"];
  setSpeakerRules: ArchiveWriter["setSpeakerRules"];
  /**
   * Deletes vectors whose text no passage has any more. Not part of each write: a text that one article loses
   * and the next one brings keeps its vectors that way.
   */
  dropUnusedVectors(): Promise<void>;
  /** Looks for the copies of articles that an earlier program has stored. Stopped, what is done stays done. */
  compareLeftOver(): Promise<void>;
}

/** Articles that are compared in one transaction. */
const COMPARED_AT_ONCE = 100;

/** Texts that are looked at in one go for whether they are used, some milliseconds. */
const HASHES_AT_ONCE = 1_000;

export function createSqliteWriter(
  db: Database,
  quoteWriter: QuoteWriter,
  corrections: CorrectionWriter,
): SqliteWriter {
  const digest = db.prepare("SELECT digest FROM article WHERE id = ?");
  const twin = db.prepare("SELECT id FROM article WHERE content = ? AND id <> ? LIMIT 1");
  const hasWindow = db.prepare("SELECT 1 FROM window WHERE text_hash = ? LIMIT 1");
  const insertArticle = db.prepare(
    "INSERT INTO article (id, title, authors, outlet, published, updated, url, language, file, text, digest, content, page_starts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const insertPassage = db.prepare(
    'INSERT INTO passage (article, ordinal, start, "end", text, text_hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertTerms = db.prepare("INSERT INTO passage_terms (rowid, title, text) VALUES (?, ?, ?)");
  const deleteTerms = db.prepare("DELETE FROM passage_terms WHERE rowid = ?");
  const passageIds = db.prepare("SELECT id FROM passage WHERE article = ?");
  const deleteArticle = db.prepare("DELETE FROM article WHERE id = ?");
  const hashesAfter = db.prepare(
    `SELECT DISTINCT w.text_hash AS hash, EXISTS (SELECT 1 FROM passage p WHERE p.text_hash = w.text_hash) AS is_used
     FROM window w WHERE w.text_hash > ? ORDER BY w.text_hash LIMIT ${HASHES_AT_ONCE}`,
  );
  const deleteVectors = ["window", "sentences", "frames"].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE text_hash = ?`),
  );
  const unread = db.prepare("UPDATE article SET quotes_by = NULL WHERE id = ?");
  const vectors = vectorWriter(db);
  const stories = createStoryWriter(db);
  const provenance = createProvenanceWriter(db);

  const takeOut = (id: ArticleId): void => {
    stories.forget(id);
    for (const row of passageIds.all(id)) deleteTerms.run(row.id);
    deleteArticle.run(id);
  };

  /** One step a passage and one for the quotes, so that a long article does not hold up the event loop. */
  function* putArticle(added: NewArticle, dropped: DroppedCorrection[]): Generator<void> {
    const { article, passages, quotes, read } = added;
    assertStorable(article);
    nextGeneration(db);
    const before = provenance.before(article.id);
    const corrected = corrections.before(article);
    takeOut(article.id);
    insertArticle.run(...articleValues(article));
    if (read !== undefined) provenance.written(article.id, read, before);
    const title = termList(headOf(article)).join(" ");
    for (const [i, passage] of passages.entries()) {
      assertSlice(article, passage);
      const hash = textHash(passage.text);
      const { start, end } = passage;
      const text = textToBlob(passage.text);
      const { lastInsertRowid } = insertPassage.run(article.id, i + 1, start, end, text, hash);
      insertTerms.run(lastInsertRowid, title, termList(passage.text).join(" "));
      if (hasWindow.get(hash) === undefined) {
        if (passage.vectors === null)
          throw new Error(`Expected vectors for paragraph ${i + 1} of ${article.id}, got none`);
        vectors.insert(hash, passage.vectors);
      }
      if (passage.vectors?.frames) quoteWriter.putFrames(hash, passage.vectors.frames);
      yield;
    }
    dropped.push(...corrections.replaced(article, quotes, corrected));
    quoteWriter.putQuotes(added);
    yield;
    yield* stories.compare(article.id, article);
  }

  const isUnread = (text: string, tagger: string | null): boolean => {
    const hash = textHash(text);
    return hasWindow.get(hash) === undefined || (tagger !== null && !quoteWriter.hasFrames(hash, tagger));
  };

  return {
    digestOf: (id) => digest.get(id)?.digest,
    twinOf: (article) => twin.get(contentDigest(article), article.id)?.id,
    lacksVectors: (texts, tagger) => new Set(texts.filter((text) => isUnread(text, tagger))),
    async put(articles) {
      const dropped: DroppedCorrection[] = [];
      await inSlices(db, articles, (added) => putArticle(added, dropped));
      return dropped;
    },
    putQuotes: (articles, frames) =>
      inSlices(db, [...articles, null], function* (reread) {
        if (reread !== null) return yield quoteWriter.putQuotes(reread);
        for (const [text, read] of frames) quoteWriter.putFrames(textHash(text), read);
        nextGeneration(db);
      }),
    take: ({ articles, texts, corrections: made }) =>
      inSlices(db, [...texts, ...articles, null], function* (item) {
        if (item === null) {
          for (const { text, ...correction } of made) corrections.restore(correction, text);
          for (const article of new Set(made.map((one) => one.article))) corrections.apply(article);
          nextGeneration(db);
        } else if ("windows" in item) {
          const hash = textHash(item.text);
          if (hasWindow.get(hash) === undefined) vectors.insertStored(hash, item);
          if (item.frames !== null) quoteWriter.putFrames(hash, item.frames);
          yield;
        } else {
          const { article, quotes, quotesBy, provenance: from } = item;
          const passages = item.passages.map((passage) => ({ ...passage, vectors: null }));
          yield* putArticle({ article, passages, quotes, quotesBy: quotesBy ?? "" }, []);
          if (quotesBy === null) unread.run(article.id);
          provenance.restore(article.id, from);
        }
      }),
    noteUnchanged: (articles) =>
      inSlices(db, articles, function* ({ id, read }) {
        yield provenance.unchanged(id, read);
      }),
    remove: (ids) =>
      inSlices(db, [...ids, null], function* (id) {
        if (id === null) return nextGeneration(db);
        corrections.handOver(id);
        yield takeOut(id);
      }),
    correct: async (article, quote, set, madeAt) =>
      inTransaction(db, () => {
        const correction = corrections.correct(article, quote, set, madeAt.toISOString());
        if (correction !== null) nextGeneration(db);
        return correction;
      }),
    takeBack: async (article, quote) =>
      inTransaction(db, () => {
        const taken = corrections.takeBack(article, quote);
        if (taken.length > 0) nextGeneration(db);
        return taken;
      }),
    setSpeakerRules: async (rules) =>
      inTransaction(db, () => {
        nextGeneration(db);
        corrections.setSpeakerRules(rules);
      }),
    async dropUnusedVectors() {
      const unused: Uint8Array[] = [];
      for (let after: Uint8Array = new Uint8Array(0); ; await nextTurn()) {
        const hashes: { hash: Uint8Array; is_used: number }[] = hashesAfter.all(after);
        for (const { hash, is_used } of hashes) if (is_used === 0) unused.push(hash);
        const last = hashes.at(-1);
        if (last === undefined) break;
        after = last.hash;
      }
      if (unused.length === 0) return;
      await inSlices(db, [...unused, null], function* (hash) {
        if (hash === null) return nextGeneration(db);
        for (const statement of deleteVectors) statement.run(hash);
        yield;
      });
    },
    async compareLeftOver() {
      for (;;) {
        const left = stories.uncompared(COMPARED_AT_ONCE);
        if (left.length === 0) return;
        await inSlices(db, [...left, null], function* (entry) {
          if (entry === null) nextGeneration(db);
          else yield* stories.compare(entry.id, entry.article);
        });
      }
    },
  };
}

/** Inserts the vectors of texts: new ones, or with those of sentences as they are stored. */
export function vectorWriter(db: Database): {
  insert(hash: Uint8Array, vectors: PassageVectors): void;
  insertStored(hash: Uint8Array, vectors: Pick<TextContent, "windows" | "sentences">): void;
} {
  const window = db.prepare('INSERT INTO window (text_hash, start, "end", vector) VALUES (?, ?, ?, ?)');
  const sentences = db.prepare("INSERT INTO sentences (text_hash, vectors) VALUES (?, ?)");
  const insertStored = (hash: Uint8Array, vectors: Pick<TextContent, "windows" | "sentences">): void => {
    for (const { start, end, vector } of vectors.windows) window.run(hash, start, end, vectorToBlob(vector));
    sentences.run(hash, vectors.sentences);
  };
  return {
    insertStored,
    insert: (hash, { windows, sentences: made }) =>
      insertStored(hash, { windows, sentences: sentencesToBlob(made) }),
  };
}

/** Every write ends with this, so that other connections and the vector index see that something changed. */
export function nextGeneration(db: Database): void {
  writeMeta(db, "generation", String(Number(readMeta(db, "generation")) + 1));
}

function articleValues(article: Article): (string | Uint8Array | null)[] {
  const { id, title, authors, outlet, published, updated, url, language, file, text, pageStarts } = article;
  return [
    id,
    title,
    JSON.stringify(authors),
    outlet,
    published,
    updated,
    url,
    language,
    file,
    textToBlob(text),
    articleDigest(article),
    contentDigest(article),
    pageStarts === undefined ? null : JSON.stringify(pageStarts),
  ];
}
