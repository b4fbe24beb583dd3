import { DatabaseFault } from "../database-fault.ts";
import type { Database, LibraryId, Query, ReadOptions } from "./database.ts";
import { newerFormat, newestFormat } from "./schema.ts";

/** One library of a database, as its archive asks for it. */
export interface Library {
  id(): Promise<LibraryId>;
  /** Runs what only reads, at one moment of the library; errors are explained. */
  read<T>(work: (query: Query) => Promise<T>): Promise<T>;
  meta(): Promise<LibraryMeta>;
  /** Keeps the result of a read until somebody has written. What is written while it is read may be in it or not; then the next call reads again. */
  kept<T>(read: (query: Query) => Promise<T>): () => Promise<T>;
}

export interface LibraryMeta {
  readonly model: string;
  readonly generation: number;
  readonly passages: number;
  /** Of all passages. */
  readonly terms: number;
}

const META = "SELECT model, generation, passages, terms::float8 AS terms FROM library";
/** Somebody may migrate the database to a later program's format while this one runs. */
const META_AND_FORMAT = META.replace(
  " FROM",
  ", (SELECT coalesce(max(number), 0)::int FROM migration) AS format FROM",
);

/** Reads what is known of the library of a transaction. */
export async function readMeta(query: Query): Promise<LibraryMeta> {
  return metaOf(await query(META));
}

function metaOf([meta]: readonly LibraryMeta[]): LibraryMeta {
  if (meta === undefined) throw gone();
  return meta;
}

/**
 * @param model stamp of the model that a new library's vectors are made with
 * @param options what its reads see; `meta` and what is kept are the own library's
 */
export function createLibrary(
  database: Database,
  name: string,
  model: string,
  options?: ReadOptions,
): Library {
  const format = newestFormat();
  let claimed: Promise<LibraryId> | undefined;
  const claim = async (): Promise<LibraryId> => {
    const [row] = await database.ask<{ id: LibraryId }>("SELECT library_named($1, $2) AS id", [name, model]);
    if (row === undefined) throw new Error(`Expected a number for the library ${name}, got none`);
    return row.id;
  };
  const id = (): Promise<LibraryId> => {
    claimed ??= claim().catch((error: unknown) => {
      claimed = undefined;
      throw database.explained(error);
    });
    return claimed;
  };
  const read = async <T>(work: (query: Query) => Promise<T>): Promise<T> => {
    const own = await id();
    try {
      return await database.read(own, work, options);
    } catch (error) {
      throw database.explained(error);
    }
  };
  /** Asked for before everything that is kept. */
  const meta = async (): Promise<LibraryMeta> => {
    const own = await id();
    try {
      const rows = await database.glance<LibraryMeta & { readonly format: number }>(own, META_AND_FORMAT);
      const found = rows[0]?.format ?? 0;
      if (found > format) throw newerFormat(database.location, format, found);
      return metaOf(rows);
    } catch (error) {
      throw database.explained(error);
    }
  };
  return {
    id,
    read,
    meta,
    kept<T>(work: (query: Query) => Promise<T>) {
      let kept: { readonly generation: number; readonly result: Promise<T> } | undefined;
      return async () => {
        const { generation } = await meta();
        if (kept?.generation === generation) return kept.result;
        const reading = { generation, result: read(work) };
        kept = reading;
        reading.result.catch(() => {
          if (kept === reading) kept = undefined;
        });
        return reading.result;
      };
    },
  };
}

/**
 * Throws a `DatabaseFault` when the vectors of a library that the transaction reads are another model's (one without an archive has none),
 * or the library is gone.
 */
export async function expectModel(query: Query, location: string, model: string): Promise<void> {
  const read = await query<{ model: string; is_own: boolean }>(
    "SELECT model, id = current_library() AS is_own FROM library",
  );
  if (!read.some(({ is_own }) => is_own)) throw gone();
  const other = read.find((one) => one.model !== "" && one.model !== model);
  if (other === undefined) return;
  throw new DatabaseFault(
    `The database ${location} holds vectors of another model: expected ${model}, got ${other.model}. ` +
      "To embed its articles again with this model, run: verbatim reindex. " +
      "To keep the vectors, set EMBEDDING_MODEL to the other model.",
  );
}

function gone(): DatabaseFault {
  return new DatabaseFault("The library is no longer in the database. Start the program again.");
}
