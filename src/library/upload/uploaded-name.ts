import { createHash } from "node:crypto";
import { extname } from "node:path";
import { LONGEST_FILE_NAME } from "../library-limits.ts";

/** What no file system likes in a name, and what would make it look like another one. */
const UNFIT = /[\p{C}<>:"/\\|?*]/gu;
const LONGEST_EXTENSION = 10;
/** File systems count bytes, 255 of them. */
const MOST_BYTES = 200;

/**
 * A sent file's name as a file's name: without path, control characters and leading dots, at most 100 UTF-16 units. A
 * shortened name ends in a hash of the whole one, so that two long names stay two. `null` where nothing of it is left.
 */
export function uploadedName(name: string): string | null {
  const last = name.split(/[/\\]/u).at(-1) ?? "";
  // What a control character parted is put in its usual order once that is gone.
  const fit = last
    .replace(UNFIT, "")
    .normalize("NFC")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  if (fit === "") return null;
  if (fit.length <= LONGEST_FILE_NAME && Buffer.byteLength(fit) <= MOST_BYTES) return fit;
  const hash = createHash("sha256").update(fit).digest("hex").slice(0, 8);
  const extension = extname(fit).length <= LONGEST_EXTENSION ? extname(fit) : "";
  let stem = "";
  for (const character of fit.slice(0, fit.length - extension.length)) {
    const longer = `${stem}${character}-${hash}${extension}`;
    if (longer.length > LONGEST_FILE_NAME || Buffer.byteLength(longer) > MOST_BYTES) break;
    stem += character;
  }
  return `${stem}-${hash}${extension}`;
}
