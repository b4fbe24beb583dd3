import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { FetchRecords } from "../../archive/fetch-records.ts";
import type { MovableArchive } from "../../archive/movable-archive.ts";
import { holdsArchive, openArchive } from "../../archive/open-archive.ts";
import { hasFetchRecords, isAnythingDue, openFetchRecords } from "../../archive/open-fetch-records.ts";
import type { Tenant } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import type { LibraryRecords } from "../library-records.ts";
import { LIBRARY_FILE } from "../sqlite/library-database.ts";
import { openLibraryRecords } from "../sqlite/library-records.ts";
import { readDeparture } from "../sqlite/read-departure.ts";
import { readReports } from "../sqlite/read-reports.ts";
import { isTenant, serversFolder, tenantFolder, tenantsOf } from "../tenant-folder.ts";
import { createOwnFiles } from "../upload/own-files.ts";
import type { KnownTenant, LibraryStore, TenantStore } from "./library-store.ts";

export interface FolderStoreOptions extends Pick<LibraryEngine, "model" | "vectorIndex" | "threads"> {
  readonly dataFolder: string;
  readonly notice: (line: string) => void;
}

/** Begins the names of folders that are being deleted; no tenant's does. */
const DELETED = ".deleted-";

/** Keeps what tenants have in files: a folder each. */
export function createFolderStore(options: FolderStoreOptions): LibraryStore {
  const { dataFolder, notice } = options;
  const servers = serversFolder(dataFolder);
  const folderOf = (tenant: Tenant): string => tenantFolder(dataFolder, tenant);
  // Not through what is open of it: with many servers those in use would be closed for it.
  const departure = async (tenant: string): Promise<string | undefined> => readDeparture(folderOf(tenant));

  /** Of every server in turn: there may be thousands. */
  const each = async (
    tenants: readonly Tenant[],
    work: (tenant: Tenant) => void | Promise<void>,
    onFault: (whose: string, fault: string) => string,
  ): Promise<void> => {
    for (const tenant of tenants) {
      try {
        await work(tenant);
      } catch (error) {
        const whose = tenant === null ? "private channels" : `server ${tenant}`;
        notice(onFault(whose, error instanceof Error ? error.message : String(error)));
      }
      await othersTurn();
    }
  };
  const serverNames = async (): Promise<string[]> => (await namesIn(servers)).filter(isTenant);

  return {
    location: dataFolder,
    of: (tenant) => createTenantFolder(tenant, folderOf(tenant), options),
    hasData: async (tenant) => existsSync(folderOf(tenant)),
    async tenants() {
      const names = await serverNames();
      const left = new Map<Tenant, string | undefined>();
      await each(
        names,
        async (tenant) => void left.set(tenant, await departure(tenant as string)),
        (whose, fault) => `The library of ${whose} is kept: ${fault}`,
      );
      return names.map((tenant): KnownTenant => ({ tenant, left: left.get(tenant) }));
    },
    async tenantsWithDueFeeds(now) {
      const due: string[] = [];
      await each(
        await serverNames(),
        (tenant) => {
          if (isAnythingDue(folderOf(tenant), now)) due.push(tenant as string);
        },
        (whose, fault) => `The feeds of ${whose} rest: ${fault}`,
      );
      return due;
    },
    expireRecords: async (now) =>
      each(
        await tenantsOf(dataFolder),
        async (tenant) => {
          const at = folderOf(tenant);
          if (!existsSync(join(at, LIBRARY_FILE))) return; // nothing is made where nothing is kept
          const records = openLibraryRecords(at);
          try {
            await records.expire(now);
          } finally {
            await records.close();
          }
        },
        (whose, fault) => `Old records of ${whose} stay: ${fault}`,
      ),
    reports: async () => (await tenantsOf(dataFolder)).flatMap((tenant) => readReports(folderOf(tenant))),
    async remove(tenant, isStillDue) {
      if (!isStillDue(await departure(tenant))) return false; // it came back meanwhile
      // Renamed first: what is stopped half way is never found as a library.
      const aside = join(servers, `${DELETED}${tenant}-${randomBytes(4).toString("hex")}`);
      await rename(folderOf(tenant), aside);
      await rm(aside, { recursive: true, force: true });
      return true;
    },
    async tidyUp() {
      for (const name of await namesIn(servers))
        if (name.startsWith(DELETED)) await rm(join(servers, name), { recursive: true, force: true });
    },
  };
}

function createTenantFolder(tenant: Tenant, folder: string, options: FolderStoreOptions): TenantStore {
  const { model, vectorIndex, notice, threads } = options;
  let records: LibraryRecords | undefined;
  let fetched: FetchRecords | undefined;
  let own: MovableArchive | undefined;
  const recordsToWrite = async (): Promise<LibraryRecords> => {
    records ??= openLibraryRecords(folder);
    return records;
  };
  const fetchedToWrite = async (): Promise<FetchRecords> => {
    fetched ??= openFetchRecords(folder);
    return fetched;
  };
  const ownToWrite = async (): Promise<MovableArchive> => {
    if (tenant === null) throw new Error("Expected a server that has articles of its own, got none");
    own ??= openArchive({ folder, model, vectorIndex, notice });
    return own;
  };
  return {
    files: createOwnFiles(join(folder, "files"), threads),
    records: async () =>
      records !== undefined || existsSync(join(folder, LIBRARY_FILE)) ? recordsToWrite() : undefined,
    recordsToWrite,
    fetched: async () => (fetched !== undefined || hasFetchRecords(folder) ? fetchedToWrite() : undefined),
    fetchedToWrite,
    async own() {
      if (own !== undefined || tenant === null) return own;
      // Another process may have made it since; one that is gone is told by what it has left.
      return holdsArchive(folder) ? ownToWrite() : undefined;
    },
    ownToWrite,
    joined: () => undefined,
    async close() {
      await records?.close();
      await fetched?.close();
      await own?.close();
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
