import type { ArchiveStatus } from "../archive.ts";
import type { MovableArchive } from "../movable-archive.ts";
import { COUNTED } from "../stored/quote-rows.ts";
import { createArchiveReads } from "./archive-reads.ts";
import { limitCondition, readEntries, readOutlets } from "./article-reader.ts";
import { readArticleContents, readContents, readLeftCorrections } from "./contents.ts";
import { readCorrections, readSpeakerRules } from "./corrections.ts";
import type { Database } from "./database.ts";
import { createLibrary, readMeta } from "./library.ts";
import { newestFormat } from "./schema.ts";
import { openPostgresWriter } from "./postgres-writer.ts";
import { readProvenance } from "./provenance.ts";
import { readQuotesBy, readSpeakers } from "./quote-reader.ts";
import { readCopiesOf, readStories } from "./stories.ts";
import { OWN } from "./seen.ts";
import { createSimilarTerms } from "./term-search.ts";

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
  const reads = createArchiveReads({ database, library, seen: OWN, model, anyModel });
  const { read, isGraphThere, ...asked } = reads;
  const allArticles = library.kept((query) => readEntries(query));
  const outlets = library.kept(readOutlets);
  const speakers = library.kept(readSpeakers);
  const stories = library.kept(readStories);
  const similarTerms = createSimilarTerms(library);
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
    ...asked,
    status: () => status(),
    articles: async (limits) =>
      limitCondition(limits, 1) === null ? [...(await allArticles())] : asked.articles(limits),
    outlets,
    provenance: (id) => read(async (query) => (await readProvenance(query, [id])).get(id)),
    async stories(ids) {
      const known = await stories();
      if (ids === undefined) return [...new Set(known.values())];
      return [...new Set(ids.map((id) => known.get(id)))].filter((story) => story !== undefined);
    },
    copiesOf: (article) => read((query) => readCopiesOf(query, article)),
    similarTerms,
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
