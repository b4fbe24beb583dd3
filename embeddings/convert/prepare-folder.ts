import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { type FileContent, stateOfFolder, writeStampedFolder } from "./stamped-folder.ts";

/** What keeps a folder from being written, and is for people to mend. */
const FOLDER_FAULTS = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST"]);

/**
 * Gives the folder back once it holds what `build` makes: written the first time, checked by hash every other time,
 * built anew with a notice where a file is damaged. `what` names it to people ("embedding model"). Rejects with an
 * `EmbeddingError` (`model_unavailable`) when the folder cannot be written, and with what `build` rejects with.
 */
export async function prepareFolder(
  folder: string,
  what: string,
  onProgress: OnModelProgress | undefined,
  build: () => Promise<Record<string, FileContent>>,
): Promise<string> {
  const state = await stateOfFolder(folder);
  if (state === "intact") return folder;
  if (state === "damaged") {
    onProgress?.({ kind: "notice", message: `The ${what} in ${folder} is damaged: building it anew.` });
  }
  await writing(folder, what, async () => {
    // Found out beforehand, because building takes seconds.
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  });
  const files = await build();
  await writing(folder, what, () => writeStampedFolder(folder, files));
  return folder;
}

async function writing(folder: string, what: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!FOLDER_FAULTS.has(code)) throw error;
    throw new EmbeddingError(
      "model_unavailable",
      `Expected to write the ${what} to ${folder}, got ${code}. Make the folder writable and leave it 25 MB, or name another in VERBATIM_MODELS.`,
      { cause: error },
    );
  }
}
