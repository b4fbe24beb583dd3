import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../sqlite/database.ts";
import { savedIndexSize } from "../../../embeddings/index.ts";
import { UserError } from "../../user-error.ts";
import { ARCHIVE_FILE, INDEX_NAME } from "./archive-file.ts";
import { MANIFEST_FILE, manifestOf, type ReadManifest } from "./manifest.ts";
import { readMeta } from "./schema.ts";

/** Whether a folder holds an archive, or what is left of one. */
export function holdsArchive(folder: string): boolean {
  return [ARCHIVE_FILE, MANIFEST_FILE, `${INDEX_NAME}.json`].some((name) => existsSync(join(folder, name)));
}

/**
 * Throws a `UserError` where the folder once held articles and has no archive, or an empty file in its place. To be called
 * before a database is made there.
 * @param held the folder's manifest, read before anything else: an archive that is written meanwhile is ahead of it, never behind
 */
export function expectThere(folder: string, held: ReadManifest): void {
  const path = join(folder, ARCHIVE_FILE);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes !== undefined && bytes > 0) return;
  const before = whatWasHeld(folder, held);
  if (before !== null) throw lost(folder, bytes === undefined ? "is gone" : "is empty (0 bytes)", before);
}

/**
 * Throws a `UserError` where an archive is not the one that its folder held, or holds less.
 * @param held as for `expectThere`
 */
export function expectWhole(
  db: Database,
  folder: string,
  held: ReadManifest,
  notice: (line: string) => void,
): void {
  const generation = Number(readMeta(db, "generation"));
  if (held.state === "read") {
    const { manifest } = held;
    const fault = faultOf(db, generation, manifest);
    if (fault !== null) throw lost(folder, fault, inWords(manifest));
    return;
  }
  // Whoever had written would have left a generation behind.
  const before = generation === 0 ? whatWasHeld(folder, held) : null;
  if (before !== null) throw lost(folder, "is a new, empty one", before);
  if (held.state === "damaged")
    notice(
      `${join(folder, MANIFEST_FILE)} is damaged: ${held.reason}. The archive beside it can be read; whether it has lost ` +
        "anything cannot be told. It is made anew when articles are added.",
    );
}

/** What is wrong, as the rest of a sentence about the archive; `null`: nothing. Counts only where it has to. */
function faultOf(
  db: Database,
  generation: number,
  held: Extract<ReadManifest, { state: "read" }>["manifest"],
): string | null {
  if (held.articles === 0) return null;
  const id = readMeta(db, "archive");
  // An earlier program gives an archive no name.
  if (id !== undefined && id !== held.archive) return `is another one, with ${inWords(manifestOf(db))}`;
  if (generation > held.generation) return null;
  const now = manifestOf(db);
  if (generation < held.generation)
    return `is an older one: expected ${held.generation} writes or more, got ${generation} and ${inWords(now)}`;
  const isShrunk = now.articles < held.articles || now.passages < held.passages;
  return isShrunk ? `holds ${inWords(now)}` : null;
}

/** What the folder is known to have held, in words; `null`: nothing. */
function whatWasHeld(folder: string, held: ReadManifest): string | null {
  if (held.state === "read") return held.manifest.articles > 0 ? inWords(held.manifest) : null;
  // An earlier program wrote no manifest, and leaves the index.
  const vectors = savedIndexSize(join(folder, INDEX_NAME));
  if (vectors > 0) return `articles with ${counted(vectors, "vector")}`;
  return held.state === "damaged" ? `something: its manifest is damaged (${held.reason})` : null;
}

function lost(folder: string, fault: string, before: string): UserError {
  const traces = [MANIFEST_FILE, `${INDEX_NAME}.json`].filter((name) => existsSync(join(folder, name)));
  const isThere = (statSync(join(folder, ARCHIVE_FILE), { throwIfNoEntry: false })?.size ?? 0) > 0;
  const goOn = isThere ? "to go on with what is there" : "to begin anew";
  return new UserError(
    `The archive ${join(folder, ARCHIVE_FILE)} ${fault}. Expected what this folder held: ${before}. Put a backup in its place: ` +
      `verbatim restore FILE --replace; or, ${goOn}, delete ${traces.join(" and ")} there and add what is missing: verbatim ingest PATH, and in a server ` +
      "/articles refresh.",
  );
}

function inWords({ articles, passages }: { readonly articles: number; readonly passages: number }): string {
  return `${counted(articles, "article")} with ${counted(passages, "passage")}`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
