import type { StoredFile } from "../../sqlite/sqlite-errors.ts";

/** The archive's own file. */
export const ARCHIVE_FILE = "archive.sqlite";
/** The vector index beside it, without endings. */
export const INDEX_NAME = "vectors";
/** What a question has worked out of who is quoted, for the next one: names, so that it goes with what it was made from. */
export const SPEAKERS_FILE = "speakers.json";

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
