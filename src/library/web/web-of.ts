import type { WebOptions } from "../../intake/web/web-options.ts";
import type { WebSource } from "../../ingest/web/create-web-source.ts";
import type { AddFilesOptions } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import { MOST_FEEDS } from "../library-limits.ts";
import type { TenantRoom } from "../tenant-room.ts";

/** The web as pages are read from it for one tenant. */
export async function webOf(
  room: TenantRoom,
  { now }: Pick<LibraryEngine, "now">,
  web: WebSource,
  { signal, pace }: AddFilesOptions,
): Promise<WebOptions> {
  const { fetcher } = web;
  return {
    ...web,
    ...(pace && { fetcher: { fetch: (...given) => pace.fetching(() => fetcher.fetch(...given)) } }),
    records: await room.fetchedToWrite(),
    mostFeeds: MOST_FEEDS,
    archive: {
      article: async (id) => (await room.own())?.article(id),
      provenance: async (id) => (await room.own())?.provenance(id),
    },
    signal,
    now: () => now().getTime(),
  };
}
