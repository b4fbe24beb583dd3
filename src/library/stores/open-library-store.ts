import { createFolderStore, type FolderStoreOptions } from "./folder-store.ts";
import type { LibraryStore } from "./library-store.ts";

export type LibraryStoreOptions = FolderStoreOptions;

/** The one place that knows what keeps the data of tenants. */
export function openLibraryStore(options: LibraryStoreOptions): LibraryStore {
  return createFolderStore(options);
}
