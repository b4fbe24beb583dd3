import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isFileWhole, markFileWhole } from "../checked-file.ts";

/** A file's content in pieces to be written one after the other. */
export type FileContent = readonly Uint8Array[];

export const STAMP_FILE = "files.json";

/** Files left behind by a killed process are removed once they are this old. */
const ABANDONED_AFTER_MS = 600_000;

/**
 * Whether the folder holds exactly what was recorded when it was written: `missing` when it was never finished,
 * `damaged` when a file is gone or its SHA-256 differs.
 */
export async function stateOfFolder(folder: string): Promise<"intact" | "missing" | "damaged"> {
  let recorded: unknown;
  try {
    recorded = JSON.parse(await readFile(join(folder, STAMP_FILE), "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "damaged";
  }
  if (typeof recorded !== "object" || recorded === null) return "damaged";
  for (const [name, hash] of Object.entries(recorded)) {
    if (!(await isFileWhole(join(folder, name), `${hash}`, hashOfFile))) return "damaged";
  }
  return "intact";
}

/**
 * Writes the files aside, checks them by hash, renames each into place, and records their hashes last in
 * `files.json`. Processes that write the same content at once do not disturb each other. Rejects when the folder
 * is not writable or what is read back differs.
 */
export async function writeStampedFolder(folder: string, files: Record<string, FileContent>): Promise<void> {
  const hashes: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    hashes[name] = await writeFileAside(join(folder, name), content);
  }
  const stamp = `${JSON.stringify(hashes, null, 2)}\n`;
  await writeFileAside(join(folder, STAMP_FILE), [new TextEncoder().encode(stamp)]);
}

async function writeFileAside(path: string, content: FileContent): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await removeAbandoned(dirname(path));
  const aside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  const hash = createHash("sha256");
  for (const piece of content) hash.update(piece);
  const expected = hash.digest("hex");
  try {
    await writeFile(aside, content);
    const got = await hashOfFile(aside);
    if (got !== expected) throw new Error(`Expected ${path} to hash to ${expected} once written, got ${got}`);
    await renameOver(aside, path, expected);
    await markFileWhole(path, expected);
  } finally {
    await rm(aside, { force: true });
  }
  return expected;
}

/** Windows refuses to replace a file that another process has open; that is no loss where it holds the same. */
async function renameOver(from: string, to: string, expected: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((await hashOfFile(to)) !== expected) throw error;
  }
}

const PIECE_BYTES = 1 << 20;

async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    const hash = createHash("sha256");
    // Piece by piece: a model that is read whole stays in memory for long after it was checked.
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) hash.update(piece);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".tmp")) continue;
    const path = join(folder, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
}
