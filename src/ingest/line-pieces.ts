import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { markedEncoding } from "./decode-text.ts";

/** Lines of a file that stand together, to be read at once; a long line stands alone. */
export interface LinePiece {
  /** Whole lines as UTF-8, the last one with or without its line end; nothing of a line that is too long. */
  readonly bytes: Uint8Array;
  /** Number of its first line, from 1. */
  readonly firstLine: number;
  readonly lines: number;
  /** It is one line, longer than may be. */
  readonly isTooLong: boolean;
  /** Bytes of the file before the piece, and up to its end. */
  readonly bytesBefore: number;
  readonly bytesRead: number;
}

const LINE_FEED = 10;
/** Bytes that are read at once; a piece of several lines is not longer. */
const CHUNK_BYTES = 1 << 16;

/**
 * The lines of a UTF-8 file (or UTF-16 with its mark) in pieces. Nothing is done for each line, so that a file of nothing but
 * line ends holds nobody up. Memory is bounded by `maxLineBytes`. Throws what the file system throws.
 */
export async function* linePieces(path: string, maxLineBytes: number): AsyncGenerator<LinePiece> {
  /** The beginning of a line whose end has not come. */
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let line = 1;
  let bytesRead = 0;
  const hold = (part: Uint8Array): void => {
    heldBytes += part.length;
    if (heldBytes > maxLineBytes) held = [];
    else held.push(part);
  };
  const pieceOf = (bytes: Uint8Array, lines: number, end: number, isTooLong = false): LinePiece => {
    const piece = { bytes, firstLine: line, lines, isTooLong, bytesBefore: bytesRead, bytesRead: end };
    line += lines;
    bytesRead = end;
    return piece;
  };
  const heldLine = (end: number): LinePiece => {
    const isTooLong = heldBytes > maxLineBytes;
    const piece = pieceOf(isTooLong ? new Uint8Array() : joined(held, heldBytes), 1, end, isTooLong);
    held = [];
    heldBytes = 0;
    return piece;
  };
  let rawBefore = 0;
  for await (const { bytes, rawLength } of utf8Chunks(path)) {
    // Of UTF-16 this is the share of the chunk as UTF-8.
    const rawAt = (end: number): number => rawBefore + Math.round((rawLength * end) / bytes.length);
    const last = bytes.lastIndexOf(LINE_FEED) + 1;
    let start = 0;
    if (heldBytes > 0 && last > 0) {
      start = bytes.indexOf(LINE_FEED) + 1;
      hold(bytes.subarray(0, start - 1));
      yield heldLine(rawAt(start));
    }
    // Copied: what is sent to a thread takes all memory with it that it is a view of.
    if (last > start) {
      const whole = new Uint8Array(bytes.subarray(start, last));
      yield pieceOf(whole, lineCount(whole), rawAt(last));
    }
    if (last < bytes.length) hold(new Uint8Array(bytes.subarray(last)));
    rawBefore += rawLength;
  }
  if (heldBytes > 0) yield heldLine(rawBefore);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A last line needs no line end. */
function lineCount(bytes: Uint8Array): number {
  let lines = bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? 1 : 0;
  for (const byte of bytes) if (byte === LINE_FEED) lines += 1;
  return lines;
}

async function* utf8Chunks(path: string): AsyncGenerator<{ bytes: Uint8Array; rawLength: number }> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const encoding = isFirst ? markedEncoding(chunk) : "utf-8";
    if (encoding !== "utf-8") decoder = new TextDecoder(encoding);
    isFirst = false;
    const bytes =
      decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), "utf8");
    yield { bytes, rawLength: chunk.length };
  }
}
