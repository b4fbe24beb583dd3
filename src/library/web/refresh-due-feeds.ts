import { readDue } from "../../intake/web/read-due.ts";
import type { AddedFiles, AddFilesOptions } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { reportOf } from "../upload/add-files.ts";
import { ingestRead, NOTHING_INGESTED } from "../upload/ingest-uploads.ts";
import { webOf } from "./web-of.ts";

/** Looks at a tenant's feeds that are due and adds some of the pages that they wait for; only the adding is done `inTurn`. */
export async function refreshDueFeeds(
  room: TenantRoom,
  engine: LibraryEngine,
  options: Pick<AddFilesOptions, "signal" | "pace">,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<AddedFiles | null> {
  const startedAt = performance.now();
  if ((await room.fetched()) === undefined || engine.web === undefined) return null;
  const due = await readDue(await webOf(room, engine, engine.web, options));
  if (due === null) return null;
  if (due.articles.length === 0) return reportOf(NOTHING_INGESTED, due.refused, startedAt);
  const ingested = await inTurn(() => ingestRead(room, engine, due.events(), null, options));
  await due.stored();
  return reportOf(ingested, due.refused, startedAt);
}
