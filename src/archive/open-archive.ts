import type { Archive } from "./archive.ts";
import { openSqliteArchive, type SqliteArchiveOptions } from "./sqlite/sqlite-archive.ts";

export { examineArchive } from "./sqlite/examine-archive.ts";
export { holdsArchive } from "./sqlite/expect-held.ts";

export type ArchiveOptions = SqliteArchiveOptions;

/** The one place that knows which implementation serves. Throws a `UserError` that says what to do. */
export function openArchive(options: ArchiveOptions): Archive {
  return openSqliteArchive(options);
}
