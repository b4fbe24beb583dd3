import { readFile, stat } from "node:fs/promises";
import { decodeText } from "./decode-text.ts";
import type { Refused } from "./documents/document.ts";
import { articleOfFile, type FileBlocks, fileBlocks } from "./file-article.ts";
import { explainFileError } from "./find-files.ts";
import type { ParsedArticle } from "./json-article.ts";
import { MAX_TEXT_FILE_BYTES } from "./limits.ts";
import { blockKeys, repeatedAmong } from "./repetition.ts";

/** A `.txt` or `.md` file. */
export interface TextFile {
  /** Absolute. */
  readonly path: string;
  readonly format: "text" | "markdown";
}

export interface TextFileToRead extends TextFile {
  /** What its article calls it. */
  readonly name: string;
  /** Keys of the blocks that stand in several articles, ascending. */
  readonly repeated: Float64Array;
}

/** The article in a text file, read on this thread for as long as it takes; too large a file is refused unread. */
export async function readTextFile({ path, name, format, repeated }: TextFileToRead): Promise<ParsedArticle> {
  const read = await readBlocks({ path, format });
  return read.ok ? articleOfFile(name, read, repeatedAmong(repeated)) : read;
}

/** The keys of a text file's blocks, by which repetition is counted. */
export async function keysOfTextFile(
  file: TextFile,
): Promise<{ readonly ok: true; readonly keys: Float64Array } | Refused> {
  const read = await readBlocks(file);
  return read.ok ? { ok: true, keys: blockKeys(read.blocks) } : read;
}

async function readBlocks({ path, format }: TextFile): Promise<FileBlocks> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MAX_TEXT_FILE_BYTES) {
      const reason = `too large: expected at most ${MAX_TEXT_FILE_BYTES} bytes, got ${size}`;
      return { ok: false, reason, cure: "split it, or use JSON Lines with one article a line" };
    }
    bytes = await readFile(path);
  } catch (error) {
    const [reason, cure] = explainFileError(error);
    return { ok: false, reason, cure };
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? fileBlocks(decoded.text, format) : decoded;
}
