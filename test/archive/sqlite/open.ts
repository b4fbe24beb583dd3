import { type AvailableVectorIndex, availableVectorIndex, exactIndex } from "../../../embeddings/index.ts";
import type { MovableArchive } from "../../../src/archive/movable-archive.ts";
import { openSqliteArchive, type SqliteArchiveOptions } from "../../../src/archive/sqlite/sqlite-archive.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";

export const EXACT: AvailableVectorIndex = { kind: "exact", reason: "for a test", factory: exactIndex };

export const BEST: AvailableVectorIndex = await availableVectorIndex();

/** Opens an SQLite archive for the made-up vectors, with HNSW where it is to be had. */
export function openWith(folder: string, options: Partial<SqliteArchiveOptions> = {}): MovableArchive {
  return openSqliteArchive({ folder, model: FAKE_MODEL, vectorIndex: BEST, ...options });
}
