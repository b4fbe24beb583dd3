import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { KeptOpen } from "./kept-open.ts";
import type { Libraries, Tenant } from "./library.ts";
import { KEPT_DAYS_AFTER_LEAVING } from "./library-limits.ts";
import { LIBRARY_FILE } from "./sqlite/library-database.ts";
import { openLibraryRecords } from "./sqlite/library-records.ts";
import { readDeparture } from "./sqlite/read-departure.ts";
import { isTenant, serversFolder, tenantFolder, tenantsOf } from "./tenant-folder.ts";
import type { TenantRoom } from "./tenant-room.ts";

export interface TenancyOptions {
  readonly dataFolder: string;
  readonly rooms: KeptOpen<Tenant, TenantRoom>;
  readonly now: () => Date;
  readonly notice: (line: string) => void;
}

const DAY_MS = 86_400_000;
/** Begins the names of folders that are being deleted; no tenant's does. */
const DELETED = ".deleted-";

/** Who has data, who has left, and what is deleted when. */
export function createTenancy({
  dataFolder,
  rooms,
  now,
  notice,
}: TenancyOptions): Pick<Libraries, "leave" | "join" | "tenants" | "sweep" | "expireRecords"> {
  const folder = serversFolder(dataFolder);
  const today = (): string => dayOf(now().getTime());
  const hasData = (tenant: string): boolean => existsSync(tenantFolder(dataFolder, tenant));

  /** Not through a room: with many servers those in use would be closed for it. */
  const deletedAfter = (tenant: string): string | null => {
    const left = readDeparture(tenantFolder(dataFolder, tenant));
    return left === undefined ? null : dayOf(Date.parse(left) + KEPT_DAYS_AFTER_LEAVING * DAY_MS);
  };
  /** One library that cannot be read does not keep the others from being looked after. */
  const deletedAfterIfKnown = (tenant: string): string | null => {
    try {
      return deletedAfter(tenant);
    } catch (error) {
      notice(`The library of server ${tenant} is kept: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  };
  const isDue = (day: string | null): boolean => day !== null && day < today();
  const tenants: Libraries["tenants"] = async () => {
    const names = (await namesIn(folder)).filter(isTenant);
    const known: Awaited<ReturnType<Libraries["tenants"]>> = [];
    for (const tenant of names) {
      known.push({ tenant, deletedAfter: deletedAfterIfKnown(tenant) });
      await othersTurn(); // there may be thousands
    }
    return known;
  };

  /** Not through a room either, and nothing is made where nothing is kept. */
  const expireIn = (tenant: Tenant): void => {
    const at = tenantFolder(dataFolder, tenant);
    if (!existsSync(join(at, LIBRARY_FILE))) return;
    const records = openLibraryRecords(at);
    try {
      records.expire(now().getTime());
    } finally {
      records.close();
    }
  };

  return {
    tenants,
    async expireRecords() {
      for (const tenant of await tenantsOf(dataFolder)) {
        try {
          expireIn(tenant);
        } catch (error) {
          const whose = tenant === null ? "private channels" : `server ${tenant}`;
          notice(`Old records of ${whose} stay: ${error instanceof Error ? error.message : error}`);
        }
        await othersTurn();
      }
    },
    leave: async (tenant) => {
      if (hasData(tenant))
        await rooms.use(tenant, (room) => {
          const records = room.recordsToWrite();
          // The days are counted from when it left, not from the last time that this was told.
          if (records.departure() === undefined) records.setDeparture(today());
        });
    },
    join: async (tenant) => {
      if (hasData(tenant)) await rooms.use(tenant, (room) => room.records()?.setDeparture(null));
    },
    async sweep(isThere = () => false) {
      for (const name of await namesIn(folder))
        if (name.startsWith(DELETED)) await rm(join(folder, name), { recursive: true, force: true });
      const deleted: string[] = [];
      for (const { tenant, deletedAfter: day } of await tenants())
        if (isDue(day) && !isThere(tenant))
          await rooms.alone(tenant, async () => {
            if (!isDue(deletedAfter(tenant)) || isThere(tenant)) return; // it came back meanwhile
            // Renamed first: what is stopped half way is never found as a library.
            const aside = join(folder, `${DELETED}${tenant}-${randomBytes(4).toString("hex")}`);
            await rename(tenantFolder(dataFolder, tenant), aside);
            await rm(aside, { recursive: true, force: true });
            deleted.push(tenant);
          });
      return deleted;
    },
  };
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
