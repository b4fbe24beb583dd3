import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentThreads } from "../../ingest/documents/document-threads.ts";
import type { ArticleId } from "../../text/article.ts";
import { uploadedName } from "./uploaded-name.ts";
import { withoutLines } from "./without-lines.ts";

/** The uploaded files of one tenant, each under the name that its articles know it by. */
export interface OwnFiles {
  readonly folder: string;
  pathOf(name: string): string;
  /** Sizes in bytes, by name. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /** Writes files aside, where they have their names but do not count yet. */
  stage(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<StagedFiles>;
  remove(name: string): Promise<void>;
  /** Takes articles out of a JSON Lines file. */
  takeOut(name: string, ids: ReadonlySet<ArticleId>): Promise<void>;
}

export interface StagedFiles {
  readonly names: readonly string[];
  readonly paths: readonly string[];
  /** Puts a file in its place; an earlier one of the name is gone. */
  settle(name: string): Promise<void>;
  /** Deletes those that were not settled, and folders that are empty then. */
  drop(): Promise<void>;
}

/** Begins the names of folders with what is not settled; no uploaded name begins with a dot. */
const STAGED = ".staged-";
/** No run takes so long. */
const LEFT_AFTER_MS = 86_400_000;

/** @param threads what the files are read on */
export function createOwnFiles(tenantFolder: string, threads: DocumentThreads): OwnFiles {
  const folder = join(tenantFolder, "files");
  const pathOf = (name: string): string => join(folder, name);
  return {
    folder,
    pathOf,
    async sizes() {
      const names = (await readdir(folder).catch(absentAsEmpty)).filter((name) => !name.startsWith("."));
      const sized = names.map(async (name) => [name, (await stat(pathOf(name))).size] as const);
      return new Map(await Promise.all(sized));
    },
    async stage(files) {
      await mkdir(folder, { recursive: true });
      await dropLeft(folder);
      const aside = await mkdtemp(join(folder, STAGED));
      const drop = async (): Promise<void> => {
        await rm(aside, { recursive: true, force: true });
        // Where nothing was kept, nothing is left.
        for (const empty of [folder, tenantFolder]) await rmdir(empty).catch(() => {});
      };
      try {
        for (const { name, bytes } of files) await writeFile(join(aside, name), bytes);
      } catch (error) {
        await drop();
        throw error;
      }
      return {
        names: files.map(({ name }) => name),
        paths: files.map(({ name }) => join(aside, name)),
        settle: (name) => rename(join(aside, name), pathOf(name)),
        drop,
      };
    },
    // Articles that were put into the archive otherwise have files elsewhere, which are not the tenant's.
    remove: async (name) => {
      if (isOwn(name)) await rm(pathOf(name), { force: true });
    },
    takeOut: async (name, ids) => {
      if (isOwn(name)) await withoutLines(pathOf(name), { name, removed: ids, threads });
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

function isOwn(name: string): boolean {
  return uploadedName(name) === name;
}

function absentAsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
