import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The uploaded files of one tenant, each under the name that its articles know it by. */
export interface OwnFiles {
  readonly folder: string;
  pathOf(name: string): string;
  /** Sizes in bytes, by name. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /** Writes files aside, where they have their names but do not count yet. */
  stage(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<StagedFiles>;
  remove(name: string): Promise<void>;
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

export function createOwnFiles(tenantFolder: string): OwnFiles {
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
      for (const name of await readdir(folder))
        if (name.startsWith(STAGED)) await rm(pathOf(name), { recursive: true, force: true }); // a killed run's
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
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

function absentAsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
