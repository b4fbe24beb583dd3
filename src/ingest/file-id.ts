import { createHash } from "node:crypto";
import { basename, extname } from "node:path";

/**
 * `STEM-XXXXXXXX` with eight hexadecimal digits of the hash of the absolute path: the same for every edit of a file, different for files of the
 * same name in different folders.
 */
export function fileId(path: string, stem: string = fileStem(path)): string {
  return `${stem}-${createHash("sha256").update(path).digest("hex").slice(0, 8)}`;
}

/** File name without its extension. */
export function fileStem(path: string): string {
  return basename(path, extname(path));
}
