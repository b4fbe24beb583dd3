import { createReadStream, existsSync } from "node:fs";
import { link, lstat, mkdtemp, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  ARCHIVE_FILE,
  expectThere,
  INDEX_NAME,
  MANIFEST_FILE,
  manifestText,
  readManifest,
} from "../../archive/archive-files.ts";
import { BLOCKED_FILE } from "../../ingest/fetch/blocked-hosts.ts";
import type { Tenant } from "../../library/library.ts";
import { tenantFolder, tenantsOf } from "../../library/tenant-folder.ts";
import { UserError } from "../../user-error.ts";
import { type SeenDatabase, seeDatabase, UnreadableDatabase } from "../sqlite/copy-database.ts";
import { DATABASE_KINDS } from "../sqlite/database-kinds.ts";
import { type BackupWriter, createBackup } from "./backup-file.ts";
import { absentAsNull, nameIn, savedIndex, sizeOfData, uploadedFiles } from "./data-files.ts";
import { placeFault, syncFolder } from "./place.ts";

export interface WriteBackupOptions {
  readonly dataFolder: string;
  /** Where the backup is to lie; absolute. */
  readonly file: string;
  /** Takes the place of a file that is there. */
  readonly isReplacing: boolean;
  /** Of this program. */
  readonly version: string;
  readonly now: Date;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface WrittenBackup {
  readonly file: string;
  readonly bytes: number;
  /** Of the shared archive. */
  readonly articles: number;
  readonly passages: number;
  /** Servers whose data are in it. */
  readonly servers: number;
  /** Servers whose data cannot be read, and why: they are not in it. */
  readonly refused: readonly { readonly server: string; readonly reason: string }[];
}

/** Begins the names of folders beside the backup in which it is made. */
const ASIDE = ".verbatim-backup-";
const ABANDONED_AFTER_MS = 86_400_000;

/**
 * Writes all that a data folder holds into one file, as each of its folders is at one moment, while others read and write it. The file
 * is there when it is whole. Rejects with a `UserError` where the shared archive cannot be read, a file is in the way, or there is no room.
 */
export async function writeBackup(options: WriteBackupOptions): Promise<WrittenBackup> {
  const { dataFolder, file, isReplacing, version, now, onProgress, signal } = options;
  await expectPlaceFor(file, isReplacing);
  const tenants = await tenantsOf(dataFolder);
  // Databases are copied first and written then.
  const total = 2 * (await sizeOfData(dataFolder, tenants));
  const ofPlace = (error: unknown): never => {
    throw placeFault(error, file, "No backup was made. Make room there, or name a file elsewhere.");
  };
  const aside = await makeAside(dirname(file)).catch(ofPlace);
  let done = 0;
  const onBytes = (bytes: number): void => {
    signal.throwIfAborted();
    done += bytes;
    onProgress(Math.min(done, total), total);
  };
  let backup: BackupWriter | undefined;
  try {
    const whole = join(aside, "backup");
    backup = await createBackup(whole, { version, madeAt: now.toISOString() }, onBytes);
    const counted = { articles: 0, passages: 0 };
    const refused: { server: string; reason: string }[] = [];
    let servers = 0;
    for (const tenant of tenants) {
      const folder = { dataFolder, tenant, backup, aside, onBytes, signal };
      try {
        const held = await addFolder(folder);
        if (tenant === null) Object.assign(counted, held);
        else if (held !== null) servers += 1;
      } catch (error) {
        if (tenant !== null && isGone(error, tenantFolder(dataFolder, tenant))) continue;
        // One server's fault keeps nobody else's data from being saved.
        if (tenant === null || !(error instanceof UnreadableDatabase)) throw error;
        refused.push({ server: tenant, reason: error.message });
      }
    }
    const bytes = await backup.end();
    signal.throwIfAborted();
    await putInPlace(whole, file, isReplacing);
    return { file, bytes, ...counted, servers, refused };
  } catch (error) {
    await backup?.abandon();
    if (signal.aborted) throw signal.reason;
    return ofPlace(error);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

interface FolderToAdd {
  readonly dataFolder: string;
  readonly tenant: Tenant;
  readonly backup: BackupWriter;
  readonly aside: string;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Returns what its archive holds, nothing where it has none; `null` where the folder itself was gone. */
async function addFolder(added: FolderToAdd): Promise<{ articles: number; passages: number } | null> {
  const { dataFolder, tenant, backup, onBytes, signal } = added;
  const folder = tenantFolder(dataFolder, tenant);
  const seen = seeFolder(folder);
  try {
    // All copies before the first is added: what cannot be read leaves no part of a folder behind.
    const copies = [];
    for (const database of seen) {
      const { size } = await stat(join(folder, database.kind.file));
      const path = join(added.aside, database.kind.file);
      // What cannot be read of another server may have been left there.
      await rm(path, { force: true });
      let share = 0;
      const onProgress = (now: number): void => {
        onBytes((now - share) * size);
        share = now;
      };
      const { manifest } = await database.copyTo(path, onProgress, signal);
      copies.push({ name: database.kind.file, path, manifest });
    }
    for (const { name, path } of copies) {
      await backup.add(nameIn(tenant, name), {
        pieces: createReadStream(path),
        size: (await stat(path)).size,
      });
      await rm(path);
    }
    await addIndex(folder, added);
    if (tenant === null) await addSmall(BLOCKED_FILE, folder, added);
    for (const name of await uploadedFiles(dataFolder, tenant)) await addSmall(name, folder, added);
    const manifest = copies.find((copy) => copy.manifest !== null)?.manifest ?? null;
    if (manifest !== null)
      await backup.add(nameIn(tenant, MANIFEST_FILE), { bytes: Buffer.from(manifestText(manifest)) });
    if (copies.length === 0 && !existsSync(folder)) return null;
    return { articles: manifest?.articles ?? 0, passages: manifest?.passages ?? 0 };
  } finally {
    for (const database of seen) database.close();
  }
}

/** Whether a server's folder, or a file of it, was deleted meanwhile: the server has left. */
function isGone(error: unknown, folder: string): boolean {
  if (error instanceof UnreadableDatabase) return !existsSync(folder);
  const { code, path } = error as NodeJS.ErrnoException;
  return code === "ENOENT" && path?.startsWith(folder) === true;
}

/** Sees all databases of a folder, one right after the other. Throws an `UnreadableDatabase`. */
function seeFolder(folder: string): SeenDatabase[] {
  const seen: SeenDatabase[] = [];
  try {
    const held = readManifest(folder);
    expectThere(folder, held);
    for (const kind of DATABASE_KINDS)
      if (existsSync(join(folder, kind.file)))
        seen.push(seeDatabase(folder, kind, kind.file === ARCHIVE_FILE ? held : undefined));
    return seen;
  } catch (error) {
    for (const database of seen) database.close();
    throw error instanceof UserError ? new UnreadableDatabase(error.message) : error;
  }
}

/** The index may be replaced meanwhile; without it the archive makes it anew. */
async function addIndex(folder: string, { tenant, backup }: FolderToAdd): Promise<void> {
  const index = await savedIndex(folder);
  if (index === null) return;
  const handle = await open(join(folder, index.file)).catch(() => null);
  if (handle === null) return;
  try {
    const { size } = await handle.stat();
    await backup.add(nameIn(tenant, index.file), {
      pieces: handle.createReadStream({ autoClose: false }),
      size,
    });
    await backup.add(nameIn(tenant, `${INDEX_NAME}.json`), { bytes: Buffer.from(index.stamp) });
  } finally {
    await handle.close();
  }
}

/** An upload, or another file that is small enough to be held; one that is removed meanwhile is none any more. */
async function addSmall(name: string, folder: string, { tenant, backup }: FolderToAdd): Promise<void> {
  const bytes = await readFile(join(folder, name)).catch(absentAsNull);
  if (bytes !== null) await backup.add(nameIn(tenant, ...name.split("/")), { bytes });
}

async function expectPlaceFor(file: string, isReplacing: boolean): Promise<void> {
  const there = await lstat(file).catch(() => null);
  if (there === null) return;
  if (there.isDirectory())
    throw new UserError(`Expected a file to write the backup to, got the folder ${file}. Name a file in it.`);
  if (!isReplacing) throw isThere(file);
}

function isThere(file: string): UserError {
  return new UserError(
    `Expected a new file to write the backup to, got one that is there: ${file}. Name another, or let it be replaced with --replace.`,
  );
}

async function makeAside(folder: string): Promise<string> {
  for (const name of await readdir(folder))
    if (name.startsWith(ASIDE)) {
      const path = join(folder, name);
      const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
      if (age > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
    }
  return mkdtemp(join(folder, ASIDE));
}

async function putInPlace(whole: string, file: string, isReplacing: boolean): Promise<void> {
  if (isReplacing) await rename(whole, file);
  else
    try {
      await link(whole, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw isThere(file);
      // A file system without links.
      if (existsSync(file)) throw isThere(file);
      await rename(whole, file);
    }
  await syncFolder(dirname(file));
}
