import type { ArchiveStatus } from "../archive.ts";
import type { MovableArchive } from "../movable-archive.ts";
import { COUNTED } from "../stored/quote-rows.ts";
import {
  hashOf,
  limitCondition,
  readArticle,
  readEntries,
  readOutlets,
  readPassages,
  readPassagesOf,
  readSameTexts,
} from "./article-reader.ts";
import { askedTogether } from "./asked-together.ts";
import { readArticleContents, readContents, readLeftCorrections } from "./contents.ts";
import { readCorrections, readSpeakerRules } from "./corrections.ts";
import type { Database, Query } from "./database.ts";
import { createLibrary, expectModel, readMeta } from "./library.ts";
import { graphName, newestFormat } from "./schema.ts";
import { openPostgresWriter } from "./postgres-writer.ts";
import { readProvenance } from "./provenance.ts";
import { readQuotes, readQuotesBy, readSpeakers } from "./quote-reader.ts";
import { readCopiesOf, readStories } from "./stories.ts";
import { createSimilarTerms, readStatistics, searchTerms } from "./term-search.ts";
import { readSimilarities, searchVectors } from "./vector-search.ts";

export interface PostgresArchiveOptions {
  /** Shared by the archives of all libraries; whoever opened it closes it. */
  readonly database: Database;
  /** Name of the library, which is made where it is missing. */
  readonly library: string;
  readonly model: { readonly id: string; readonly stamp: string; readonly dimensions: number };
  /** Takes a library whose vectors are another model's, to replace them. */
  readonly anyModel?: boolean | undefined;
}

/** The archive of one library in a PostgreSQL database. The first of its methods to be called tells what is wrong with either. */
export function openPostgresArchive(options: PostgresArchiveOptions): MovableArchive {
  const { database, model, anyModel = false } = options;
  const library = createLibrary(database, options.library, model.stamp);
  let isChecked = anyModel;
  /** The first time also that the vectors are this model's. */
  const read = <T>(work: (query: Query) => Promise<T>): Promise<T> =>
    library.read(async (query) => {
      if (!isChecked) expectModel(database.location, (await readMeta(query)).model, model.stamp);
      isChecked = true;
      return work(query);
    });
  const allArticles = library.kept((query) => readEntries(query));
  const outlets = library.kept(readOutlets);
  const speakers = library.kept(readSpeakers);
  const stories = library.kept(readStories);
  const similarTerms = createSimilarTerms(library);
  const sameTexts = askedTogether((hashes: readonly string[]) =>
    read((query) => readSameTexts(query, hashes)),
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
  // Asked for with every question, and counting walks whole tables.
  const status = library.kept(async (query): Promise<ArchiveStatus> => {
    const { generation, passages } = await readMeta(query);
    const [counts] = await query<{ articles: number; vectors: number; quotes: number }>(
      `SELECT (SELECT count(*)::int FROM article) AS articles, (SELECT count(*)::int FROM text_window) AS vectors,
         (SELECT count(*)::int FROM quote WHERE ${COUNTED}) AS quotes`,
    );
    const { articles = 0, vectors = 0, quotes = 0 } = counts ?? {};
    return {
      ...{ engine: "PostgreSQL", location: database.location, format: newestFormat(), model: model.id },
      ...{ articles, passages, vectors, quotes, generation },
      vectorIndex: (await isGraphThere(query))
        ? { kind: "hnsw", reason: null, indexed: vectors }
        : { kind: "exact", reason: "no index for this model's vectors: run verbatim migrate", indexed: 0 },
      quotesBy: await readQuotesBy(query),
    };
  });

  return {
    status: () => status(),
    article: (id) => read((query) => readArticle(query, id)),
    articles: async (limits) =>
      limitCondition(limits, 1) === null
        ? [...(await allArticles())]
        : read((query) => readEntries(query, limits)),
    outlets,
    passages: (ids) => read((query) => readPassages(query, ids)),
    passagesOf: (id) => read((query) => readPassagesOf(query, id)),
    provenance: (id) => read(async (query) => (await readProvenance(query, [id])).get(id)),
    sameText: async (text) => (await sameTexts(hashOf(text))) ?? [],
    async stories(ids) {
      const known = await stories();
      if (ids === undefined) return [...new Set(known.values())];
      return [...new Set(ids.map((id) => known.get(id)))].filter((story) => story !== undefined);
    },
    copiesOf: (article) => read((query) => readCopiesOf(query, article)),
    similarities: (ids, vector, known = []) => read((query) => readSimilarities(query, ids, vector, known)),
    termStatistics: (terms) => read((query) => readStatistics(query, terms)),
    similarTerms,
    searchTerms: (query) => read((ask) => searchTerms(ask, query)),
    searchVectors: (wanted) =>
      read(async (query) => {
        // Another process may have replaced them.
        expectModel(database.location, (await readMeta(query)).model, model.stamp);
        return searchVectors(query, wanted, await isGraphThere(query));
      }),
    quotes: (query) => read((ask) => readQuotes(ask, query)),
    speakers,
    corrections: (articles) => read((query) => readCorrections(query, articles)),
    speakerRules: () => read(readSpeakerRules),
    contents: (ids) => read((query) => readContents(query, ids)),
    articleContents: (ids) => read((query) => readArticleContents(query, ids)),
    leftCorrections: () => read(readLeftCorrections),
    async openWriter() {
      try {
        return await openPostgresWriter({ database, library, model: model.stamp });
      } catch (error) {
        throw database.explained(error);
      }
    },
    close: async () => {},
  };
}
