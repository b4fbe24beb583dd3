import { UserError } from "../../user-error.ts";

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const REASONS = new Map<number, string>([
  [BUSY, "another process keeps it busy. Expected it to be free within some seconds; try again"],
  [READONLY, "the folder or file is read-only. Make it writable, or name another folder with --data"],
  [IOERR, "the disk reports an error or is full. Make room or check the disk, then run the command again"],
  [
    CORRUPT,
    "its content is damaged. Restore it from a copy, or delete the folder and run: verbatim ingest PATH",
  ],
  [
    FULL,
    "the disk is full. Nothing was lost; make room, then run the command again: it goes on where it stopped",
  ],
  [
    CANTOPEN,
    "it cannot be opened or created. Check that the folder exists and is writable, or name another with --data",
  ],
  [NOTADB, "the file is not an archive. Move it away, or name another folder with --data"],
]);

/** What Node says where the vector index's files or the folder itself are concerned. */
const SYSTEM_CODES = new Map<string, number>([
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["EROFS", READONLY],
  ["EACCES", READONLY],
  ["EPERM", READONLY],
  ["EIO", IOERR],
  ["ENOTDIR", CANTOPEN],
  ["EEXIST", CANTOPEN],
]);

/** What people can do about an error of SQLite or of the disk, as a `UserError`; any other error as it came. */
export function explained(error: unknown, location: string): unknown {
  const { errcode, code } = (error ?? {}) as { errcode?: unknown; code?: unknown };
  const primary = typeof errcode === "number" ? errcode & 0xff : SYSTEM_CODES.get(String(code));
  const reason = primary === undefined ? undefined : REASONS.get(primary);
  return reason === undefined
    ? error
    : new UserError(`The archive ${location}: ${reason}.`, { cause: error });
}
