import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import type { FileFormat } from "./file-format.ts";
import { isWithin } from "./is-within.ts";
import type { ReadNote, Refusal } from "./read-event.ts";

export interface FindOptions {
  /** Whether links that lead out of the folders they lie in are followed; not unless it is said. */
  readonly areLinksFollowed?: boolean | undefined;
  /**
   * Files and folders that a link may lead to all the same; absolute. When left out: those that are searched, which may be links
   * themselves.
   */
  readonly within?: readonly string[] | undefined;
}

export interface FoundFile {
  /** Absolute, as it was reached; a link's own name, not its target's. */
  readonly path: string;
  readonly format: FileFormat;
  readonly sizeBytes: number;
  /** Another one after every write, move or change of rights. */
  readonly stamp: string;
}

export interface FoundFolder {
  /** Absolute, as it was reached. */
  readonly path: string;
  /** Another one where a folder was removed and made again under its name. */
  readonly identity: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Those that could be looked into, whether anything was in them or not. */
  readonly folders: readonly FoundFolder[];
  readonly refusals: readonly Refusal[];
  /** What to know about named folders: that they are given twice. */
  readonly notes: readonly ReadNote[];
  readonly skippedFiles: number;
}

const FORMATS: ReadonlyMap<string, FileFormat> = new Map([
  [".txt", "text"],
  [".text", "text"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".mhtml", "web-archive"],
  [".mht", "web-archive"],
  [".eml", "mail"],
  [".docx", "docx"],
  [".pdf", "pdf"],
  [".jsonl", "json-lines"],
  [".ndjson", "json-lines"],
]);
/** What a file's name says that it is; `undefined` where it says nothing that we read. */
export function formatOfName(path: string): FileFormat | undefined {
  return FORMATS.get(extname(path).toLowerCase());
}

const EXPECTED = ".txt, .md, .html, .mhtml, .pdf, .docx, .eml, .jsonl or .ndjson";

/**
 * The article files that `paths` name or contain, folders recursively in the order of their names (by code unit, so
 * that every machine agrees). Hidden entries and `node_modules` inside folders are passed over; a file reached twice
 * counts once. A link that leads out of what is searched is refused: a folder may be written by others than those who may read
 * this machine's files. Only metadata is read.
 */
export async function findFiles(paths: readonly string[], options: FindOptions = {}): Promise<FoundFiles> {
  const { areLinksFollowed = false, within = paths } = options;
  const files: FoundFile[] = [];
  const folders: FoundFolder[] = [];
  const refusals: Refusal[] = [];
  const notes: ReadNote[] = [];
  /** Where each was first reached, by where it really lies. */
  const seen = new Map<string, string>();
  const bounds = await Promise.all(within.map((path) => realpath(resolve(path)).catch(() => resolve(path))));
  let skippedFiles = 0;

  const refuse = (file: string, reason: string, cure: string): void => {
    refusals.push({ file, line: null, reason, cure });
  };

  const isOutside = (real: string): boolean =>
    !areLinksFollowed && !bounds.some((bound) => isWithin(real, bound));
  const refuseOutside = (path: string, real: string): void =>
    refuse(path, `link that leads out of the folder: expected one that stays inside, got ${real}`, FOLLOW);

  /** Adds what lies at `path` and returns how many article files it holds, those reached before included. */
  async function visit(path: string, parents: readonly string[], knownReal?: string): Promise<number> {
    const isNamed = parents.length === 0;
    try {
      const real = knownReal ?? (await realpath(path));
      const info = await stat(real);
      if (info.isDirectory()) {
        if (parents.includes(real)) {
          refuse(path, "circular link: it leads back to a folder that contains it", "remove the link");
          return 0;
        }
        const earlier = seen.get(real);
        if (earlier !== undefined) {
          if (isNamed) notes.push({ file: path, note: namedTwice(path, earlier) });
          return 0;
        }
        if (isOutside(real)) {
          refuseOutside(path, real);
          return 0;
        }
        seen.set(real, path);
        return await visitFolder({ path, identity: identityOf(info) }, [...parents, real]);
      }
      const format = formatOfName(path);
      if (!info.isFile()) {
        if (isNamed) refuse(path, "expected a file or folder, got a device or pipe", "name a regular file");
        else skippedFiles += 1;
        return 0;
      }
      if (format === undefined) {
        if (isNamed) {
          const got = extname(path) === "" ? "a name without extension" : extname(path);
          refuse(path, `unsupported kind of file: expected ${EXPECTED}, got ${got}`, "convert or rename it");
        } else skippedFiles += 1;
        return 0;
      }
      if (isOutside(real)) {
        refuseOutside(path, real);
        return 0;
      }
      // Device and inode would also catch hard links, but not every file system gives stable ones.
      if (!seen.has(real)) {
        seen.set(real, path);
        files.push({ path, format, sizeBytes: info.size, stamp: stampOf(info) });
      }
      return 1;
    } catch (error) {
      refuse(path, ...explainFileError(error));
      return 0;
    }
  }

  async function visitFolder(found: FoundFolder, parents: readonly string[]): Promise<number> {
    const { path: folder } = found;
    let articles = 0;
    const refusedBefore = refusals.length;
    const entries = (await readdir(folder, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith(".") && name !== "node_modules",
    );
    folders.push(found);
    for (const entry of entries.sort(byName)) {
      const { name } = entry;
      // Most entries are no links, and then it is known where they lie.
      const real = entry.isSymbolicLink() ? undefined : join(parents.at(-1) ?? folder, name);
      articles += await visit(join(folder, name), parents, real);
    }
    // Said once, for the folder that was named; where something inside was refused, that says enough.
    if (articles === 0 && parents.length === 1 && refusals.length === refusedBefore) {
      refuse(
        folder,
        `no article in this folder: expected files ending in ${EXPECTED}`,
        "add some, or name another folder",
      );
    }
    return articles;
  }

  for (const path of paths) await visit(resolve(path), []);
  return { files, folders, refusals, notes, skippedFiles };
}

const FOLLOW =
  "name what it leads to, or let such links be followed: --follow-links, or WATCH_FOLLOW_LINKS for watched folders";

function namedTwice(path: string, earlier: string): string {
  return path === earlier
    ? "lies in a folder that was named before; it is read once"
    : `the same folder as ${earlier}; it is read once`;
}

/** By code unit. */
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** Names a file or folder of this machine for as long as it exists. */
export function identityOf({ dev, ino }: Pick<Stats, "dev" | "ino">): string {
  return `${dev}:${ino}`;
}

function stampOf(info: Stats): string {
  return `${identityOf(info)}:${info.size}:${info.mtimeMs}:${info.ctimeMs}`;
}

/** Reason and cure for an error of the file system. */
export function explainFileError(error: unknown): [reason: string, cure: string] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
      return ["no such file or folder", "check the path; a link may point to something that is gone"];
    case "EACCES":
    case "EPERM":
      return [
        "not readable: permission denied",
        "give this user the right to read it (chmod +r, +x for folders)",
      ];
    case "ELOOP":
      return ["circular link: it leads back to itself", "remove the link"];
    case "ENAMETOOLONG":
      return ["the path is too long for this system", "shorten it"];
    case "EMFILE":
    case "ENFILE":
      return ["too many files are open on this system", "raise the limit (ulimit -n) and run again"];
    default:
      return [
        `not readable: ${error instanceof Error ? error.message : String(error)}`,
        "check the disk and run again",
      ];
  }
}
