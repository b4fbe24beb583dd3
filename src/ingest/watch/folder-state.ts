import { stat } from "node:fs/promises";
import { type FindOptions, type FoundFolder, findFiles, identityOf } from "../find-files.ts";
import type { Refusal } from "../read-event.ts";

/** What lies in watched files and folders. */
export interface FolderState {
  /** Stamps of the article files, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly folders: readonly FoundFolder[];
  /** What cannot be looked into, and what was named and is not there. */
  readonly refusals: readonly Refusal[];
  /** What the named files and folders are, by path; `null`: not there. Those that cannot be asked are left out. */
  readonly roots: ReadonlyMap<string, Root | null>;
}

export interface Root {
  readonly identity: string;
  readonly isFolder: boolean;
}

/** Looks at `roots`, which are absolute; reads nothing. Never rejects for what lies there. */
export async function lookAtFolders(
  roots: readonly string[],
  options: Pick<FindOptions, "areLinksFollowed"> = {},
): Promise<FolderState> {
  const there = new Map<string, Root | null>();
  for (const root of roots)
    try {
      const info = await stat(root);
      there.set(root, { identity: identityOf(info), isFolder: info.isDirectory() });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") there.set(root, null);
    }
  const { files, folders, refusals } = await findFiles(roots, options);
  return { files: new Map(files.map(({ path, stamp }) => [path, stamp])), folders, refusals, roots: there };
}
