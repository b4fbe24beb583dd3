import { UserError } from "../user-error.ts";
import { EXIT, type ExitCode, WrongUsage } from "./exit-code.ts";
import { visibleControls } from "./visible-text.ts";

const SYSTEM_REASONS: ReadonlyMap<string, string> = new Map([
  [
    "EACCES",
    "permission denied. Make it readable and writable for this user, or name another folder with --data",
  ],
  [
    "EPERM",
    "permission denied. Make it readable and writable for this user, or name another folder with --data",
  ],
  ["EROFS", "the file system is read-only. Make it writable, or name another folder with --data"],
  ["ENOSPC", "the disk is full. Make room, then run the command again: it goes on where it stopped"],
  ["EDQUOT", "the disk quota is used up. Make room, then run the command again: it goes on where it stopped"],
  ["ENOENT", "no such file or folder. Check the path"],
  ["EISDIR", "expected a file, got a folder. Check the path"],
  ["ENOTDIR", "expected a folder, got a file. Check the path, or name another folder with --data"],
  ["EEXIST", "expected a folder, got a file. Check the path, or name another folder with --data"],
  ["EMFILE", "too many files are open. Raise the limit (ulimit -n) and run the command again"],
]);

/** What people are told about an error. What is not a `UserError` is a fault of this program: it is said so. */
export function messageOf(error: unknown): string {
  if (error instanceof UserError) return visibleControls(error.message);
  const { code, path, message } = (
    error instanceof Error ? error : new Error(String(error))
  ) as NodeJS.ErrnoException;
  const reason = SYSTEM_REASONS.get(code ?? "");
  if (reason !== undefined && path !== undefined) return visibleControls(`${path}: ${reason}.`);
  return visibleControls(`Sorry, this should not have happened: ${message}`);
}

/** The message, and with `isVerbose` where in the program an unexpected error came from. */
export function errorReport(error: unknown, isVerbose: boolean): string {
  const message = messageOf(error);
  if (isVerbose && error instanceof Error) return `${message}\n${visibleControls(stackOf(error))}`;
  return error instanceof UserError || !message.startsWith("Sorry")
    ? message
    : `${message}\nRun the command again with --verbose to see where, and report it.`;
}

export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof WrongUsage ? EXIT.wrongUsage : EXIT.failure;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
