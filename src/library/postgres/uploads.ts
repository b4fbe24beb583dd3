import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LibraryId, Query } from "../../archive/postgres/database.ts";
import type { LibraryRows } from "../../archive/postgres/library-rows.ts";
import type { DocumentThreads } from "../../ingest/documents/document-threads.ts";
import { isOwnName, type OwnFiles, stageFiles } from "../upload/own-files.ts";
import { withoutLines } from "../upload/without-lines.ts";

export interface UploadsOptions {
  readonly rows: LibraryRows;
  /** Of the library; `undefined` while there is none. */
  readonly found: () => Promise<LibraryId | undefined>;
  /** Of the library, which is made where there is none. */
  readonly named: () => Promise<LibraryId>;
  /** Where files lie while they are read; made and emptied as it is needed. */
  readonly folder: string;
  /** What files are read on. */
  readonly threads: DocumentThreads;
}

/** Begins the names of folders with files that are lent to whoever reads them. */
const LENT = ".lent-";

/** The uploaded files of a library of a database. On the disk is what is being read. */
export function createUploads({ rows, found, named, folder, threads }: UploadsOptions): OwnFiles {
  const read = async <T>(work: (query: Query) => Promise<T[]>): Promise<T[]> => {
    const library = await found();
    return library === undefined ? [] : rows.read(library, work);
  };
  const bytesOf = async (name: string): Promise<Uint8Array | undefined> =>
    (
      await read((query) => query<{ bytes: Uint8Array }>("SELECT bytes FROM upload WHERE name = $1", [name]))
    )[0]?.bytes;
  const put = async (name: string, bytes: Uint8Array): Promise<void> =>
    rows.write(await named(), (query) => putUpload(query, name, bytes));
  const lend: OwnFiles["lend"] = async (names, work) => {
    await mkdir(folder, { recursive: true });
    const lent = await mkdtemp(join(folder, LENT));
    try {
      const paths: string[] = [];
      for (const name of names) {
        const bytes = await bytesOf(name);
        if (bytes === undefined) continue; // removed meanwhile
        paths.push(join(lent, name));
        await writeFile(join(lent, name), bytes);
      }
      return await work(paths);
    } finally {
      await rm(lent, { recursive: true, force: true });
      for (const empty of [folder, dirname(folder)]) await rmdir(empty).catch(() => {});
    }
  };
  return {
    lend,
    async sizes() {
      const stored = await read((query) =>
        query<{ name: string; size: number }>(
          "SELECT name, octet_length(bytes) AS size FROM upload ORDER BY name",
        ),
      );
      return new Map(stored.map(({ name, size }) => [name, size]));
    },
    stage: () => stageFiles(folder, async (name, path) => put(name, await readFile(path))),
    async remove(name) {
      const library = await found();
      if (library === undefined || !isOwnName(name)) return;
      await rows.write(library, (query) => query("DELETE FROM upload WHERE name = $1", [name]));
    },
    async takeOut(name, removed) {
      if (!isOwnName(name)) return;
      await lend([name], async ([path]) => {
        if (path === undefined) return;
        await withoutLines(path, { name, removed, threads });
        await put(name, await readFile(path));
      });
    },
  };
}

/** Stores a file in the place of an earlier one of the name. */
export async function putUpload(query: Query, name: string, bytes: Uint8Array): Promise<void> {
  await query(
    "INSERT INTO upload (name, bytes) VALUES ($1, $2) ON CONFLICT (library, name) DO UPDATE SET bytes = excluded.bytes",
    [name, bytes],
  );
}
