/** The files that an embedded archive lies in, for whoever carries them elsewhere: nobody else knows them by name. */
export { ARCHIVE_FILE, archiveFileStamp, INDEX_NAME, SPEAKERS_FILE } from "./sqlite/archive-file.ts";
export { expectThere } from "./sqlite/expect-held.ts";
export { FETCHED_FILE } from "./sqlite/fetch-records-file.ts";
export { MANIFEST_FILE, manifestText, readManifest } from "./sqlite/manifest.ts";
