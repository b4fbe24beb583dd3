import type { JoinedArchive } from "../joined-archive.ts";
import {
  hashOf,
  readArticle,
  readEntries,
  readPassages,
  readPassagesOf,
  readSameTexts,
} from "./article-reader.ts";
import { askedTogether } from "./asked-together.ts";
import type { Database, Query } from "./database.ts";
import { createLibrary, expectModel, type Library } from "./library.ts";
import { readQuotes } from "./quote-reader.ts";
import { graphName } from "./schema.ts";
import { OWN_AND_SHARED, type Seen } from "./seen.ts";
import { readStatistics, searchTerms } from "./term-search.ts";
import { readSimilarities, searchVectors } from "./vector-search.ts";

export interface ArchiveReads extends JoinedArchive {
  /** Runs what only reads; the first time also looks whether vectors are this model's. */
  read<T>(work: (query: Query) => Promise<T>): Promise<T>;
  isGraphThere(query: Query): Promise<boolean>;
}

export interface ArchiveReadsOptions {
  readonly database: Database;
  readonly library: Library;
  /** What `library` reads. */
  readonly seen: Seen;
  readonly model: { readonly stamp: string; readonly dimensions: number };
  readonly anyModel: boolean;
}

/** What one library is asked, or it and the shared one at once: one statement each, two where a search within limits must first be counted. */
export function createArchiveReads(options: ArchiveReadsOptions): ArchiveReads {
  const { database, library, seen, model, anyModel } = options;
  let isChecked = anyModel;
  const read = <T>(work: (query: Query) => Promise<T>): Promise<T> =>
    library.read(async (query) => {
      if (!isChecked) await expectModel(query, database.location, model.stamp);
      isChecked = true;
      return work(query);
    });
  const sameTexts = askedTogether((hashes: readonly string[]) =>
    read((query) => readSameTexts(query, hashes, seen)),
  );
  let hasGraph: boolean | undefined;
  /** Asked through the connection at hand: who waits for a second one while holding a first may wait for ever. */
  const isGraphThere = async (query: Query): Promise<boolean> => {
    hasGraph ??=
      (
        await query("SELECT 1 FROM pg_class WHERE relname = $1 AND relnamespace = 'verbatim'::regnamespace", [
          graphName(model.dimensions),
        ])
      ).length > 0;
    return hasGraph;
  };

  return {
    read,
    isGraphThere,
    article: (id) => read((query) => readArticle(query, id, seen)),
    articles: (limits) => read((query) => readEntries(query, limits, seen)),
    passages: (ids) => read((query) => readPassages(query, ids, seen)),
    passagesOf: (id) => read((query) => readPassagesOf(query, id, seen)),
    sameText: async (text) => (await sameTexts(hashOf(text))) ?? [],
    similarities: (ids, vector, known = []) =>
      read((query) => readSimilarities(query, { ids, vector, known }, seen)),
    termStatistics: (terms) => read((query) => readStatistics(query, terms)),
    searchTerms: (wanted) => read((query) => searchTerms(query, wanted, seen)),
    searchVectors: (wanted) =>
      library.read(async (query) => {
        // Another process may have replaced them.
        await expectModel(query, database.location, model.stamp);
        return searchVectors(query, wanted, await isGraphThere(query), seen);
      }),
    quotes: (wanted) => read((query) => readQuotes(query, wanted, seen)),
  };
}

/** A library and the shared one of the same database, asked at once. The first of its methods to be called tells what is wrong with either. */
export function openPostgresJoined({
  database,
  library,
  model,
}: Pick<ArchiveReadsOptions, "database" | "model"> & { readonly library: string }): JoinedArchive {
  const {
    read: _,
    isGraphThere: __,
    ...joined
  } = createArchiveReads({
    ...{ database, model, anyModel: false, seen: OWN_AND_SHARED },
    library: createLibrary(database, library, model.stamp, { withShared: true }),
  });
  return joined;
}
