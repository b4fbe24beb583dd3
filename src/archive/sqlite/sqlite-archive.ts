import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { AvailableVectorIndex } from "../../../embeddings/index.ts";
import { createExplained, explained } from "../../sqlite/sqlite-errors.ts";
import type { ArchiveWriter } from "../archive.ts";
import type { MovableArchive } from "../movable-archive.ts";
import { ARCHIVE, ARCHIVE_FILE, INDEX_NAME } from "./archive-file.ts";
import { createArticleList } from "./article-list.ts";
import { createContentsReader } from "./contents.ts";
import { createCorrectionReader } from "./corrections-table.ts";
import { createKeepReads } from "./kept-reads.ts";
import { limitCondition } from "./limits.ts";
import { createManifestWriter } from "./manifest.ts";
import { openDatabase } from "./open-database.ts";
import { createProvenanceReader } from "./provenance-table.ts";
import { COUNTED } from "../stored/quote-rows.ts";
import { createSqliteQuoteReader } from "./quote-reader.ts";
import { checkModel, FORMAT, nameArchive, readMeta } from "./schema.ts";
import { createSimilarTerms } from "./similar-terms.ts";
import { createSqliteReader } from "./sqlite-reader.ts";
import { openSqliteWriter } from "./sqlite-writer-session.ts";
import { createStoryReader } from "./story-reader.ts";
import { createVectorSearch } from "./vector-search.ts";
import { createWindowIndex, type WindowIndex } from "./window-index.ts";
import { createWindowTable, type WindowTable } from "./window-table.ts";
import type { ObserveWrites } from "./write-moment.ts";
import type { WriterLock } from "./writer-lock.ts";
import { createWriterPlace, type WriterPlace } from "./writer-place.ts";

export interface SqliteArchiveOptions {
  /** Holds the archive's files; made when it is missing. */
  readonly folder: string;
  readonly model: { readonly id: string; readonly stamp: string; readonly dimensions: number };
  readonly vectorIndex: AvailableVectorIndex;
  /** Told, in one line, what people should know though nothing failed. */
  readonly notice?: ((line: string) => void) | undefined;
  /** Progress of rebuilding the vector index. */
  readonly onIndexProgress?: ((done: number, total: number) => void) | undefined;
  /** Opens an archive whose vectors are another model's, to replace them. */
  readonly anyModel?: boolean | undefined;
  /** Told when each write begins, is committed, and ends. */
  readonly onWrite?: ObserveWrites | undefined;
}

/** The embedded archive: one SQLite file, and the vector index derived from it. Throws a `UserError`. */
export function openSqliteArchive(options: SqliteArchiveOptions): MovableArchive {
  try {
    return archiveIn(options);
  } catch (error) {
    throw explained(error, join(options.folder, ARCHIVE_FILE), ARCHIVE);
  }
}

