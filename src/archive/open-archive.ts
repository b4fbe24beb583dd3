import type { DatabaseAddress } from "../database-address.ts";
import type { JoinedArchive } from "./joined-archive.ts";
import type { MovableArchive } from "./movable-archive.ts";
import type { LibraryRows } from "./postgres/library-rows.ts";
import type { DatabaseServer } from "./postgres/look-at-servers.ts";
import type { MigratedDatabase } from "./postgres/schema.ts";
import { openSqliteArchive, type SqliteArchiveOptions } from "./sqlite/sqlite-archive.ts";

export { examineArchive } from "./sqlite/examine-archive.ts";
export type { DatabaseServer } from "./postgres/look-at-servers.ts";
export { holdsArchive } from "./sqlite/expect-held.ts";

export interface ArchiveOptions extends SqliteArchiveOptions {
  /** Holds the archive in the place of the folder's files. */
  readonly database?: ArchiveDatabase | undefined;
}

/** A PostgreSQL database with the archives of libraries. */
export interface ArchiveDatabase {
  /** How people know it: host, port and name. */
  readonly location: string;
  /** The archive of a library, which is made where it is missing; the first of its methods to be called tells what is wrong with it. */
  open(library: string, options: Pick<ArchiveOptions, "model" | "anyModel">): MovableArchive;
  /** The archive of a library and the shared one, asked at once. */
  openJoined(library: string, options: Pick<ArchiveOptions, "model">): JoinedArchive;
  /** What libraries keep beside their archives. */
  readonly rows: LibraryRows;
  close(): Promise<void>;
}

/** The library of the articles that all servers are answered from. */
export const SHARED = "shared";

/** The one place that knows which implementation serves. Throws a `UserError` that says what to do. */
export function openArchive(options: ArchiveOptions): MovableArchive {
  const { database, model, anyModel } = options;
  return database?.open(SHARED, { model, anyModel }) ?? openSqliteArchive(options);
}

/** Rejects with a `DatabaseFault` where it cannot be reached, or is not one that this program can work with as it is. */
export async function connectDatabase({ url, location, replica }: DatabaseAddress): Promise<ArchiveDatabase> {
  const [{ connectPostgres }, { createLibraryRows }, { openPostgresArchive }, { openPostgresJoined }] =
    await Promise.all([
      import("./postgres/connect.ts"),
      import("./postgres/library-rows.ts"),
      import("./postgres/postgres-archive.ts"),
      import("./postgres/archive-reads.ts"),
    ]);
  const database = await connectPostgres(url, location, replica);
  const rows = createLibraryRows(database);
  return {
    location,
    rows,
    open: (library, { model, anyModel }) => openPostgresArchive({ database, library, model, anyModel }),
    openJoined: (library, { model }) => openPostgresJoined({ database, library, model }),
    async close() {
      await rows.close();
      await database.close();
    },
  };
}

/**
 * Brings a database to this program's format, and makes the index of vectors of so many dimensions; needs its owner. Rejects with a
 * `DatabaseFault`.
 */
export async function migrateDatabase(
  { url, location }: DatabaseAddress,
  dimensions: number,
): Promise<MigratedDatabase> {
  const { migrateDatabase: migrate } = await import("./postgres/migrate.ts");
  return migrate(url, location, dimensions);
}

/** Asks every server of a database what it is: which takes writes, which follows how far behind, what is wrong with one. */
export async function lookAtServers(address: DatabaseAddress): Promise<readonly DatabaseServer[]> {
  const { lookAtServers: look } = await import("./postgres/look-at-servers.ts");
  return look(address);
}
