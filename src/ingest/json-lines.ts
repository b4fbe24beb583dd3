import { invalidUtf8Offset } from "./decode-text.ts";
import type { ArticleId } from "../text/article.ts";
import { type ParsedArticle, parseJsonArticle } from "./json-article.ts";
import { MOST_REFUSALS } from "./limits.ts";
import { type LinePiece, linePieces } from "./line-pieces.ts";

/** One line of a file, from 1; `bytesRead` counts the file's bytes up to and with it. */
export interface FileLine {
  readonly number: number;
  readonly bytesRead: number;
  readonly content:
    | { readonly ok: true; readonly text: string }
    | { readonly ok: false; readonly reason: string; readonly cure: string };
}

/** What one line of JSON Lines holds. */
export interface ParsedLine extends Pick<FileLine, "number" | "bytesRead"> {
  readonly parsed: ParsedArticle;
}

export interface ParsedPiece {
  /** The articles, and the first `MOST_REFUSALS` of the refusals, in their order. */
  readonly found: readonly ParsedLine[];
  /** All refusals. */
  readonly refused: number;
  /** Lines that are not blank. */
  readonly filled: number;
}

export interface PieceToParse {
  readonly piece: LinePiece;
  /** What its articles call the file. */
  readonly name: string;
  readonly maxLineBytes: number;
}

const LINE_FEED = 10;

/**
 * The lines of a UTF-8 file (or UTF-16 with its mark) one after another, without line ends and the byte order mark.
 * Memory is bounded by `maxLineBytes`: a longer line is passed over and reported. Throws what the file system throws.
 */
export async function* readLines(path: string, maxLineBytes: number): AsyncGenerator<FileLine> {
  for await (const piece of linePieces(path, maxLineBytes)) yield* linesOf(piece, maxLineBytes);
}

/** The articles in some lines, one a line, read on this thread for as long as it takes. */
export function parsePiece({ piece, name, maxLineBytes }: PieceToParse): ParsedPiece {
  const found: ParsedLine[] = [];
  let [refused, filled] = [0, 0];
  if (!piece.isTooLong && isBlank(piece.bytes)) return { found, refused, filled };
  for (const { number, bytesRead, content } of linesOf(piece, maxLineBytes)) {
    // Blank lines are common at a file's end, and harmless elsewhere.
    if (content.ok && content.text.trim() === "") continue;
    filled += 1;
    const parsed = content.ok ? parseJsonArticle(content.text, name, number) : content;
    if (!parsed.ok) refused += 1;
    if (parsed.ok || refused <= MOST_REFUSALS) found.push({ number, bytesRead, parsed });
  }
  return { found, refused, filled };
}

/** Whether there is nothing but white space, of which a file may have millions of lines. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === LINE_FEED || byte === 13 || byte === 32 || byte === 9);
}

export interface PieceToThin extends PieceToParse {
  /** Ids of articles. */
  readonly removed: ReadonlySet<ArticleId>;
}

/** The piece with the lines of some articles blank: ids that are made from a line's number stay what they are. UTF-8. */
export function thinnedPiece({ piece, name, maxLineBytes, removed }: PieceToThin): Uint8Array {
  const lines: string[] = [];
  for (const { number, content } of linesOf(piece, maxLineBytes)) {
    const parsed = content.ok ? parseJsonArticle(content.text, name, number) : content;
    const isKept = content.ok && !("article" in parsed && removed.has(parsed.article.id));
    lines.push(isKept ? `${content.text}\n` : "\n");
  }
  return Buffer.from(lines.join(""), "utf8");
}

/** The lines of a piece; those of a piece that is one line too long are that line. */
export function* linesOf(
  { bytes, firstLine, isTooLong, bytesBefore, bytesRead }: LinePiece,
  maxLineBytes: number,
): Generator<FileLine> {
  let number = firstLine;
  if (isTooLong) {
    yield { number, bytesRead, content: lineTooLong(maxLineBytes) };
    return;
  }
  for (let start = 0; start < bytes.length; number += 1) {
    const next = bytes.indexOf(LINE_FEED, start);
    const end = next < 0 ? bytes.length : next;
    const content =
      end - start > maxLineBytes
        ? lineTooLong(maxLineBytes)
        : decodeLine(bytes.subarray(start, end), number === 1);
    start = end + 1;
    const share = Math.min(1, start / bytes.length);
    yield { number, bytesRead: bytesBefore + Math.round((bytesRead - bytesBefore) * share), content };
  }
}

// A file may have millions of lines, and nothing in them.
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const NOTHING = { ok: true, text: "" } as const;

function decodeLine(bytes: Uint8Array, isFirst: boolean): FileLine["content"] {
  if (bytes.length === 0) return NOTHING;
  try {
    const text = UTF8.decode(bytes);
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
