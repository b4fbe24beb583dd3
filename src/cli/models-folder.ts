import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../user-error.ts";
import type { CommandContext } from "./command-context.ts";

/**
 * Folder of the converted or downloaded models, one for all data folders: the named one, or else one in the user's cache. Where an
 * earlier version has put models into the data folder, they stay there and serve; where there is no cache that this process may
 * use, they go there, too. Makes nothing.
 */
export function modelsFolder({
  config: { modelsFolder: named, cacheFolder },
  dataFolder,
}: Pick<CommandContext, "config" | "dataFolder">): string {
  if (named !== undefined) return named;
  const own = join(dataFolder, "models");
  if (holdsAny(own) || cacheFolder === undefined) return own;
  const shared = join(cacheFolder, "verbatim", "models");
  return isUsable(shared) ? shared : own;
}

/** Throws a `UserError` where models would have to make the data folder, which is for `ingest` and `start` to make. */
export function expectModelsFolder(context: Pick<CommandContext, "config" | "dataFolder">): string {
  const folder = modelsFolder(context);
  if (dirname(folder) === context.dataFolder && !existsSync(context.dataFolder))
    throw new UserError(
      "Expected a folder for the embedding model, got neither VERBATIM_MODELS, nor a home with a cache that can be written, nor the " +
        `data folder ${context.dataFolder}. Set VERBATIM_MODELS to a folder, or name a data folder with --data.`,
    );
  return folder;
}

function holdsAny(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

/** Whether models can be written there, or are there already. */
function isUsable(folder: string): boolean {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
    return statSync(nearest).isDirectory();
  } catch {
    return holdsAny(folder);
  }
}
