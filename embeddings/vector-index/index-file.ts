import { createHash, randomBytes } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isFileWhole, markFileWhole, markOf } from "../checked-file.ts";
import type { IndexExtras, VectorIndex, VectorIndexFactory } from "./vector-index.ts";

/** Raised when the layout of the file or its stamp changes. */
const FORMAT = 1;

/** No index takes so long to be written. */
const ABANDONED_AFTER_MS = 600_000;

/** What an index was made from. */
export interface IndexStamp {
  /** Changes with every write to the vectors that the index was made from. */
  readonly generation: number;
  /** `ModelDescription.stamp` of the vectors. */
  readonly model: string;
}

/** What an index must have been made from to be of use. */
export interface ExpectedIndex extends IndexStamp {
  readonly dimensions: number;
  readonly count?: number;
}

/** What became of a saved index: `outdated` when it is whole and was made from something else. */
export type LoadedIndex =
  | { readonly state: "loaded"; readonly index: VectorIndex }
  | { readonly state: "missing" | "damaged" | "outdated"; readonly reason: string };

interface StampFile extends IndexStamp {
  readonly format: number;
  readonly kind: string;
  readonly dimensions: number;
  readonly count: number;
  /** Name of the file with the vectors, in the same folder. */
  readonly file: string;
  readonly checksum: string;
  readonly extras: IndexExtras;
}

/**
 * Saves an index as `<path>.json` (the stamp) and a file beside it whose name the stamp holds. Both are written aside
 * and renamed, the stamp last, so a reader finds the old index or the new one. Earlier files are removed.
 */
export async function saveVectorIndex(index: VectorIndex, path: string, stamp: IndexStamp): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unique = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const aside = `${path}.${unique}.tmp`;
  const stampAside = `${path}.${unique}.json.tmp`;
  try {
    const extras = await index.write(aside);
    const count = index.size;
    const checksum = await checksumOf(aside);
    const file = `${basename(path)}.${checksum.slice(0, 16)}.${index.kind}`;
    const { kind, dimensions } = index;
    const content = { format: FORMAT, ...stamp, kind, dimensions, count, file, checksum, extras };
    await writeFile(stampAside, JSON.stringify(content satisfies StampFile));
    await rename(aside, join(dirname(path), file));
    await rename(stampAside, `${path}.json`);
    await markFileWhole(join(dirname(path), file), checksum);
    await removeOthers(path, file);
  } finally {
    await rm(aside, { force: true });
    await rm(stampAside, { force: true });
  }
}

/**
 * Reads a saved index. Its checksum is compared before hnswlib sees the file, which rubbish would crash.
 * Never rejects for what is on the disk: says why there is no index instead. `readsAll`: the file is compared also where it has not
 * changed since it was last.
 */
export async function loadVectorIndex(
  factory: VectorIndexFactory,
  path: string,
  expected: ExpectedIndex,
  { readsAll = false }: { readonly readsAll?: boolean } = {},
): Promise<LoadedIndex> {
  let result = await tryLoad(factory, path, expected, readsAll);
  // Another process may have put a new index in place between our reading the stamp and the file.
  if (result.state === "damaged") result = await tryLoad(factory, path, expected, readsAll);
  return result;
}

/** How many vectors the index that was saved at `path` holds, by its stamp alone; 0 where there is none that can be read. */
export function savedIndexSize(path: string): number {
  try {
    return parseStamp(readFileSync(`${path}.json`, "utf8"))?.count ?? 0;
  } catch {
    return 0;
  }
}

async function tryLoad(
  factory: VectorIndexFactory,
  path: string,
  expected: ExpectedIndex,
  readsAll: boolean,
): Promise<LoadedIndex> {
  const text = await readFile(`${path}.json`, "utf8").catch(() => undefined);
  if (text === undefined) return { state: "missing", reason: "there is no index file" };
  const stamp = parseStamp(text);
  if (stamp === undefined) return { state: "damaged", reason: "its stamp is not readable" };
  const wanted = { format: FORMAT, kind: factory.kind, count: stamp.count, ...expected };
  for (const name of ["format", "kind", "dimensions", "model", "generation", "count"] as const) {
    if (stamp[name] !== wanted[name]) {
      return { state: "outdated", reason: `expected ${name} ${wanted[name]}, got ${stamp[name]}` };
    }
  }
  const file = join(dirname(path), stamp.file);
  const isWhole = await isFileWhole(file, stamp.checksum, (path) => checksumOf(path).catch(() => undefined), {
    readsAll,
  });
  if (!isWhole) return { state: "damaged", reason: "its checksum is not the one recorded" };
  try {
    const index = await factory.read(file, stamp.dimensions, stamp.extras);
    if (index.size === stamp.count) return { state: "loaded", index };
    return { state: "damaged", reason: `expected ${stamp.count} vectors, got ${index.size}` };
  } catch (error) {
    return { state: "damaged", reason: error instanceof Error ? error.message : String(error) };
  }
}

function parseStamp(text: string): StampFile | undefined {
  try {
    const stamp = JSON.parse(text) as StampFile;
    return typeof stamp.file === "string" && basename(stamp.file) === stamp.file ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/** Guards against accidents, not against forgery; in pieces, so that the event loop is not held. */
async function checksumOf(file: string): Promise<string> {
  const hash = createHash("blake2b512");
  for await (const piece of createReadStream(file, { highWaterMark: 1_048_576 }))
    hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** Earlier files, and what a killed process has left aside once it is old: younger ones may be another process's. */
async function removeOthers(path: string, current: string): Promise<void> {
  const stem = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(stem) || name === current || name === markOf(current)) continue;
    const [rest, file] = [name.slice(stem.length), join(dirname(path), name)];
    const isAbandoned =
      /(?:^|\.)\d+-[0-9a-f]{8}(?:\.json)?\.tmp$/u.test(rest) && (await ageOf(file)) > ABANDONED_AFTER_MS;
    if (isAbandoned || /^[0-9a-f]{16}\.(hnsw|exact)(?:\.checked)?$/u.test(rest))
      await rm(file, { force: true });
  }
}

async function ageOf(file: string): Promise<number> {
  return Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? Date.now());
}
