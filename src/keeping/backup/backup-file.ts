import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { finished, pipeline } from "node:stream/promises";
import { extract, pack } from "tar-stream";
import { UserError } from "../../user-error.ts";
import { isBackupName } from "./data-files.ts";

/**
 * A backup is a tar archive: first what it is (`HEAD`), then the files as they lie in a data folder, and last their SHA-256 in the form
 * that sha256sum takes (`SUMS`). What was cut short lacks the last one.
 */
const HEAD = "verbatim-backup.json";
const SUMS = "SHA256SUMS";
/** Rises whenever an older program would misread the file. */
const FORMAT = 1;
/** Nothing that is held in memory is larger: of the head and the sums. */
const MOST_BYTES_HELD = 64_000_000;

/** What the first entry says. */
export interface BackupHead {
  readonly format: number;
  /** Version of the program that made it. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

export interface BackupWriter {
  add(
    name: string,
    content: { readonly bytes: Buffer } | { readonly pieces: AsyncIterable<Buffer>; readonly size: number },
  ): Promise<void>;
  /** Writes the sums; then the file is whole and on the disk. Returns its size in bytes. */
  end(): Promise<number>;
  /** After an error. */
  abandon(): Promise<void>;
}

/** Begins a backup. Nobody else may read it: it holds the servers' secrets. */
export async function createBackup(
  path: string,
  head: Omit<BackupHead, "format">,
  onBytes: (bytes: number) => void,
): Promise<BackupWriter> {
  const out: WriteStream = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const tar = pack();
  const written = pipeline(tar, out);
  written.catch(() => {}); // told by whatever is added next
  const sums: string[] = [];
  const mtime = new Date(head.madeAt);

  const add: BackupWriter["add"] = async (name, content) => {
    const hash = createHash("sha256");
    const size = "bytes" in content ? content.bytes.byteLength : content.size;
    const entry = tar.entry({ name, size, mode: 0o600, mtime });
    const done = finished(entry);
    done.catch(() => {});
    for await (const piece of "bytes" in content ? [content.bytes] : content.pieces) {
      hash.update(piece);
      onBytes(piece.byteLength);
      if (!entry.write(piece)) await Promise.race([drained(entry), written.then(cutShort)]);
    }
    entry.end();
    await Promise.race([done, written.then(cutShort)]);
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  };

  const abandon = async (): Promise<void> => {
    tar.destroy();
    await written.catch(() => {});
  };
  const text = JSON.stringify({ format: FORMAT, ...head } satisfies BackupHead);
  await add(HEAD, { bytes: Buffer.from(`${text}\n`) }).catch(async (error: unknown) => {
    await abandon();
    throw error;
  });
  return {
    add,
    abandon,
    async end() {
      await add(SUMS, { bytes: Buffer.from(sums.join("")) });
      tar.finalize();
      await written;
      return out.bytesWritten;
    },
  };
}

function drained(entry: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => entry.once("drain", resolve));
}

function cutShort(): never {
  throw new Error("Expected the file to stay open, got its end");
}

export interface BackupVisit {
  /** The first entry: throw where it is not wanted. */
  readonly onHead: (head: BackupHead) => void | Promise<void>;
  /** Takes each file, in order; all pieces are to be read. */
  readonly onFile: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>;
  /** Bytes of the file that were read. */
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Reads through a backup and compares all that is in it with its sums. Rejects with a `UserError` where it is not whole. */
export async function readBackup(
  path: string,
  { onHead, onFile, onProgress, signal }: BackupVisit,
): Promise<void> {
  const file = createReadStream(path, { highWaterMark: 1_048_576 });
  const tar = extract();
  let bytes = 0;
  file.on("data", (piece) => {
    bytes += piece.length;
    onProgress(bytes);
  });
  const fed = pipeline(file, tar, { signal });
  fed.catch(() => {}); // told by the entries
  const found = new Map<string, string>();
  let sums: string | undefined;
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (sums !== undefined) throw damaged(path, `${name} stands behind its end`);
      if (found.size === 0 && name !== HEAD) throw foreign(path);
      const { pieces, digest } = hashed(entry);
      if (name === HEAD || name === SUMS) {
        const text = await textOf(pieces, path);
        if (name === SUMS) sums = text;
        else await onHead(headFrom(text, path));
      } else {
        if (type !== "file" || !isBackupName(name) || found.has(name))
          throw damaged(path, `it holds ${JSON.stringify(name)}, which no backup does`);
        await onFile(name, pieces);
      }
      if (name !== SUMS) found.set(name, digest());
    }
    await fed;
  } catch (error) {
    file.destroy();
    if (signal.aborted) throw signal.reason;
    if (error instanceof UserError || isOfDisk(error)) throw error;
    // What tar says of a file that is none, or ends early.
    throw found.size === 0 ? foreign(path) : cutOff(path);
  }
  if (found.size === 0) throw foreign(path);
  if (sums === undefined) throw cutOff(path);
  compare(sums, found, path);
}

function hashed(entry: AsyncIterable<Buffer>) {
  const hash = createHash("sha256");
  async function* pieces(): AsyncGenerator<Buffer> {
    for await (const piece of entry) {
      hash.update(piece);
      yield piece;
    }
  }
  return { pieces: pieces(), digest: () => hash.digest("hex") };
}

async function textOf(pieces: AsyncIterable<Buffer>, path: string): Promise<string> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > MOST_BYTES_HELD) throw damaged(path, "what tells of its content is too long");
    read.push(piece);
  }
  return Buffer.concat(read).toString("utf8");
}

function headFrom(text: string, path: string): BackupHead {
  let head: Partial<BackupHead>;
  try {
    head = JSON.parse(text) as Partial<BackupHead>;
  } catch {
    throw damaged(path, "its beginning is not readable");
  }
  const { format, version = "", madeAt = "" } = head;
  if (typeof format !== "number") throw damaged(path, "its beginning is not readable");
  if (format > FORMAT)
    throw new UserError(
      `The backup ${path} was made by a newer Verbatim (${version}): expected format ${FORMAT}, got ${format}. Update Verbatim.`,
    );
  return { format, version, madeAt };
}

function compare(sums: string, found: ReadonlyMap<string, string>, path: string): void {
  const expected = new Map(
    sums
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  for (const [name, digest] of found)
    if (expected.get(name) !== digest) throw damaged(path, `${name} is not what was put into it`);
  for (const name of expected.keys()) if (!found.has(name)) throw damaged(path, `${name} is not in it`);
}

const CURE = "Nothing was changed. Take another backup";

function foreign(path: string): UserError {
  return new UserError(
    `Expected a backup that verbatim has made, got another file: ${path}. Nothing was changed.`,
  );
}

function cutOff(path: string): UserError {
  return new UserError(`The backup ${path} is not whole: it was cut short. ${CURE}.`);
}

function damaged(path: string, what: string): UserError {
  return new UserError(`The backup ${path} is damaged: ${what}. ${CURE}.`);
}

function isOfDisk(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException | undefined)?.syscall === "string";
}
