import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { ArchiveWriter } from "../archive.ts";
import { createQuoteWriter } from "./quote-writer.ts";
import { replaceVectors, storedTexts } from "./replace-vectors.ts";
import { checkModel } from "./schema.ts";
import { explained } from "./sqlite-errors.ts";
import { createSqliteWriter } from "./sqlite-writer.ts";
import type { WindowIndex } from "./window-index.ts";

export interface WriterSessionOptions {
  /** A connection of the writer's own, so that a transaction may last over several turns of the event loop. */
  readonly db: Database;
  readonly path: string;
  readonly model: string;
  readonly windows: WindowIndex;
  /** Gives the writer's place back. */
  readonly release: () => void;
}

/** The vector index is saved this often while writing, so that a kill loses little of it. */
const SAVE_EVERY_MS = 20_000;

/** The writer of an embedded archive, from taking its place to giving it back. */
export function openSqliteWriter({ db, path, model, windows, release }: WriterSessionOptions): ArchiveWriter {
  const quoteWriter = createQuoteWriter(db);
  const writer = createSqliteWriter(db, quoteWriter);
  let wrote = false;
  let savedAt = Date.now();

  const asked = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explained(error, path);
    }
  };
  return {
    digestOf: (id) => asked(() => writer.digestOf(id)),
    twinOf: (article) => asked(() => writer.twinOf(article)),
    lacksVectors: (texts, tagger = null) => asked(() => writer.lacksVectors(texts, tagger)),
    framesOf: (texts, tagger) => asked(() => quoteWriter.framesOf(texts, tagger)),
    noteUnchanged: (read) => asked(() => writer.noteUnchanged(read)),
    articlesToReread: (quotesBy, limit) => asked(() => quoteWriter.toReread(quotesBy, limit)),
    putQuotes: (articles, frames) => asked(() => writer.putQuotes(articles, frames)),
    put: (articles) =>
      asked(async () => {
        // The archive may have been given another model's vectors since it was opened.
        checkModel(db, path, model);
        // Before the first write, so that an index file that is missing now is told apart from a first run.
        if (!wrote) await windows.status();
        wrote = true;
        await writer.put(articles);
        if (Date.now() - savedAt < SAVE_EVERY_MS) return;
        await windows.save();
        savedAt = Date.now();
      }),
    remove: (ids) =>
      asked(() => {
        wrote = true;
        return writer.remove(ids);
      }),
    texts: (size) => storedTexts(db, size),
    replaceVectors: (vectors) =>
      asked(() => {
        wrote = true;
        return replaceVectors({ db, model, quoteWriter }, vectors);
      }),
    async close() {
      try {
        await asked(async () => {
          await writer.dropUnusedVectors();
          await writer.compareLeftOver();
          if (wrote) await windows.save();
          // A closed connection lives on until its statements are collected, so SQLite does not do this by itself.
          db.exec("PRAGMA wal_checkpoint(PASSIVE)");
        });
      } finally {
        db.close();
        release();
      }
    },
  };
}
