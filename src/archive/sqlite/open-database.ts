import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Database, DatabaseSync } from "../../sqlite/database.ts";
import { ARCHIVE_FILE } from "./archive-file.ts";
import { expectThere, expectWhole } from "./expect-held.ts";
import { defineLimits } from "./limits.ts";
import { type ReadManifest, readManifest } from "./manifest.ts";
import { checkModel, prepareSchema } from "./schema.ts";

export interface OpenDatabaseOptions {
  readonly folder: string;
  /** Stamp of the model that a new archive's vectors are made with. */
  readonly model: string;
  /** Takes an archive whose vectors are another model's. */
  readonly anyModel: boolean;
  /** Told in one line when the manifest cannot be read though the archive can. */
  readonly notice: (line: string) => void;
}

/** How long a read or write waits for another process's short transaction. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a connection to the archive of a folder, and makes both where there are none. Throws a `UserError` where it is of another
 * format or model, or is not all that the folder held; what SQLite and the file system say is thrown as it comes.
 */
export function openDatabase({ folder, model, anyModel, notice }: OpenDatabaseOptions): {
  readonly db: Database;
  /** What the folder held when it was opened. */
  readonly held: ReadManifest;
} {
  const path = join(folder, ARCHIVE_FILE);
  const held = readManifest(folder);
  expectThere(folder, held);
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    // FULL: what the vector index was made from must survive a power cut, or its labels could be given out again.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    prepareSchema(db, path, model);
    expectWhole(db, folder, held, notice);
    if (!anyModel) checkModel(db, path, model);
    defineLimits(db);
    return { db, held };
  } catch (error) {
    db.close();
    throw error;
  }
}
