import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DocumentThreads } from "../../ingest/documents/document-threads.ts";
import type { ArticleId } from "../../text/article.ts";
import { uploadedName } from "./uploaded-name.ts";
import { withoutLines } from "./without-lines.ts";

/** The uploaded files of one tenant, each under the name that its articles know it by. */
export interface OwnFiles {
  /** Lends files to be read, each under its name. */
  lend<T>(names: readonly string[], work: (paths: readonly string[]) => Promise<T>): Promise<T>;
  /** Sizes in bytes, by name. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /** A place aside, where files have their names but do not count yet. Nothing is made on disk before one is put there. */
  stage(): StagedFiles;
  remove(name: string): Promise<void>;
  /** Takes articles out of a JSON Lines file. */
  takeOut(name: string, ids: ReadonlySet<ArticleId>): Promise<void>;
}

export interface StagedFiles {
  put(name: string, bytes: Uint8Array): Promise<void>;
  readonly names: readonly string[];
  paths(): Promise<readonly string[]>;
  /** Puts a file in its place; an earlier one of the name is gone. */
  settle(name: string): Promise<void>;
  /** Deletes those that were not settled, and folders that are empty then. */
  drop(): Promise<void>;
}

/** Begins the names of folders with what is not settled; no uploaded name begins with a dot. */
const STAGED = ".staged-";
/** No run takes so long. */
const LEFT_AFTER_MS = 86_400_000;

/** Keeps them in a folder. @param threads what the files are read on */
export function createOwnFiles(folder: string, threads: DocumentThreads): OwnFiles {
  const pathOf = (name: string): string => join(folder, name);
  return {
    lend: (names, work) => work(names.map(pathOf)),
    async sizes() {
      const names = (await readdir(folder).catch(absentAsEmpty)).filter((name) => !name.startsWith("."));
      const sized = names.map(async (name) => [name, (await stat(pathOf(name))).size] as const);
      return new Map(await Promise.all(sized));
    },
    stage: () => stageFiles(folder, (name, path) => rename(path, pathOf(name))),
    // Articles that were put into the archive otherwise have files elsewhere, which are not the tenant's.
    remove: async (name) => {
      if (isOwnName(name)) await rm(pathOf(name), { force: true });
    },
    takeOut: async (name, ids) => {
      if (isOwnName(name)) await withoutLines(pathOf(name), { name, removed: ids, threads });
    },
  };
}

/**
 * A place aside in a folder, which is made when it is needed, and deleted with the folder above where both are empty in the end.
 * @param settle puts a file that lies at `path` in its place
 */
export function stageFiles(
  folder: string,
  settle: (name: string, path: string) => Promise<void>,
): StagedFiles {
  const names: string[] = [];
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    await mkdir(folder, { recursive: true });
    await dropLeft(folder);
    return mkdtemp(join(folder, STAGED));
  };
  const aside = (): Promise<string> => {
    made ??= make();
    return made;
  };
  return {
    names,
    async put(name, bytes) {
      await writeFile(join(await aside(), name), bytes);
      names.push(name);
    },
    paths: async () => Promise.all(names.map(async (name) => join(await aside(), name))),
    settle: async (name) => settle(name, join(await aside(), name)),
    async drop() {
      if (made === undefined) return;
      await rm(await made.catch(() => ""), { recursive: true, force: true });
      // Where nothing was kept, nothing is left.
      for (const empty of [folder, dirname(folder)]) await rmdir(empty).catch(() => {});
    },
  };
}

/** Folders of killed runs. Younger ones may be another process's, which is at work. */
async function dropLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(STAGED) && (await stat(path)).mtimeMs < Date.now() - LEFT_AFTER_MS)
      await rm(path, { recursive: true, force: true });
  }
}

/** Whether a file of this name may have been sent. */
export function isOwnName(name: string): boolean {
  return uploadedName(name) === name;
}

function absentAsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
