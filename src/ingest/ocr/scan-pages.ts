import { readFile } from "node:fs/promises";
import type { DocumentFile, Refused, WebPage } from "../documents/document.ts";
import { pictureOfPage } from "../pdf/page-picture.ts";
import type { PdfInfo } from "../pdf/pdf-file.ts";
import { openPdfPages, type PdfPages } from "../pdf/pdf-file.ts";
import type { PdfPage, TextItem } from "../pdf/text-item.ts";
import { createRecogniser, type Recognised, type Recogniser } from "./recogniser.ts";

// What the thread does that reads scans; it holds one document at a time.

export type OpenedScan = { readonly ok: true; readonly pages: number; readonly info: PdfInfo } | Refused;

export interface ScannedPage extends PdfPage {
  /** 0 to 100, with the letters that it counts for. */
  readonly confidence: number;
  readonly letters: number;
  /** Whether it holds a picture that can be decoded: without, there is nothing to read. */
  readonly hasPicture: boolean;
}

let open: PdfPages | null = null;
let recogniser: Promise<Recogniser> | null = null;

/** Opens a scan in place of the one before. */
export async function openScan(document: DocumentFile | WebPage): Promise<OpenedScan> {
  await open?.close();
  open = null;
  const opened = await openPdfPages("bytes" in document ? document.bytes : await readFile(document.path));
  if (!opened.ok) return opened;
  open = opened.pages;
  return { ok: true, pages: open.count, info: open.info };
}

/** Reads a page of the open scan, from 1, as if it had a text layer. */
export async function readScanPage(number: number): Promise<ScannedPage> {
  if (open === null) throw new Error("Expected an open scan, got none");
  const page = await open.page(number);
  const picture = await pictureOfPage(page);
  page.cleanup();
  if (picture === null)
    return { width: 0, height: 0, items: [], confidence: 0, letters: 0, hasPicture: false };
  // Its model takes a second to load: not for pages that have nothing to be recognised.
  recogniser ??= createRecogniser();
  return placed(await (await recogniser).read(picture), 72 / picture.dpi);
}

/** Heights of lines that differ by less are one size: they are told by the letters that happen to stand in a line. */
const SAME_SIZE = 0.22;
/** Of the height of a line from its highest to its lowest letters, the size of its type. */
const SIZE_OF_HEIGHT = 0.8;

function placed({ words, confidence, width, height }: Recognised, points: number): ScannedPage {
  const heights = words.map((word) => word.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const items = words.map((word): TextItem => {
    const isUsual = Math.abs(word.height - usual) <= usual * SAME_SIZE;
    return {
      text: word.text,
      x: word.left * points,
      y: (height - word.base) * points,
      width: (word.right - word.left) * points,
      size: (isUsual ? usual : word.height) * SIZE_OF_HEIGHT * points,
    };
  });
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return { width: width * points, height: height * points, items, confidence, letters, hasPicture: true };
}
