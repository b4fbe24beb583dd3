import { randomBytes } from "node:crypto";
import { readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Beside a file: what it was when all of it was last compared with its hash. */
const MARK = ".checked";

/** After so long a mark is no longer believed: the system does not tell of what a failing disk has changed. */
const BELIEVED_MS = 86_400_000;

/** What changes whenever somebody writes to a file or puts another one in its place; the last two in nanoseconds. */
interface Mark {
  readonly hash: string;
  readonly inode: string;
  readonly bytes: string;
  readonly modified: string;
  readonly changed: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Whether a file holds what `hash` was made from. It is read when it has changed since it was last read, when that was a day
 * ago, or when `readsAll`: some hundred megabytes a second are a large part of a start.
 */
export async function isFileWhole(
  path: string,
  hash: string,
  hashOf: (path: string) => Promise<string | undefined>,
  { readsAll = false }: { readonly readsAll?: boolean } = {},
): Promise<boolean> {
  // Looked at first, so that what is written while it is read shows the next time.
  const now = await stampOf(path);
  if (now === undefined) return false;
  if (!readsAll && isMarkOf(await readMark(path), now, hash)) return true;
  if ((await hashOf(path)) !== hash) return false;
  await mark(path, now, hash);
  return true;
}

/** Notes that a file, which has just been written and compared, is whole. */
export async function markFileWhole(path: string, hash: string): Promise<void> {
  const now = await stampOf(path);
  if (now !== undefined) await mark(path, now, hash);
}

/** The name of the mark beside a file of this name. */
export function markOf(file: string): string {
  return `${file}${MARK}`;
}

/** Forgets what was read in a folder, `isDeep` also in those inside, so that all of it is read when it is needed next. */
export async function forgetChecks(folder: string, isDeep = false): Promise<void> {
  const names = await readdir(folder, { recursive: isDeep }).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    // Somebody else's file may have such a name.
    const isMark = name.endsWith(MARK) && (await readMark(path.slice(0, -MARK.length)))?.inode !== undefined;
    if (isMark) await rm(path, { force: true }).catch(() => {});
  }
}

type Stamp = Omit<Mark, "hash" | "at">;

async function stampOf(path: string): Promise<Stamp | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return undefined;
  const { ino, size, mtimeNs, ctimeNs } = found;
  return { inode: `${ino}`, bytes: `${size}`, modified: `${mtimeNs}`, changed: `${ctimeNs}` };
}

async function readMark(path: string): Promise<Partial<Mark> | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(markOf(path), "utf8"));
    return typeof content === "object" && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}

function isMarkOf(known: Partial<Mark> | undefined, now: Stamp, hash: string): boolean {
  if (known === undefined || known.hash !== hash) return false;
  const age = Date.now() - Date.parse(known.at ?? "");
  if (!(age >= 0 && age < BELIEVED_MS)) return false;
  return (["inode", "bytes", "modified", "changed"] as const).every((name) => known[name] === now[name]);
}

/** Where the folder cannot be written, the file is read each time. */
async function mark(path: string, now: Stamp, hash: string): Promise<void> {
  const aside = `${markOf(path)}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  const content = { hash, ...now, at: new Date().toISOString() } satisfies Mark;
  try {
    await writeFile(aside, JSON.stringify(content));
    await rename(aside, markOf(path));
  } catch {
    await rm(aside, { force: true }).catch(() => {});
  }
}