function archiveIn(options: SqliteArchiveOptions): MovableArchive {
  const { folder, model, anyModel = false, notice = () => {} } = options;
  const path = join(folder, ARCHIVE_FILE);
  const { db } = openDatabase({ folder, model: model.stamp, anyModel, notice });
  const keep = createKeepReads(db);
  const reader = createSqliteReader(db, keep);
  const allArticles = createArticleList(db, keep);
  const quoteReader = createSqliteQuoteReader(db, keep);
  const corrections = createCorrectionReader(db);
  const storyReader = createStoryReader(db, keep);
  const contents = createContentsReader(db);
  const similarTerms = createSimilarTerms(db);
  const provenance = createProvenanceReader(db);
  const meta = keep((key: string) => readMeta(db, key));
  const count = keep((table: string): number => db.prepare(`SELECT count(*) AS n FROM ${table}`).get().n);
  const place = createWriterPlace(folder, path);
  const table = createWindowTable(db);
  const windows = openWindowIndex(options, { table, meta, place });
  const searchVectors = createVectorSearch(db, table, windows);
  const asked = createExplained(path, ARCHIVE);
  /** Searches take the longest: others have their turn before each, so that a question's do not add up. */
  const searched = <T>(work: () => T | Promise<T>): Promise<T> =>
    asked(async () => {
      await nextTurn();
      return work();
    });

  return {
    status: () =>
      asked(async () => ({
        engine: "SQLite",
        location: path,
        format: FORMAT,
        model: model.id,
        articles: count("article"),
        passages: count("passage"),
        vectors: count("window"),
        vectorIndex: await windows.status(),
        quotes: count(`quote WHERE ${COUNTED}`),
        quotesBy: quoteReader.readBy(),
        generation: Number(meta("generation")),
      })),
    generation: () => asked(() => Number(meta("generation"))),
    article: (id) => asked(() => reader.article(id)),
    articles: (limits) =>
      asked(() => (limitCondition(limits) === null ? allArticles() : reader.articles(limits))),
    outlets: () => asked(() => reader.outlets()),
    passages: (ids) => asked(() => reader.passages(ids)),
    passagesOf: (id) => asked(() => reader.passagesOf(id)),
    provenance: (id) => asked(() => provenance(id)),
    sameText: (text) => asked(() => reader.sameText(text)),
    stories: (ids) => asked(() => storyReader.stories(ids)),
    copiesOf: (article) => asked(() => storyReader.copiesOf(article)),
    similarities: (ids, vector, known) => searched(() => reader.similarities(ids, vector, known)),
    termStatistics: (terms) => asked(() => reader.termStatistics(terms)),
    similarTerms: (term, limit) => asked(() => similarTerms.find(term, limit, Number(meta("generation")))),
    quotes: (query) => searched(() => quoteReader.quotes(query)),
    speakers: () => asked(() => quoteReader.speakers()),
    corrections: (articles) => asked(() => corrections.corrections(articles)),
    speakerRules: () => asked(() => corrections.speakerRules()),
    searchTerms: (query) => searched(() => reader.searchTerms(query)),
    searchVectors: (query) =>
      searched(() => {
        if (meta("model") !== model.stamp) checkModel(db, path, model.stamp);
        return searchVectors(query);
      }),
    contents: (ids) => searched(() => contents.contents(ids)),
    articleContents: (ids) => searched(() => contents.articleContents(ids)),
    leftCorrections: () => asked(() => contents.leftCorrections()),
    openWriter: () => asked(async () => writerAt(await place.take(), options, windows)),
    async close() {
      await windows.settled();
      db.close();
    },
  };
}

function openWindowIndex(
  { folder, model, vectorIndex, notice = () => {}, onIndexProgress, onWrite }: SqliteArchiveOptions,
  {
    table,
    meta,
    place,
  }: {
    readonly table: WindowTable;
    readonly meta: (key: string) => string | undefined;
    readonly place: WriterPlace;
  },
): WindowIndex {
  return createWindowIndex({
    table,
    available: vectorIndex,
    path: join(folder, INDEX_NAME),
    madeFrom: () => (meta("model") === model.stamp ? `${meta("vectors")}|${model.stamp}` : null),
    dimensions: model.dimensions,
    generation: () => Number(meta("generation")),
    notice,
    onProgress: onIndexProgress,
    onWrite,
    asWriter: (build) => place.during(build),
  });
}

/** The writer, with a connection of its own; gives the place back where it cannot be opened. */
function writerAt(
  lock: WriterLock,
  { folder, model, onWrite = () => {}, notice = () => {} }: SqliteArchiveOptions,
  windows: WindowIndex,
): ArchiveWriter {
  try {
    const { db, held } = openDatabase({
      folder,
      model: model.stamp,
      anyModel: true, // each write that needs it to be this model's looks for itself
      notice: () => {}, // told when the archive was opened
    });
    nameArchive(db);
    return openSqliteWriter({
      db,
      path: join(folder, ARCHIVE_FILE),
      model: model.stamp,
      windows,
      manifest: createManifestWriter(folder, db, held),
      onWrite,
      notice,
      release: () => lock.release(),
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}
