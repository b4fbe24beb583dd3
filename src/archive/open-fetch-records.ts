import type { FetchRecords } from "./fetch-records.ts";
import { type ArchiveDatabase, SHARED } from "./open-archive.ts";
import { hasFetchRecords, openFetchRecords } from "./sqlite/fetch-records-file.ts";

export { hasFetchRecords, isAnythingDue, openFetchRecords } from "./sqlite/fetch-records-file.ts";

export interface SharedRecordsOptions {
  readonly folder: string;
  /** That holds the shared articles in the place of the folder. */
  readonly database?: ArchiveDatabase | undefined;
}

/** What was fetched for the shared articles; `undefined` while nothing was. */
export async function sharedFetchRecords({
  folder,
  database,
}: SharedRecordsOptions): Promise<FetchRecords | undefined> {
  if (database === undefined) return hasFetchRecords(folder) ? openFetchRecords(folder) : undefined;
  const found = await database.rows.found(SHARED);
  if (found === undefined) return undefined;
  const { openPostgresFetchRecords } = await import("./postgres/fetch-records.ts");
  return openPostgresFetchRecords(database.rows, found.id);
}

/** The same, made where there is nothing yet. */
export async function sharedFetchRecordsToWrite({
  folder,
  database,
}: SharedRecordsOptions): Promise<FetchRecords> {
  if (database === undefined) return openFetchRecords(folder);
  const { openPostgresFetchRecords } = await import("./postgres/fetch-records.ts");
  return openPostgresFetchRecords(database.rows, await database.rows.named(SHARED));
}
