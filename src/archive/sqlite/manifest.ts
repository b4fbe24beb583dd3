import { readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../sqlite/database.ts";
import { readMeta } from "./schema.ts";

export const MANIFEST_FILE = "manifest.json";
/** Rises whenever an older program would misread the file. */
const FORMAT = 1;

/** What an archive held when it was last written: kept beside it, so that its loss is noticed. */
export interface Manifest {
  /** Names the archive for as long as it exists, so that another one in its place is told apart. */
  readonly archive: string;
  /** Rises with every write of the archive. */
  readonly generation: number;
  readonly articles: number;
  readonly passages: number;
}

/** `none`: nothing was written yet, or by an earlier program. `reason` is a clause: "expected …, got …". */
export type ReadManifest =
  | { readonly state: "none" }
  | { readonly state: "read"; readonly manifest: Manifest }
  | { readonly state: "damaged"; readonly reason: string };

/** Reads the manifest of a folder. */
export function readManifest(folder: string): ReadManifest {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST_FILE), "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    // Where the folder itself is not one, whoever opens it says so.
    if (code === "ENOENT" || code === "ENOTDIR") return { state: "none" };
    return { state: "damaged", reason: `expected a file that can be read, got ${message}` };
  }
  const content = parsed(text);
  if (typeof content?.format === "number" && content.format > FORMAT)
    return {
      state: "damaged",
      reason: `expected format ${FORMAT}, got ${content.format} of a newer Verbatim`,
    };
  const { archive, generation, articles, passages } = content ?? {};
  if (typeof archive !== "string" || !isCount(generation) || !isCount(articles) || !isCount(passages))
    return { state: "damaged", reason: "expected JSON with archive, generation, articles and passages" };
  return { state: "read", manifest: { archive, generation, articles, passages } };
}

/** What an open archive holds now. Counting takes some milliseconds where it is large. */
export function manifestOf(db: Database): Manifest {
  const count = (table: string): number => db.prepare(`SELECT count(*) AS n FROM ${table}`).get().n;
  return {
    archive: readMeta(db, "archive") ?? "",
    generation: Number(readMeta(db, "generation")),
    articles: count("article"),
    passages: count("passage"),
  };
}

/** A manifest as its file has it. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ format: FORMAT, ...manifest })}\n`;
}

/** Keeps the manifest of an archive in step with it; for its writer alone. */
export interface ManifestWriter {
  /**
   * Writes down what the archive holds, if anybody has written since. Call it after each commit: killed in between, the archive
   * is ahead of its manifest, and never behind.
   */
  keepUp(): Promise<void>;
}

export function createManifestWriter(folder: string, db: Database, before: ReadManifest): ManifestWriter {
  let written = before.state === "read" ? before.manifest : undefined;
  return {
    async keepUp() {
      const { archive } = written ?? {};
      if (archive === readMeta(db, "archive") && written?.generation === Number(readMeta(db, "generation")))
        return;
      const now = manifestOf(db);
      await writeAside(join(folder, MANIFEST_FILE), manifestText(now));
      written = now;
    },
  };
}

/** On the disk before it takes its place: after a power cut there is the old one or the new one. */
async function writeAside(path: string, text: string): Promise<void> {
  // One name for all: there is one writer at a time, and what a killed one has left is overwritten.
  const aside = `${path}.tmp`;
  const file = await open(aside, "w");
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
