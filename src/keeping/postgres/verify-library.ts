import { connectPostgres } from "../../archive/postgres/connect.ts";
import type { Query } from "../../archive/postgres/database.ts";
import { createLibrary, readMeta } from "../../archive/postgres/library.ts";
import type { DatabaseAddress } from "../../database-address.ts";
import type { EmbedAgain } from "../embed-again.ts";
import type { Tell } from "../fault.ts";
import type { Verified } from "../sqlite/verify/verify-archive.ts";
import { articleFaults } from "./article-faults.ts";
import { copyFaults, countFaults, graphFaults, strayFaults } from "./table-faults.ts";
import { vectorFaults } from "./vector-faults.ts";

export interface VerifyLibraryOptions {
  readonly address: DatabaseAddress;
  /** Name of the library. */
  readonly library: string;
  readonly model: { readonly stamp: string; readonly dimensions: number };
  readonly embed: EmbedAgain;
  /** Texts whose vectors are compared with what the model makes of them. */
  readonly compared: number;
  readonly tell: Tell;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

const ARTICLES_AT_ONCE = 20;
/** Of the time, reading articles takes so much. */
const SHARE_OF_ARTICLES = 0.5;

/**
 * Checks one library of a database: what it holds of each article against its text, and the derived tables against what they are made from.
 * Its pages are the server's own affair (pg_amcheck). Reads some articles at a time, so that what is written meanwhile is no fault.
 * Rejects with a `DatabaseFault` where it cannot be opened.
 */
export async function verifyLibrary(options: VerifyLibraryOptions): Promise<Verified> {
  const { address, model, tell, signal, onProgress, embed, compared } = options;
  // Of the primary: a replica may lack what it is compared with.
  const database = await connectPostgres(address.url, address.location);
  try {
    const library = createLibrary(database, options.library, model.stamp);
    const read = <T>(work: (query: Query) => Promise<T>): Promise<T> => {
      signal.throwIfAborted();
      return library.read(work);
    };
    const isModels = (await read(readMeta)).model === model.stamp;
    const [counts] = await read((query) =>
      query<Pick<Verified, "quotes" | "vectors">>(
        "SELECT (SELECT count(*)::int FROM quote) AS quotes, (SELECT count(*)::int FROM text_window) AS vectors",
      ),
    );
    const ids = (await read((query) => query<{ id: string }>("SELECT id FROM article ORDER BY id"))).map(
      ({ id }) => id,
    );
    let passages = 0;
    for (let at = 0; at < ids.length; at += ARTICLES_AT_ONCE) {
      const some = ids.slice(at, at + ARTICLES_AT_ONCE);
      passages += await read((query) => articleFaults(query, some, tell));
      onProgress((SHARE_OF_ARTICLES * Math.min(ids.length, at + ARTICLES_AT_ONCE)) / ids.length);
    }
    for (const check of [countFaults, strayFaults, copyFaults]) await read((query) => check(query, tell));
    const shown = await vectorFaults(read, {
      ...{ tell, embed, dimensions: model.dimensions },
      compared: isModels ? compared : 0,
      onProgress: (share) => onProgress(SHARE_OF_ARTICLES + (1 - SHARE_OF_ARTICLES) * share),
    });
    if (isModels) await graphFaults(read, { tell, dimensions: model.dimensions });
    const { quotes = 0, vectors = 0 } = counts ?? {};
    return { articles: ids.length, passages, quotes, vectors, compared: shown };
  } finally {
    await database.close();
  }
}
