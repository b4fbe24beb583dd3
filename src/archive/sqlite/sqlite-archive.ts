import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { AvailableVectorIndex } from "../../../embeddings/index.ts";
import type { PassageId } from "../../text/passage.ts";
import type { UserError } from "../../user-error.ts";
import type { Archive, ArchiveWriter, ArticleLimits, VectorHit } from "../archive.ts";
import { ArchiveBusy } from "../archive-busy.ts";
import { createArticleList } from "./article-list.ts";
import { createCorrectionReader } from "./corrections-table.ts";
import { createKeepReads } from "./kept-reads.ts";
import { ARCHIVE_FILE, INDEX_NAME } from "./expect-held.ts";
import { limitCondition } from "./limits.ts";
import { createManifestWriter } from "./manifest.ts";
import { openDatabase } from "./open-database.ts";
import { createProvenanceReader } from "./provenance-table.ts";
import { COUNTED } from "./quote-rows.ts";
import { createSqliteQuoteReader } from "./quote-reader.ts";
import { checkModel, FORMAT, nameArchive, readMeta } from "./schema.ts";
import { createSimilarTerms } from "./similar-terms.ts";
import { explained } from "./sqlite-errors.ts";
import { createSqliteReader } from "./sqlite-reader.ts";
import { openSqliteWriter } from "./sqlite-writer-session.ts";
import { createStoryReader } from "./story-reader.ts";
import { createWindowIndex } from "./window-index.ts";
import { createWindowTable, nearestOf } from "./window-table.ts";
import type { ObserveWrites } from "./write-moment.ts";
import { LOCK_FILE, takeWriterLock, type WriterLock } from "./writer-lock.ts";

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

/** Passages have about so many windows; with fewer, most searches would have to be made twice. */
const WINDOWS_A_PASSAGE = 2;
/** Where limits leave so few windows, reading and comparing each is quicker than walking the graph around them. */
const COMPARED_EACH = 5_000;

/** The embedded archive: one SQLite file, and the vector index derived from it. Throws a `UserError`. */
export function openSqliteArchive(options: SqliteArchiveOptions): Archive {
  try {
    return archiveIn(options);
  } catch (error) {
    throw explained(error, join(options.folder, ARCHIVE_FILE));
  }
}

