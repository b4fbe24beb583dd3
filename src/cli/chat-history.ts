import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Questions that are kept; older ones are forgotten. */
export const MOST_KEPT_LINES = 500;

/** What was typed before, the latest first, as `readline` wants it. Nothing where there is no file, or it cannot be read. */
export function readHistory(file: string): string[] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .slice(-MOST_KEPT_LINES)
      .reverse();
  } catch {
    return [];
  }
}

/**
 * Keeps what was typed, for its owner alone. A history that cannot be written is no reason to disturb a conversation: then nothing is kept.
 * @param latestFirst as `readline` has it
 */
export function writeHistory(file: string, latestFirst: readonly string[]): void {
  const lines = latestFirst.slice(0, MOST_KEPT_LINES).reverse();
  const aside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(aside, lines.map((line) => `${line.replaceAll(/[\r\n]/gu, " ")}\n`).join(""), {
      mode: 0o600,
    });
    if (existsSync(aside)) chmodSync(aside, 0o600);
    renameSync(aside, file);
  } catch {
    // as if it had been asked for
  }
}
