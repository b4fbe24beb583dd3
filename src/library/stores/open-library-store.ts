import type { ArchiveDatabase } from "../../archive/open-archive.ts";
import { createDatabaseStore } from "../postgres/database-store.ts";
import { createFolderStore, type FolderStoreOptions } from "./folder-store.ts";
import type { LibraryStore } from "./library-store.ts";

export interface LibraryStoreOptions extends FolderStoreOptions {
  /** Keeps it in the place of the data folder. */
  readonly database?: ArchiveDatabase | undefined;
}

/** The one place that knows what keeps the data of tenants. */
export function openLibraryStore({ database, ...options }: LibraryStoreOptions): LibraryStore {
  return database === undefined ? createFolderStore(options) : createDatabaseStore({ ...options, database });
}
