import { createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ARCHIVE_FILE, readManifest } from "../../archive/archive-files.ts";
import { isOfHosts, readBlockedHosts, writeBlockedHosts } from "../../ingest/fetch/blocked-hosts.ts";
import { tenantFolder, tenantsOf } from "../../library/tenant-folder.ts";
import { UserError } from "../../user-error.ts";
import { articleHosts } from "../sqlite/article-hosts.ts";
import { expectFormatOf, isInUse } from "../sqlite/copy-database.ts";
import { DATABASE_KINDS } from "../sqlite/database-kinds.ts";
import { type BackupHead, readBackup } from "./backup-file.ts";
import { absentAsEmpty, isData, nameIn } from "./data-files.ts";
import { exchange } from "./exchange.ts";
import { placeFault } from "./place.ts";

export interface RestoreBackupOptions {
  readonly file: string;
  /** Where the data are to lie; made where it is missing. */
  readonly dataFolder: string;
  /** Sets aside what the folder holds. */
  readonly isReplacing: boolean;
  readonly now: Date;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface RestoredBackup extends Pick<BackupHead, "madeAt" | "version"> {
  /** Of the shared archive. */
  readonly articles: number;
  readonly passages: number;
  readonly servers: number;
  /** Folder with what was there before; `null` where nothing was. */
  readonly setAside: string | null;
  /** Blocked hosts, of the backup or of the folder before, that restored articles came from. */
  readonly blockedHeld: readonly string[];
}

/** Begins the names of folders in which a backup is unpacked. */
const UNPACKED = ".restoring-";
/** Begins the names of folders with what was there before. */
const REPLACED = "replaced-";

/**
 * Puts what a backup holds into a data folder. The backup is unpacked and compared first, beside what is there: until all of it is
 * known to be whole nothing changes. Rejects with a `UserError`.
 */
export async function restoreBackup(options: RestoreBackupOptions): Promise<RestoredBackup> {
  const { file, dataFolder, isReplacing, now, signal } = options;
  await expectReplaceable(dataFolder, isReplacing);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found?.isFile() !== true)
    throw new UserError(
      `Expected a backup at ${file}, got ${found === null ? "nothing there" : "no file"}. Check the path.`,
    );
  const isNew = !existsSync(dataFolder);
  const ofPlace = (error: unknown): never => {
    throw placeFault(
      error,
      dataFolder,
      "Nothing was changed. Make room there, or name another folder with --data.",
    );
  };
  await mkdir(dataFolder, { recursive: true }).catch(ofPlace);
  for (const name of await readdir(dataFolder))
    if (name.startsWith(UNPACKED)) await rm(join(dataFolder, name), { recursive: true, force: true });
  const unpacked = await mkdtemp(join(dataFolder, UNPACKED)).catch(ofPlace);
  try {
    const head = await unpack(unpacked, found.size, options).catch((error: unknown) =>
      signal.aborted ? Promise.reject(signal.reason) : ofPlace(error),
    );
    await expectReadable(unpacked);
    // Again, now that nothing but renaming is left.
    await expectReplaceable(dataFolder, isReplacing);
    signal.throwIfAborted();
    const blockedHeld = await joinBlockedHosts(dataFolder, unpacked);
    const aside = join(dataFolder, `${REPLACED}${stampOf(now)}`);
    const setAside = await exchange(dataFolder, unpacked, aside).catch(ofPlace);
    const held = readManifest(dataFolder);
    const { articles, passages } = held.state === "read" ? held.manifest : { articles: 0, passages: 0 };
    const servers = (await tenantsOf(dataFolder)).length - 1;
    return { ...head, articles, passages, servers, setAside, blockedHeld };
  } finally {
    await rm(unpacked, { recursive: true, force: true });
    if (isNew && (await readdir(dataFolder)).length === 0) await rm(dataFolder, { recursive: true });
  }
}

async function unpack(
  folder: string,
  total: number,
  { file, onProgress, signal }: RestoreBackupOptions,
): Promise<BackupHead> {
  let head: BackupHead | undefined;
  await readBackup(file, {
    onHead: (read) => {
      head = read;
    },
    async onFile(name, pieces) {
      const path = join(folder, ...name.split("/"));
      await mkdir(dirname(path), { recursive: true });
      await pipeline(pieces, createWriteStream(path, { flags: "wx", flush: true }), { signal });
    },
    onProgress: (done) => onProgress(done, total),
    signal,
  });
  if (head === undefined) throw new Error("Expected a backup to begin with its head");
  return head;
}

/** A newer program may have made a database whose backup this one can read. */
async function expectReadable(folder: string): Promise<void> {
  for (const tenant of await tenantsOf(folder))
    for (const kind of DATABASE_KINDS) {
      const path = join(folder, ...nameIn(tenant, kind.file).split("/"));
      if (existsSync(path)) expectFormatOf(path, kind);
    }
}

/** Throws a `UserError` where a folder holds something that is not to be replaced, or somebody works in it. */
async function expectReplaceable(dataFolder: string, isReplacing: boolean): Promise<void> {
  const data = (await readdir(dataFolder).catch(absentAsEmpty)).filter(isData);
  if (data.length === 0) return;
  if (!isReplacing) {
    const held = readManifest(dataFolder);
    const what =
      held.state === "read"
        ? `${held.manifest.articles.toLocaleString("en")} articles`
        : data.slice(0, 3).join(", ");
    throw new UserError(
      `Expected an empty folder to restore into, got ${dataFolder} with ${what}. Name another with --data, or set aside what is ` +
        "there with --replace.",
    );
  }
  for (const tenant of await tenantsOf(dataFolder))
    for (const kind of DATABASE_KINDS) {
      const path = join(tenantFolder(dataFolder, tenant), kind.file);
      if (existsSync(path) && isInUse(path))
        throw new UserError(
          `The data folder ${dataFolder} is in use (${path}). Stop the bot and every other command that uses it, then run this one ` +
            "again. Nothing was changed.",
        );
    }
}

/**
 * Puts the blocked hosts of both, the backup and the folder, among what is unpacked: nobody's objection is lost by a restore. Returns those
 * of them that unpacked articles came from.
 */
async function joinBlockedHosts(dataFolder: string, unpacked: string): Promise<string[]> {
  const blocked = [...new Set([...readBlockedHosts(dataFolder), ...readBlockedHosts(unpacked)])].sort();
  if (blocked.length === 0) return [];
  writeBlockedHosts(unpacked, blocked);
  const held: string[] = [];
  for (const tenant of await tenantsOf(unpacked)) {
    const path = join(tenantFolder(unpacked, tenant), ARCHIVE_FILE);
    if (existsSync(path)) held.push(...articleHosts(path));
  }
  return blocked.filter((host) => held.some((one) => isOfHosts(one, [host])));
}

/** "20310518-093000". */
function stampOf(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(/[-:]/gu, "").replace("T", "-");
}
