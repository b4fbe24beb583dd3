import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { AvailableVectorIndex } from "../../../../embeddings/index.ts";
import { ARCHIVE, ARCHIVE_FILE } from "../../../archive/sqlite/archive-file.ts";
import { openDatabase } from "../../../archive/sqlite/open-database.ts";
import { isOfModel } from "../../../archive/sqlite/schema.ts";
import { explained } from "../../../sqlite/sqlite-errors.ts";
import { articleFaults } from "./article-faults.ts";
import type { Tell } from "../../fault.ts";
import { indexFaults } from "./index-faults.ts";
import { copyFaults, createStoryCheck, fileFaults } from "./table-faults.ts";
import { createTermSums } from "./term-faults.ts";
import type { EmbedAgain } from "../../embed-again.ts";
import { vectorFaults } from "./vector-faults.ts";

export interface VerifyArchiveOptions {
  readonly folder: string;
  readonly model: { readonly stamp: string; readonly dimensions: number };
  readonly vectorIndex: AvailableVectorIndex;
  readonly embed: EmbedAgain;
  /** Texts whose vectors are compared with what the model makes of them. */
  readonly compared: number;
  readonly tell: Tell;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** What was read through. */
export interface Verified {
  readonly articles: number;
  readonly passages: number;
  readonly quotes: number;
  readonly vectors: number;
  /** Paragraphs whose vectors were compared with the model's. */
  readonly compared: number;
}

/** Of the time, reading articles takes so much. */
const SHARE_OF_ARTICLES = 0.5;
const ARTICLES_AT_ONCE = 20;

/**
 * Checks an archive as it is at this moment: what it holds of each article against its text, the derived tables and the vector index
 * against what they are made from. Rejects with a `UserError` where it cannot be opened, or is not what its folder held.
 */
export async function verifyArchive(options: VerifyArchiveOptions): Promise<Verified> {
  const { folder, model, vectorIndex, embed, compared, tell, onProgress, signal } = options;
  const path = join(folder, ARCHIVE_FILE);
  try {
    const notice = (what: string): void => tell({ article: null, what, cure: "restore" });
    const { db } = openDatabase({ folder, model: model.stamp, anyModel: true, notice });
    try {
      await fileFaults(db, tell, signal);
      db.exec("BEGIN");
      const count = (table: string): number => db.prepare(`SELECT count(*) AS n FROM ${table}`).get().n;
      const [articles, passages, quotes, vectors] = ["article", "passage", "quote", "window"].map(count);
      const terms = createTermSums();
      const checkStory = createStoryCheck(db, tell);
      let done = 0;
      for (const checked of articleFaults(db, tell)) {
        terms.add(checked);
        checkStory(checked);
        done += 1;
        if (done % ARTICLES_AT_ONCE > 0) continue;
        onProgress((SHARE_OF_ARTICLES * done) / Math.max(1, articles ?? 0));
        await nextTurn();
        signal.throwIfAborted();
      }
      copyFaults(db, tell);
      await terms.compare(db, tell, signal);
      const isModels = isOfModel(db, model.stamp);
      const shown = await vectorFaults(db, {
        tell,
        signal,
        embed,
        compared: isModels ? compared : 0,
        onProgress: (read, all) =>
          onProgress(SHARE_OF_ARTICLES + ((1 - SHARE_OF_ARTICLES) * read) / Math.max(1, all)),
      });
      if (isModels)
        await indexFaults(db, folder, vectorIndex, { tell, signal, dimensions: model.dimensions });
      return {
        articles: articles ?? 0,
        passages: passages ?? 0,
        quotes: quotes ?? 0,
        vectors: vectors ?? 0,
        compared: shown,
      };
    } finally {
      // A closed connection lives on until its statements are collected, and would keep the log from being emptied.
      if (db.isTransaction) db.exec("ROLLBACK");
      db.close();
    }
  } catch (error) {
    throw explained(error, path, ARCHIVE);
  }
}
