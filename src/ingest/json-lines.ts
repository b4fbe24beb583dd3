import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { invalidUtf8Offset, markedEncoding } from "./decode-text.ts";

/** One line of a file, from 1; `bytesRead` counts the file's bytes up to and with it. */
export interface FileLine {
  readonly number: number;
  readonly bytesRead: number;
  readonly content:
    | { readonly ok: true; readonly text: string }
    | { readonly ok: false; readonly reason: string; readonly cure: string };
}

const LINE_FEED = 10;

/**
 * The lines of a UTF-8 file (or UTF-16 with its mark) one after another, without line ends and the byte order mark.
 * Memory is bounded by `maxLineBytes`: a longer line is passed over and reported. Throws what the file system throws.
 */
export async function* readLines(path: string, maxLineBytes: number): AsyncGenerator<FileLine> {
  let parts: Buffer[] = [];
  let held = 0;
  let tooLong = false;
  let number = 1;
  let bytesRead = 0;
  const add = (part: Buffer): void => {
    held += part.length;
    if (held > maxLineBytes) {
      tooLong = true;
      parts = [];
    } else parts.push(part);
  };
  const take = (bytesRead: number): FileLine => {
    const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    const content = tooLong ? lineTooLong(maxLineBytes) : decodeLine(bytes, number === 1);
    const line = { number, bytesRead, content };
    parts = [];
    held = 0;
    tooLong = false;
    number += 1;
    return line;
  };
  for await (const { bytes, rawLength } of utf8Chunks(path)) {
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      add(bytes.subarray(start, end));
      start = end + 1;
      // Of UTF-16 this is the share of the piece as UTF-8.
      yield take(bytesRead + Math.round((rawLength * start) / bytes.length));
    }
    if (start < bytes.length) add(bytes.subarray(start));
    bytesRead += rawLength;
  }
  if (held > 0) yield take(bytesRead);
}

async function* utf8Chunks(path: string): AsyncGenerator<{ bytes: Buffer; rawLength: number }> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const encoding = isFirst ? markedEncoding(chunk) : "utf-8";
    if (encoding !== "utf-8") decoder = new TextDecoder(encoding);
    isFirst = false;
    const bytes =
      decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), "utf8");
    yield { bytes, rawLength: chunk.length };
  }
}

function decodeLine(bytes: Buffer, isFirst: boolean): FileLine["content"] {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, text: isFirst && text.startsWith("\ufeff") ? text.slice(1) : text };
  } catch {
    const at = invalidUtf8Offset(bytes);
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
    return {
      ok: false,
      reason: `invalid UTF-8: byte 0x${byte} at byte ${at + 1} of the line`,
      cure: "write it as UTF-8",
    };
  }
}

function lineTooLong(maxLineBytes: number): FileLine["content"] {
  return {
    ok: false,
    reason: `line too long: expected at most ${maxLineBytes} bytes`,
    cure: "JSON Lines has one article a line; divide this one",
  };
}