function archiveIn(options: SqliteArchiveOptions): Archive {
  const { folder, model, anyModel = false, notice = () => {}, onWrite = () => {} } = options;
  const path = join(folder, ARCHIVE_FILE);
  const { db } = openDatabase({ folder, model: model.stamp, anyModel, notice });
  const keep = createKeepReads(db);
  const reader = createSqliteReader(db, keep);
  const allArticles = createArticleList(db, keep);
  const quoteReader = createSqliteQuoteReader(db, keep);
  const corrections = createCorrectionReader(db);
  const storyReader = createStoryReader(db, keep);
  const similarTerms = createSimilarTerms(db);
  const provenance = createProvenanceReader(db);
  const meta = keep((key: string) => readMeta(db, key));
  const generation = (): number => Number(meta("generation"));
  const count = keep((table: string): number => db.prepare(`SELECT count(*) AS n FROM ${table}`).get().n);
  const lockPath = join(folder, LOCK_FILE);
  let ownLock: WriterLock | undefined;
  /** The index is being built, with the writer's place taken for it. */
  let building: Promise<void> = Promise.resolve();

  const table = createWindowTable(db);
  const windows = createWindowIndex({
    table,
    available: options.vectorIndex,
    path: join(folder, INDEX_NAME),
    madeFrom: () => (meta("model") === model.stamp ? `${meta("vectors")}|${model.stamp}` : null),
    dimensions: model.dimensions,
    generation,
    notice,
    onProgress: options.onIndexProgress,
    onWrite,
    async asWriter(build) {
      if (ownLock !== undefined) return build();
      const taken = takeWriterLock(lockPath);
      if (!("lock" in taken)) return;
      building = build().finally(() => taken.lock.release());
      await building;
    },
  });
  const windowOwners = db.prepare(
    `SELECT w.id AS label, p.id FROM json_each(?) wanted JOIN window w ON w.id = wanted.value
     JOIN passage p ON p.text_hash = w.text_hash ORDER BY p.id`,
  );
  /** The nearest windows, as the passages they belong to; of several windows of a passage the best counts. */
  const nearestPassages = async (
    vector: Float32Array,
    windowLimit: number,
    allowed: Map<number, PassageId> | undefined,
  ): Promise<{ hits: VectorHit[]; isAll: boolean }> => {
    const found =
      allowed !== undefined && allowed.size <= COMPARED_EACH
        ? await nearestOf(allowed.keys(), vector, windowLimit, table)
        : await windows.search(vector, windowLimit, allowed && ((label) => allowed.has(label)));
    const owners = allowed ?? ownersOf(windowOwners.all(JSON.stringify(found.map((n) => n.label))));
    const best = new Map<PassageId, VectorHit>();
    for (const { label, similarity } of found) {
      const id = owners.get(label);
      if (id !== undefined && !best.has(id)) best.set(id, { id, similarity });
    }
    return { hits: [...best.values()], isAll: found.length < windowLimit };
  };
  const allowedWindows = (within: ArticleLimits | undefined): Map<number, PassageId> | undefined => {
    const condition = limitCondition(within);
    if (condition === null) return undefined;
    // One row of JSON, and grouped here: limits may admit most of the archive, and SQLite would hold the event loop.
    const { pairs } = db
      .prepare(
        `SELECT json_group_array(json_array(w.id, p.id)) AS pairs FROM article a
         JOIN passage p ON p.article = a.id JOIN window w ON w.text_hash = p.text_hash WHERE ${condition.sql}`,
      )
      .get(...condition.values);
    const owners = new Map<number, PassageId>();
    for (const [label, id] of JSON.parse(pairs) as [number, PassageId][])
      owners.set(label, Math.min(owners.get(label) ?? id, id) as PassageId);
    return owners;
  };

  /** An async method whose SQLite errors say what to do. */
  const asked = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explained(error, path);
    }
  };

  /** Searches take the longest: others have their turn before each, so that a question's do not add up. */
  const searched = <T>(work: () => T | Promise<T>): Promise<T> =>
    asked(async () => {
      await nextTurn();
      return work();
    });

  return {
    status: () =>
      asked(async () => {
        return {
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
          generation: generation(),
        };
      }),
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
    similarTerms: (term, limit) => asked(() => similarTerms.find(term, limit, generation())),
    quotes: (query) => searched(() => quoteReader.quotes(query)),
    speakers: () => asked(() => quoteReader.speakers()),
    corrections: (articles) => asked(() => corrections.corrections(articles)),
    speakerRules: () => asked(() => corrections.speakerRules()),
    searchTerms: (query) => searched(() => reader.searchTerms(query)),
    searchVectors: ({ vector, limit, within }) =>
      searched(async () => {
        if (meta("model") !== model.stamp) checkModel(db, path, model.stamp);
        if (limit <= 0) return [];
        const allowed = allowedWindows(within);
        if (allowed !== undefined) await nextTurn();
        for (let windowLimit = limit * WINDOWS_A_PASSAGE; ; windowLimit *= 2) {
          const { hits, isAll } = await nearestPassages(vector, windowLimit, allowed);
          if (isAll || hits.length >= limit) return hits.slice(0, limit);
        }
      }),
    openWriter: () =>
      asked(async (): Promise<ArchiveWriter> => {
        await building.catch(() => {}); // reported where it was asked for
        const taken = takeWriterLock(lockPath);
        if (!("lock" in taken)) throw heldElsewhere(path, taken.heldBy);
        ownLock = taken.lock;
        const release = (): void => {
          taken.lock.release();
          ownLock = undefined;
        };
        try {
          const { db: writerDb, held } = openDatabase({
            folder,
            model: model.stamp,
            anyModel: true, // each write that needs it to be this model's looks for itself
            notice: () => {}, // told when the archive was opened
          });
          nameArchive(writerDb);
          const manifest = createManifestWriter(folder, writerDb, held);
          return openSqliteWriter({
            db: writerDb,
            path,
            model: model.stamp,
            windows,
            manifest,
            onWrite,
            notice,
            release,
          });
        } catch (error) {
          release();
          throw error;
        }
      }),
    async close() {
      await windows.settled();
      db.close();
    },
  };
}

function ownersOf(rows: readonly { label: number; id: number }[]): Map<number, PassageId> {
  const owners = new Map<number, PassageId>();
  for (const { label, id } of rows) if (!owners.has(label)) owners.set(label, id as PassageId);
  return owners;
}

function heldElsewhere(path: string, pid: number | null): UserError {
  const who = pid === null ? "another process" : `process ${pid}`;
  return new ArchiveBusy(
    `The archive ${path} is being written by ${who}. Expected to be the only writer: wait until it is done, ` +
      "then run the command again. Questions can be asked meanwhile.",
  );
}
