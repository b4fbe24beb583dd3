import { join } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import { openPostgresFetchRecords } from "../../archive/postgres/fetch-records.ts";
import type { LibraryId } from "../../archive/postgres/database.ts";
import type { JoinedArchive } from "../../archive/joined-archive.ts";
import type { MovableArchive } from "../../archive/movable-archive.ts";
import { type ArchiveDatabase, SHARED } from "../../archive/open-archive.ts";
import type { Tenant } from "../library.ts";
import type { QuoteReports } from "../library-records.ts";
import type { FolderStoreOptions } from "../stores/folder-store.ts";
import type { LibraryStore, TenantStore } from "../stores/library-store.ts";
import { expectTenant, isTenant, tenantFolder } from "../tenant-folder.ts";
import { openPostgresRecords } from "./library-records.ts";
import { createUploads } from "./uploads.ts";

export interface DatabaseStoreOptions extends Omit<FolderStoreOptions, "vectorIndex"> {
  readonly database: ArchiveDatabase;
}

/** Begins the names of servers' libraries; the id follows. */
const SERVER = "server:";

/** Keeps what tenants have in a database: a library each. What lies outside of any server is kept with the shared articles. */
export function createDatabaseStore(options: DatabaseStoreOptions): LibraryStore {
  const { database, notice } = options;
  const { rows } = database;
  const states = async (now: number): Promise<readonly LibraryState[]> => {
    const all = await rows.ask<{ name: string; departed: string | null; is_due: boolean }>(
      "SELECT name, departed, is_due FROM library_states($1)",
      [now],
    );
    return all.flatMap(({ name, departed, is_due }) => {
      const tenant = serverOf(name);
      return tenant === undefined ? [] : [{ tenant, left: departed ?? undefined, isDue: is_due }];
    });
  };

  return {
    location: database.location,
    of: (tenant) => createTenantLibrary(tenant, options),
    hasData: async (tenant) => (await rows.found(libraryOf(tenant))) !== undefined,
    tenants: async () => (await states(0)).map(({ tenant, left }) => ({ tenant, left })),
    tenantsWithDueFeeds: async (now) =>
      (await states(now)).filter(({ isDue }) => isDue).map(({ tenant }) => tenant),
    async expireRecords(now) {
      for (const { id, name } of await rows.ask<{ id: LibraryId; name: string }>(
        "SELECT id, name FROM libraries()",
      )) {
        try {
          await openPostgresRecords(rows, id).expire(now);
        } catch (error) {
          const whose = name === SHARED ? "private channels" : `server ${serverOf(name) ?? name}`;
          notice(`Old records of ${whose} stay: ${error instanceof Error ? error.message : error}`);
        }
        await othersTurn();
      }
    },
    reports: () => rows.ask<QuoteReports>("SELECT quote, voters FROM library_reports()"),
    async remove(tenant, isStillDue) {
      const found = await rows.found(libraryOf(tenant));
      if (found === undefined) return false;
      return rows.write(found.id, async (query) => {
        // Held, so that nobody comes back meanwhile.
        const [row] = await query<{ departed: string | null }>(
          "SELECT departed FROM library_record FOR UPDATE",
        );
        if (!isStillDue(row?.departed ?? undefined)) return false;
        await query("SELECT library_dropped($1)", [found.id]);
        return true;
      });
    },
    tidyUp: async () => {},
  };
}

interface LibraryState {
  readonly tenant: string;
  readonly left: string | undefined;
  readonly isDue: boolean;
}

/** Name of a tenant's library in a database. Throws for what is no server's id. */
export function libraryOf(tenant: Tenant): string {
  return tenant === null ? SHARED : `${SERVER}${expectTenant(tenant)}`;
}

/** The server whose library has this name; `undefined` for any other. */
export function serverOf(library: string): string | undefined {
  const id = library.startsWith(SERVER) ? library.slice(SERVER.length) : "";
  return isTenant(id) ? id : undefined;
}

function createTenantLibrary(
  tenant: Tenant,
  { database, dataFolder, model, threads }: DatabaseStoreOptions,
): TenantStore {
  const folder = tenantFolder(dataFolder, tenant);
  const { rows } = database;
  const name = libraryOf(tenant);
  let opened:
    | { readonly id: LibraryId; readonly archive: MovableArchive; readonly joined: JoinedArchive }
    | undefined;
  /** Another process may have deleted a library and made it again: then it has another number. */
  const archiveOf = async (id: LibraryId): Promise<MovableArchive> => {
    if (opened?.id !== id)
      opened = {
        id,
        archive: database.open(name, { model, anyModel: false }),
        joined: database.openJoined(name, { model }),
      };
    return opened.archive;
  };
  const found = async (): Promise<LibraryId | undefined> => (await rows.found(name))?.id;
  const named = (): Promise<LibraryId> => rows.named(name);

  return {
    files: createUploads({ rows, found, named, folder: join(folder, "files"), threads }),
    async records() {
      const id = await found();
      return id && openPostgresRecords(rows, id);
    },
    recordsToWrite: async () => openPostgresRecords(rows, await named()),
    async fetched() {
      const id = await found();
      return id && openPostgresFetchRecords(rows, id);
    },
    fetchedToWrite: async () => openPostgresFetchRecords(rows, await named()),
    async own() {
      if (tenant === null) return undefined;
      const library = await rows.found(name);
      return library?.hasArchive === true ? archiveOf(library.id) : undefined;
    },
    async ownToWrite() {
      if (tenant === null) throw new Error("Expected a server that has articles of its own, got none");
      return archiveOf(await named());
    },
    joined: () => opened?.joined,
    async close() {
      await opened?.archive.close();
    },
  };
}
