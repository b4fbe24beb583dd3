import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  ARCHIVE_FILE,
  FETCHED_FILE,
  INDEX_NAME,
  MANIFEST_FILE,
  SPEAKERS_FILE,
} from "../../archive/archive-files.ts";
import { BLOCKED_FILE } from "../../ingest/fetch/blocked-hosts.ts";
import type { Tenant } from "../../library/library.ts";
import { LIBRARY_FILE } from "../../library/sqlite/library-database.ts";
import { isTenant, tenantFolder } from "../../library/tenant-folder.ts";

/** Uploaded files of a tenant lie here. */
const FILES_FOLDER = "files";
const SERVERS_FOLDER = "servers";
/** Names of the vector index's own file, which its stamp gives. */
const INDEX_FILE = new RegExp(`^${INDEX_NAME}\\.[0-9a-f]{16}\\.(?:hnsw|exact)$`, "u");

/** Where a tenant's files lie in a backup. */
export function nameIn(tenant: Tenant, ...parts: readonly string[]): string {
  return [...(tenant === null ? [] : [SERVERS_FOLDER, tenant]), ...parts].join("/");
}

/**
 * Whether a name may stand in a backup. Whoever wrote the backup may mean harm: a name leads to no other place than those that
 * this program writes itself.
 */
export function isBackupName(name: string): boolean {
  const parts = name.split("/");
  const own = parts[0] === SERVERS_FOLDER && isTenant(parts[1] ?? "") ? parts.slice(2) : parts;
  if (own.length === 2 && own[0] === FILES_FOLDER) return isPlainName(own[1] ?? "");
  const [file = ""] = own;
  if (file === BLOCKED_FILE) return parts.length === 1;
  return own.length === 1 && (KEPT.has(file) || INDEX_FILE.test(file));
}

const KEPT: ReadonlySet<string> = new Set([
  ARCHIVE_FILE,
  FETCHED_FILE,
  LIBRARY_FILE,
  MANIFEST_FILE,
  `${INDEX_NAME}.json`,
]);

function isPlainName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && basename(name) === name && !/[\p{Cc}\\]/u.test(name);
}

/** Whether something of a data folder is this program's data, and not what somebody else has laid there, or models. */
export function isData(name: string): boolean {
  const databases = [ARCHIVE_FILE, FETCHED_FILE, LIBRARY_FILE];
  return (
    name === SERVERS_FOLDER ||
    name === FILES_FOLDER ||
    name.startsWith(MANIFEST_FILE) ||
    name.startsWith(`${INDEX_NAME}.`) ||
    name.startsWith(SPEAKERS_FILE) ||
    databases.some((file) => name.startsWith(file))
  );
}

/** Names of the uploaded files of a tenant. */
export async function uploadedFiles(dataFolder: string, tenant: Tenant): Promise<string[]> {
  if (tenant === null) return [];
  const names = await readdir(join(tenantFolder(dataFolder, tenant), FILES_FOLDER)).catch(absentAsEmpty);
  return names
    .filter(isPlainName)
    .sort()
    .map((name) => `${FILES_FOLDER}/${name}`);
}

/** The vector index of a folder: its stamp as text, and the file that it names; `null` where there is none. */
export async function savedIndex(folder: string): Promise<{ stamp: string; file: string } | null> {
  const stamp = await readFile(join(folder, `${INDEX_NAME}.json`), "utf8").catch(() => null);
  const file = fileIn(stamp ?? "");
  return stamp !== null && INDEX_FILE.test(file) && existsSync(join(folder, file)) ? { stamp, file } : null;
}

function fileIn(stamp: string): string {
  try {
    return String((JSON.parse(stamp) as { file?: unknown }).file);
  } catch {
    return "";
  }
}

/** Bytes of the files of all tenants, for progress alone. */
export async function sizeOfData(dataFolder: string, tenants: readonly Tenant[]): Promise<number> {
  let bytes = 0;
  for (const tenant of tenants) {
    const folder = tenantFolder(dataFolder, tenant);
    const names = (await readdir(folder).catch(absentAsEmpty)).filter(
      (name) => KEPT.has(name) || INDEX_FILE.test(name),
    );
    for (const name of [...names, ...(await uploadedFiles(dataFolder, tenant))])
      bytes += (await stat(join(folder, name)).catch(() => null))?.size ?? 0;
  }
  return bytes;
}

export function absentAsNull(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

export function absentAsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
