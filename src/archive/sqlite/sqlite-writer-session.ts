import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createExplained } from "../../sqlite/sqlite-errors.ts";
import type { Database } from "../../sqlite/database.ts";
import type { ArchiveWriter } from "../archive.ts";
import { ARCHIVE, SPEAKERS_FILE } from "./archive-file.ts";
import type { ManifestWriter } from "./manifest.ts";
import { createCorrectionWriter } from "./corrections-table.ts";
import { giveBackRoom, isRoomWorthIt, roomOf } from "./give-back-room.ts";
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
  /** Told in one line what failed that nobody asked for. */
  readonly notice: (line: string) => void;
  /** Gives the writer's place back. */
  readonly release: () => void;
}

/** The vector index is saved this often while writing, so that a kill loses little of it. */
const SAVE_EVERY_MS = 20_000;

/** The writer of an embedded archive, from taking its place to giving it back. */
export function openSqliteWriter(options: WriterSessionOptions): ArchiveWriter {
  const { db, path, model, windows, manifest, onWrite, notice, release } = options;
  const corrections = createCorrectionWriter(db);
  const quoteWriter = createQuoteWriter(db, corrections);
  const writer = createSqliteWriter(db, quoteWriter, corrections);
  const speakersPath = join(dirname(path), SPEAKERS_FILE);
  let wrote = false;
  let removed = false;
  let savedAt = Date.now();

  const asked = createExplained(path, ARCHIVE);
  /** Runs one write, or several, each of them a transaction. What it is resolved for is stored, and in the manifest. */
  const written = <T>(write: WriteMoment["write"], work: () => Promise<T>): Promise<T> =>
    asked(async () => {
      onWrite({ write, at: "begin" });
      const done = await work();
      onWrite({ write, at: "commit" });
      if (write !== "notes" && write !== "tidying") rmSync(speakersPath, { force: true });
      await manifest.keepUp();
      onWrite({ write, at: "end" });
      return done;
    });
  /** What was asked for is done; where there is no room to write the file anew, it stays as it is until the next removal or `compact`. */
  const giveBackRoomIfPossible = async (): Promise<void> => {
    try {
      await giveBackRoom(path);
      await windows.rebuild();
    } catch (error) {
      notice(`The room of removed articles was not given back: ${(error as Error).message}`);
    }
  };
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
      removed = true;
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
        const before = roomOf(db).bytes;
        await written("tidying", () => writer.dropUnusedVectors());
        await giveBackRoom(path);
        await windows.rebuild();
        return { before, after: roomOf(db).bytes };
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
        if (removed && isRoomWorthIt(roomOf(db))) await giveBackRoomIfPossible();
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
