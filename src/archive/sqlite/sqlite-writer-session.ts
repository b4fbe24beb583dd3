import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import { createExplained } from "../../sqlite/sqlite-errors.ts";
import type { ArchiveWriter } from "../archive.ts";
import { ARCHIVE } from "./archive-file.ts";
import type { ManifestWriter } from "./manifest.ts";
import { createCorrectionWriter } from "./corrections-table.ts";
import { createQuoteWriter } from "./quote-writer.ts";
import { replaceVectors, storedTexts } from "./replace-vectors.ts";
import { checkModel } from "./schema.ts";
import { createSqliteWriter } from "./sqlite-writer.ts";
import type { WindowIndex } from "./window-index.ts";
import type { ObserveWrites, WriteMoment } from "./write-moment.ts";

export interface WriterSessionOptions {
  /** A connection of the writer's own, so that a transaction may last over several turns of the event loop. */
  readonly db: Database;
  readonly path: string;
  readonly model: string;
  readonly windows: WindowIndex;
  readonly manifest: ManifestWriter;
  readonly onWrite: ObserveWrites;
  /** Gives the writer's place back. */
  readonly release: () => void;
}

/** The vector index is saved this often while writing, so that a kill loses little of it. */
const SAVE_EVERY_MS = 20_000;

/** The writer of an embedded archive, from taking its place to giving it back. */
export function openSqliteWriter(options: WriterSessionOptions): ArchiveWriter {
  const { db, path, model, windows, manifest, onWrite, release } = options;
  const corrections = createCorrectionWriter(db);
  const quoteWriter = createQuoteWriter(db, corrections);
  const writer = createSqliteWriter(db, quoteWriter, corrections);
  let wrote = false;
  let savedAt = Date.now();

  const asked = createExplained(path, ARCHIVE);
  /** Runs one write, or several, each of them a transaction. What it is resolved for is stored, and in the manifest. */
  const written = <T>(write: WriteMoment["write"], work: () => Promise<T>): Promise<T> =>
    asked(async () => {
      onWrite({ write, at: "begin" });
      const done = await work();
      onWrite({ write, at: "commit" });
      await manifest.keepUp();
      onWrite({ write, at: "end" });
      return done;
    });
  return {
    digestOf: (id) => asked(() => writer.digestOf(id)),
    twinOf: (article) => asked(() => writer.twinOf(article)),
    lacksVectors: (texts, tagger = null) => asked(() => writer.lacksVectors(texts, tagger)),
    framesOf: (texts, tagger) => asked(() => quoteWriter.framesOf(texts, tagger)),
    noteUnchanged: (read) => written("notes", () => writer.noteUnchanged(read)),
    articlesToReread: (quotesBy, limit) => asked(() => quoteWriter.toReread(quotesBy, limit)),
    putQuotes: (articles, frames) => written("quotes", () => writer.putQuotes(articles, frames)),
    put: (articles) =>
      asked(async () => {
        // The archive may have been given another model's vectors since it was opened.
        checkModel(db, path, model);
        // Before the first write, so that an index file that is missing now is told apart from a first run.
        if (!wrote) await windows.status();
        wrote = true;
        const dropped = await written("articles", () => writer.put(articles));
        if (Date.now() - savedAt < SAVE_EVERY_MS) return dropped;
        await windows.save();
        savedAt = Date.now();
        return dropped;
      }),
    take: (contents) =>
      asked(async () => {
        checkModel(db, path, model);
        if (!wrote) await windows.status();
        wrote = true;
        return written("articles", () => writer.take(contents));
      }),
    correct: (article, quote, set, madeAt) =>
      written("corrections", () => writer.correct(article, quote, set, madeAt)),
    takeBack: (article, quote) => written("corrections", () => writer.takeBack(article, quote)),
    setSpeakerRules: (rules) => written("corrections", () => writer.setSpeakerRules(rules)),
    remove(ids) {
      wrote = true;
      return written("removal", () => writer.remove(ids));
    },
    async *texts(size) {
      const batches = storedTexts(db, size);
      for (let next = await asked(() => batches.next()); next.done !== true; ) {
        yield next.value;
        next = await asked(() => batches.next());
      }
    },
    compact: () =>
      asked(async () => {
        const before = sizeOf(db);
        await written("tidying", () => writer.dropUnusedVectors());
        // Merges what was written bit by bit, and forgets what is marked as deleted.
        db.exec("INSERT INTO passage_terms (passage_terms) VALUES ('optimize')");
        db.exec("VACUUM");
        await windows.rebuild();
        return { before, after: sizeOf(db) };
      }),
    replaceVectors(vectors) {
      wrote = true;
      return written("vectors", () => replaceVectors({ db, model, quoteWriter }, vectors));
    },
    async close() {
      try {
        await written("tidying", async () => {
          await writer.dropUnusedVectors();
          await writer.compareLeftOver();
        });
        await asked(async () => {
          if (wrote) await windows.save();
          // A closed connection lives on until its statements are collected, so SQLite does not do this by itself. Where the log is
          // empty, SQLite notices at once that the file was cut short. Not for the price of waiting for somebody who reads.
          db.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
        });
      } finally {
        db.close();
        release();
      }
    },
  };
}

function sizeOf(db: Database): number {
  const number = (name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
  return number("page_count") * number("page_size");
}
