import { readFile, stat } from "node:fs/promises";
import { decodeText } from "./decode-text.ts";
import { type FileBlocks, fileBlocks } from "./file-article.ts";
import { MAX_TEXT_FILE_BYTES } from "./limits.ts";

/** The blocks of a text file; too large a file is refused unread. Rejects where it cannot be opened. */
export async function readBlocks(path: string, format: "text" | "markdown"): Promise<FileBlocks> {
  const { size } = await stat(path);
  if (size > MAX_TEXT_FILE_BYTES) {
    const reason = `too large: expected at most ${MAX_TEXT_FILE_BYTES} bytes, got ${size}`;
    return { ok: false, reason, cure: "split it, or use JSON Lines with one article a line" };
  }
  const decoded = decodeText(await readFile(path));
  return decoded.ok ? fileBlocks(decoded.text, format) : decoded;
}
