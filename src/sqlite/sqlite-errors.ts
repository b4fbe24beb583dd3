import { UserError } from "../user-error.ts";

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
export const SQLITE = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  noDatabase: 26,
} as const;

const REASONS = new Map<number, string>([
  [SQLITE.busy, "another process keeps it busy. Expected it to be free within some seconds; try again"],
  [SQLITE.readOnly, "the folder or file is read-only. Make it writable, or name another folder with --data"],
  [
    SQLITE.ioError,
    "the disk reports an error or is full. Make room or check the disk, then run the command again",
  ],
  [
    SQLITE.full,
    "the disk is full. Nothing was lost; make room, then run the command again: it goes on where it stopped",
  ],
  [
    SQLITE.cannotOpen,
    "it cannot be opened or created. Check that the folder exists and is writable, or name another with --data",
  ],
]);

/** What is lost with a file, and how to go on without. */
export interface StoredFile {
  /** As a sentence begins: "The archive". */
  readonly name: string;
  /** What a file in its place that is no database is not: "an archive". */
  readonly kind?: string;
  /** What to do when its content is damaged. */
  readonly damaged: string;
  /** What to do when it is no database at all. */
  readonly foreign: string;
}

/** What Node says where the vector index's files or the folder itself are concerned. */
const SYSTEM_CODES = new Map<string, number>([
  ["ENOSPC", SQLITE.full],
  ["EDQUOT", SQLITE.full],
  ["EROFS", SQLITE.readOnly],
  ["EACCES", SQLITE.readOnly],
  ["EPERM", SQLITE.readOnly],
  ["EIO", SQLITE.ioError],
  ["ENOTDIR", SQLITE.cannotOpen],
  ["EEXIST", SQLITE.cannotOpen],
]);

/** What SQLite says of these codes (`sqlite3_errstr`): not every error of the binding has its code with it. */
const MESSAGES = new Map<string, number>([
  ["database is locked", SQLITE.busy],
  ["attempt to write a readonly database", SQLITE.readOnly],
  ["disk I/O error", SQLITE.ioError],
  ["database disk image is malformed", SQLITE.corrupt],
  ["malformed database schema", SQLITE.corrupt],
  ["database or disk is full", SQLITE.full],
  ["unable to open database file", SQLITE.cannotOpen],
  ["file is not a database", SQLITE.noDatabase],
]);

/** The primary code of an error of SQLite, or the one that says the same of an error of Node; `undefined` for any other. */
export function sqliteCodeOf(error: unknown): number | undefined {
  const { errcode, code, message } = (error ?? {}) as Record<"errcode" | "code" | "message", unknown>;
  if (typeof errcode === "number") return errcode & 0xff;
  if (code !== "ERR_SQLITE_ERROR") return SYSTEM_CODES.get(String(code));
  for (const [said, known] of MESSAGES) if (String(message).includes(said)) return known;
  return undefined;
}

/** What people can do about an error of SQLite or of the disk, as a `UserError`; any other error as it came. */
export function explained(error: unknown, location: string, file: StoredFile): unknown {
  const code = sqliteCodeOf(error);
  if (code === undefined) return error;
  const reason =
    code === SQLITE.corrupt
      ? `its content is damaged. ${file.damaged}`
      : code === SQLITE.noDatabase
        ? `the file is not ${file.kind ?? "one, or its beginning is damaged"}. ${file.foreign}`
        : REASONS.get(code);
  return reason === undefined
    ? error
    : new UserError(`${file.name} ${location}: ${reason}.`, { cause: error });
}

/** Methods that promise their results, as they are where a file gives the results at once. */
export type AtOnce<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : T[K];
};

/** The same methods, whose results are promised. Errors reject, and are explained; those that are already are left as they are. */
export function promising<T extends object>(methods: AtOnce<T>, location: string, file: StoredFile): T {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    async (...args: unknown[]): Promise<unknown> => {
      try {
        return (method as (...args: unknown[]) => unknown).apply(methods, args);
      } catch (error) {
        throw explained(error, location, file);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}

/** Runs reads and writes whose errors are explained. */
export function createExplained(
  location: string,
  file: StoredFile,
): <T>(work: () => T | Promise<T>) => Promise<T> {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      throw explained(error, location, file);
    }
  };
}
