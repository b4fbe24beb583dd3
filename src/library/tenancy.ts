import type { KeptOpen } from "./kept-open.ts";
import type { Libraries, Tenant } from "./library.ts";
import { KEPT_DAYS_AFTER_LEAVING } from "./library-limits.ts";
import type { LibraryStore } from "./stores/library-store.ts";
import type { TenantRoom } from "./tenant-room.ts";
import { dayOf } from "./usage/kept-days.ts";

export interface TenancyOptions {
  readonly store: LibraryStore;
  readonly rooms: KeptOpen<Tenant, TenantRoom>;
  readonly now: () => Date;
}

const DAY_MS = 86_400_000;

/** Who has data, who has left, and what is deleted when. */
export function createTenancy({
  store,
  rooms,
  now,
}: TenancyOptions): Pick<Libraries, "leave" | "join" | "tenants" | "sweep" | "expireRecords"> {
  const today = (): string => dayOf(now().getTime());
  const deletedAfter = (left: string | undefined): string | null =>
    left === undefined ? null : dayOf(Date.parse(left) + KEPT_DAYS_AFTER_LEAVING * DAY_MS);
  const isDue = (day: string | null): boolean => day !== null && day < today();
  const tenants: Libraries["tenants"] = async () =>
    (await store.tenants()).map(({ tenant, left }) => ({ tenant, deletedAfter: deletedAfter(left) }));

  return {
    tenants,
    expireRecords: () => store.expireRecords(now().getTime()),
    leave: async (tenant) => {
      if (await store.hasData(tenant))
        // The days are counted from when it left, not from the last time that this was told.
        await rooms.use(tenant, async (room) => (await room.recordsToWrite()).setDeparture(today()));
    },
    join: async (tenant) => {
      if (await store.hasData(tenant))
        await rooms.use(tenant, async (room) => (await room.records())?.setDeparture(null));
    },
    async sweep(isThere = () => false) {
      await store.tidyUp();
      const deleted: string[] = [];
      for (const { tenant, deletedAfter: day } of await tenants())
        if (isDue(day) && !isThere(tenant))
          await rooms.alone(tenant, async () => {
            const isStillDue = (left: string | undefined) => isDue(deletedAfter(left)) && !isThere(tenant);
            if (await store.remove(tenant, isStillDue)) deleted.push(tenant);
          });
      return deleted;
    },
  };
}
