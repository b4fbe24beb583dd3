import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { open, readFile, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { broken, type CheckResult, note, ok } from "../doctor-check.ts";
import { absence, HOW_TO_MAKE } from "./data-folder.ts";
import { megabytes } from "./folder-size.ts";
import { messageOf } from "./report-error.ts";

/** What is written for a try: more than a file system keeps in a file's own entry, or still has where it says to be full. */
const PROBE_BYTES = 1_000_000;
/** With less room than this a larger `ingest` may come to a stop: a thousand articles take about 40 MB, their index as much again. */
const LITTLE_ROOM_BYTES = 500_000_000;

/** Writes to the folder, reads it back, and looks how much room is left. */
export async function checkDataFolder(folder: string): Promise<CheckResult> {
  if (!existsSync(folder)) return broken(absence(folder), HOW_TO_MAKE);
  const probe = join(folder, `doctor-${randomBytes(4).toString("hex")}.tmp`);
  const bytes = randomBytes(PROBE_BYTES);
  try {
    const file = await open(probe, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await readFile(probe)).equals(bytes))
      return broken(`${folder}: what was written reads back otherwise`, "check the disk");
  } catch (error) {
    return broken(messageOf(withPath(error, folder)), null);
  } finally {
    await rm(probe, { force: true }).catch(() => {}); // where it cannot be removed, it could not be made either
  }
  const free = await freeBytes(folder);
  return free === null || free >= LITTLE_ROOM_BYTES
    ? ok(`${folder} can be written to`)
    : note(
        `${folder} can be written to, but only ${megabytes(free)} are free`,
        "make room before adding many articles",
      );
}

/** Errors of writing to an open file name no path, which people need. */
function withPath(error: unknown, path: string): unknown {
  if (error instanceof Error && "code" in error && !("path" in error)) return Object.assign(error, { path });
  return error;
}

/** Bytes that this user may still write; `null` where the file system does not tell. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { blocks, bavail, bsize } = await statfs(folder);
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    return null;
  }
}
