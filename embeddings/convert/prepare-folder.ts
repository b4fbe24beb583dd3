import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { type FileContent, stateOfFolder, writeStampedFolder } from "./stamped-folder.ts";

/** What keeps a folder from being written, and is for people to mend. */
const FOLDER_FAULTS = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR"]);

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
  const files = await build();
  try {
    await writeStampedFolder(folder, files);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!FOLDER_FAULTS.has(code)) throw error;
    throw new EmbeddingError(
      "model_unavailable",
      `Expected to write the ${what} to ${folder}, got ${code}. Make the folder writable and leave it 25 MB, or name another in VERBATIM_MODELS.`,
      { cause: error },
    );
  }
  return folder;
}
