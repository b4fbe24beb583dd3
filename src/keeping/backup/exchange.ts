import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ARCHIVE_FILE, MANIFEST_FILE } from "../../archive/archive-files.ts";
import { BLOCKED_FILE } from "../../ingest/fetch/blocked-hosts.ts";
import { UserError } from "../../user-error.ts";
import { absentAsNull, isData } from "./data-files.ts";
import { syncFolder } from "./place.ts";

/**
 * Puts what is unpacked in the place of a folder's data, which go to `aside`; returns that, or `null` where there were none. Names change,
 * and nothing is copied. The manifest goes first and the shared archive last: killed in between, every command says that the archive is not
 * what the folder holds, and a second restore mends it. What fails half way is taken back; where that fails, too, it rejects with a
 * `UserError` that names where the data are.
 */
export async function exchange(dataFolder: string, unpacked: string, aside: string): Promise<string | null> {
  const before = (await readdir(dataFolder)).filter(isData);
  const after = (await readdir(unpacked)).sort(
    (a, b) => Number(a === ARCHIVE_FILE) - Number(b === ARCHIVE_FILE),
  );
  const undo: (() => Promise<unknown>)[] = [];
  const move = async (name: string, from: string, to: string): Promise<void> => {
    await rename(join(from, name), join(to, name));
    undo.unshift(() => rename(join(to, name), join(from, name)));
  };
  /** In one step: there is no moment without the file. */
  const replace = async (name: string): Promise<void> => {
    const path = join(dataFolder, name);
    const old = await readFile(path).catch(absentAsNull);
    if (old !== null && before.length > 0) await writeFile(join(aside, name), old);
    if (after.includes(name)) await rename(join(unpacked, name), path);
    else await rm(path, { force: true });
    undo.unshift(() => (old === null ? rm(path, { force: true }) : writeFile(path, old)));
  };
  try {
    if (before.length > 0) {
      await mkdir(aside);
      undo.unshift(() => rm(aside, { recursive: true }));
    }
    await replace(MANIFEST_FILE);
    if (after.includes(BLOCKED_FILE)) await replace(BLOCKED_FILE);
    const isMoved = (name: string): boolean => name !== MANIFEST_FILE && name !== BLOCKED_FILE;
    for (const name of before.filter(isMoved)) await move(name, dataFolder, aside);
    for (const name of after.filter(isMoved)) await move(name, unpacked, dataFolder);
  } catch (error) {
    try {
      for (const step of undo) await step();
    } catch (cause) {
      throw new UserError(
        `The restore into ${dataFolder} failed half way (${String(error)}) and could not be taken back (${String(cause)}). What was there ` +
          `before is in ${aside} and in the folder itself: run the command again with --replace, or move what is in ${aside} back.`,
        { cause: error },
      );
    }
    throw error;
  }
  await syncFolder(dataFolder);
  return before.length > 0 ? aside : null;
}
