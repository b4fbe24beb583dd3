import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Bytes of the files of a folder and, unless it is `flat`, of the folders below; 0 where there is none. Files that
 * vanish meanwhile do not count.
 */
export async function folderSize(folder: string, depth: "flat" | "deep"): Promise<number> {
  const options = { recursive: depth === "deep", withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** "0.4 MB", "123 MB". */
export function megabytes(bytes: number): string {
  return `${bytes < 9.95e6 ? (bytes / 1e6).toFixed(1) : Math.round(bytes / 1e6).toLocaleString("en")} MB`;
}
