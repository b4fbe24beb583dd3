import type { AvailableVectorIndex, ModelDescription } from "../../embeddings/index.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { connectDatabase, openArchive } from "../../src/archive/open-archive.ts";
import type { DatabaseAddress } from "../../src/database-address.ts";
import { createDocumentThreads } from "../../src/ingest/documents/document-threads.ts";
import type { LibraryStore } from "../../src/library/stores/library-store.ts";
import { openLibraryStore } from "../../src/library/stores/open-library-store.ts";

export interface PlaceOptions {
  readonly folder: string;
  /** Holds everything in the place of the folder. */
  readonly address?: DatabaseAddress | undefined;
  readonly model: Pick<ModelDescription, "id" | "stamp" | "dimensions">;
  readonly vectorIndex: AvailableVectorIndex;
}

/** All that can be moved: the shared articles, and what servers have. */
export interface MovedPlace {
  readonly shared: MovableArchive;
  readonly store: LibraryStore;
  close(): Promise<void>;
}

export async function openPlace({ folder, address, model, vectorIndex }: PlaceOptions): Promise<MovedPlace> {
  const database = address && (await connectDatabase(address));
  const threads = createDocumentThreads();
  const shared = openArchive({ folder, model, vectorIndex, database });
  return {
    shared,
    store: openLibraryStore({ dataFolder: folder, database, model, vectorIndex, threads, notice: () => {} }),
    async close() {
      await Promise.all([shared.close(), threads.close()]);
      await database?.close();
    },
  };
}
