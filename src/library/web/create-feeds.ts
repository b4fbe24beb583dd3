import { setImmediate as othersTurn } from "node:timers/promises";
import type { Archive } from "../../archive/archive.ts";
import { expectApart } from "../../intake/keep-up/expect-apart.ts";
import { keepUp } from "../../intake/keep-up/keep-up.ts";
import type { Libraries, Tenant } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import type { LibraryStore } from "../stores/library-store.ts";
import type { TenantRoom } from "../tenant-room.ts";
import type { Turns } from "../turns.ts";
import { expireFeeds } from "./expire-feeds.ts";
import { followFeeds } from "./follow-feeds.ts";
import { refreshDueFeeds } from "./refresh-due-feeds.ts";

export interface FeedsOptions extends Pick<Libraries, "tenants"> {
  readonly dataFolder: string;
  readonly store: LibraryStore;
  readonly engine: LibraryEngine;
  readonly sharedArchive: Archive;
  readonly inRoom: <T>(tenant: Tenant, work: (room: TenantRoom) => T | Promise<T>) => Promise<T>;
  /** Changes of one tenant's articles come one after the other. */
  readonly turns: Turns<Tenant>;
}

type FeedsOfLibraries = Pick<
  Libraries,
  | "feeds"
  | "followFeeds"
  | "unfollow"
  | "expireFeeds"
  | "tenantsWithDueFeeds"
  | "refreshDueFeeds"
  | "keepSharedUp"
>;

/** What tenants follow, and how they are kept up with it. */
export function createFeeds({
  dataFolder,
  store,
  engine,
  sharedArchive,
  inRoom,
  turns,
  tenants,
}: FeedsOptions): {
  readonly libraries: FeedsOfLibraries;
  /** Whether the shared library is being brought up to date. */
  isSharedChanging(): boolean;
  close(): Promise<void>;
} {
  let rounds = 0;
  const shared = store.of(null);
  const libraries: FeedsOfLibraries = {
    // Outside of any server nobody follows anything; what the shared library follows is the operator's.
    feeds: async (tenant) =>
      tenant === null ? [] : inRoom(tenant, async (room) => (await (await room.fetched())?.feeds()) ?? []),
    unfollow: async (tenant, url) =>
      tenant !== null &&
      (await inRoom(tenant, async (room) => (await (await room.fetched())?.dropFeed(url)) ?? false)),
    followFeeds: async (tenant, opml) =>
      tenant === null ? null : inRoom(tenant, (room) => followFeeds(room, opml, engine)),
    async expireFeeds(isThere) {
      const expired: { readonly tenant: string; readonly removed: number }[] = [];
      for (const { tenant } of await tenants()) {
        // Whoever changes the articles now has them looked at the next time.
        if (!isThere(tenant) || turns.isTaken(tenant)) continue;
        try {
          const now = engine.now().getTime();
          const removed = await turns.take(tenant, () => inRoom(tenant, (room) => expireFeeds(room, now)));
          if (removed > 0) expired.push({ tenant, removed });
        } catch (error) {
          engine.notice(
            `Articles of server ${tenant} stay: ${error instanceof Error ? error.message : error}`,
          );
        }
        await othersTurn(); // there may be thousands
      }
      return expired;
    },
    tenantsWithDueFeeds: () => store.tenantsWithDueFeeds(engine.now().getTime()),
    async refreshDueFeeds(tenant, options = {}) {
      // Somebody's own run reads what its feeds wait for itself.
      if (turns.isTaken(tenant)) return null;
      return inRoom(tenant, (room) =>
        refreshDueFeeds(room, engine, options, (work) => turns.take(tenant, work)),
      );
    },
    async keepSharedUp(options) {
      await expectApart(options.folders, dataFolder);
      const { quoteReader, threads, web, embedder, isBlocked } = engine;
      const embed = embedder.embedTexts;
      const records = () => shared.fetched();
      const { admit: admitted = (work) => work() } = options;
      const admit: NonNullable<typeof options.admit> = (work) =>
        admitted(async (pace) => {
          rounds += 1;
          return work(pace).finally(() => {
            rounds -= 1;
          });
        });
      await keepUp({
        ...options,
        ...{ admit, archive: sharedArchive, embed, quoteReader, isBlocked, threads, web, records },
      });
    },
  };
  return { libraries, isSharedChanging: () => rounds > 0, close: () => shared.close() };
}
