import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredFile } from "../../sqlite/sqlite-errors.ts";

/** The archive's own file. */
export const ARCHIVE_FILE = "archive.sqlite";
/** The vector index beside it, without endings. */
export const INDEX_NAME = "vectors";
/** What a question has worked out of who is quoted, for the next one: names, so that it goes with what it was made from. */
export const SPEAKERS_FILE = "speakers.kept";

/**
 * Another one whenever the archive's file in a folder is another, or was written: an archive of the same name and as many writes may be a
 * copy that has gone its own way. What is in its log alone is told by its generation. `null` where there is no such file.
 */
export async function archiveFileStamp(folder: string): Promise<string | null> {
  const found = await stat(join(folder, ARCHIVE_FILE), { bigint: true }).catch(() => null);
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}

/** How errors name it. */
export const ARCHIVE: StoredFile = {
  name: "The archive",
  kind: "an archive",
  damaged:
    "Put a backup in its place: verbatim restore FILE --replace; or, to begin anew, delete archive.sqlite, manifest.json and vectors.json in its folder and add the " +
    "articles again: verbatim ingest PATH, and in a server /articles refresh",
  foreign:
    "Move it away, or put a backup in its place: verbatim restore FILE --replace; or name another folder with --data",
};
