import type { Article } from "../text/article.ts";
import type { ReadingNotes } from "./cut/reading-notes.ts";
import type { FileFormat } from "./file-format.ts";

/**
 * Bytes of the input files, or number of pages of the web: `total` is known from the first event on and holds unless a file
 * changes meanwhile.
 */
export interface ReadProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** Where an article was read: `line` counts from 1 in JSON Lines files and is `null` for files that are one article. */
export interface Origin {
  readonly file: string;
  readonly line: number | null;
}

/** How an article was read, and what was not taken over. */
export interface Reading extends ReadingNotes {
  readonly format: FileFormat;
  /** Address of the feed that named its page; `null` for what came otherwise. */
  readonly feed: string | null;
}

/** Something that was not read. The rest of the input goes on. */
export interface Refusal {
  /** Absolute path of the file or folder, the name that the reader was told to call it by, or a page's address. */
  readonly file: string;
  readonly line: number | null;
  /** What is wrong, where one can say so as "expected …, got …". One line. */
  readonly reason: string;
  /** What to do about it. One line. */
  readonly cure: string;
}

/** What `readArticles` yields: one `start`, then articles, refusals, notes and pages of scans in the order of the input, then one `end`. */
export type ReadEvent =
  | ({ readonly kind: "start"; readonly files: number } & ReadProgress)
  | ({
      readonly kind: "article";
      readonly article: Article;
      readonly origin: Origin;
      /** `null` for a page that has not changed, which was not read again. */
      readonly reading: Reading | null;
    } & ReadProgress)
  | ({ readonly kind: "refused" } & Refusal & ReadProgress)
  | ({ readonly kind: "note" } & ReadNote & ReadProgress)
  | ({ readonly kind: "scan" } & ScanProgress & ReadProgress)
  | ({
      readonly kind: "end";
      readonly articles: number;
      readonly refused: number;
      /** Files inside folders whose extension is none of ours. */
      readonly skippedFiles: number;
    } & ReadProgress);

/** A page of a scan is being read by OCR, which takes seconds. */
export interface ScanProgress {
  readonly file: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** A refusal as the one line that people see: `FILE:LINE: REASON; CURE`. Control characters of file names are escaped. */
export function refusalLine({ file, line, reason, cure }: Refusal): string {
  const place = line === null ? file : `${file}:${line}`;
  return printable(`${place}: ${reason}; ${cure}`);
}

/** Something to know about an article that was read, or a folder. */
export interface ReadNote {
  /** As of a refusal. */
  readonly file: string;
  readonly note: string;
}

/** A note as the one line that people see. */
export function noteLine({ file, note }: ReadNote): string {
  return printable(`${file}: note: ${note}`);
}

/** `text` on one line: control characters, which could steer a terminal, become `\u….` escapes. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
