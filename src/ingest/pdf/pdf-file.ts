import type { PDFPageProxy } from "unpdf/pdfjs";
import type { Refused } from "../documents/document.ts";
import type { PdfPage, TextItem } from "./text-item.ts";

/** What a PDF says of itself, as it stands; empty where it says nothing. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  /** Such as `D:20250211083000Z`. */
  readonly created: string;
}

export interface PdfFile {
  readonly info: PdfInfo;
  readonly pages: readonly PdfPage[];
  /** What was not read, one line each. */
  readonly warnings: readonly string[];
}

export type OpenedPdf = { readonly ok: true; readonly file: PdfFile } | Refused;

/** Pages that are read: a report has fewer, and a book is no article. */
export const MAX_PAGES = 200;
/** Pieces of text of a whole file; a page of a newspaper has 5,000 where each word is one. */
export const MAX_ITEMS = 200_000;

const DAMAGED = {
  ok: false,
  reason: "not a PDF, or damaged or cut off: its pages cannot be read",
  cure: "get the file again, or give its text",
} as const;

/** The pages of an open PDF, one by one. */
export interface PdfPages {
  readonly info: PdfInfo;
  readonly count: number;
  /** Rejects where the page is damaged. */
  page(number: number): Promise<PDFPageProxy>;
  close(): Promise<void>;
}

/** Opens a PDF for whoever looks at its pages, and closes it. Never rejects. */
export async function openPdfPages(
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly pages: PdfPages } | Refused> {
  const { getDocument } = await import("unpdf/pdfjs");
  const loading = getDocument({
    data: new Uint8Array(bytes), // which it takes over
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures are given as dots, not as what a browser draws.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  const close = (): Promise<void> => loading.destroy();
  try {
    const pdf = await loading.promise;
    const { info } = await pdf.getMetadata();
    if (pdf.numPages === 0) throw new Error("no pages");
    const page = (number: number): Promise<PDFPageProxy> => pdf.getPage(number);
    return { ok: true, pages: { info: infoOf({ ...info }), count: pdf.numPages, page, close } };
  } catch (error) {
    await close();
    return refusalFor(error);
  }
}

/** The text of a PDF's pages, and where on them it stands. Never rejects. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const opened = await openPdfPages(bytes);
  if (!opened.ok) return opened;
  const { count, info, page: pageAt, close } = opened.pages;
  try {
    const pages: PdfPage[] = [];
    const warnings: string[] = [];
    if (count > MAX_PAGES)
      warnings.push(`cut: expected at most ${MAX_PAGES} pages, got ${count}; the rest is left out`);
    let items = 0;
    for (let number = 1; number <= Math.min(count, MAX_PAGES) && items < MAX_ITEMS; number += 1) {
      const page = await pageAt(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const found = await itemsOf(page.streamTextContent().getReader(), MAX_ITEMS - items, left, bottom);
      items += found.length;
      pages.push({ width: right - left, height: top - bottom, items: found });
      page.cleanup();
    }
    if (items >= MAX_ITEMS)
      warnings.push(`cut: expected at most ${MAX_ITEMS} pieces of text; the rest is left out`);
    return { ok: true, file: { info, pages, warnings } };
  } catch (error) {
    return refusalFor(error);
  } finally {
    await close();
  }
}

interface Chunk {
  readonly items: readonly (
    | {
        readonly str: string;
        readonly transform: readonly number[];
        readonly width: number;
        readonly fontName: string;
      }
    | { readonly type: string }
  )[];
}

async function itemsOf(
  reader: ReadableStreamDefaultReader<Chunk>,
  most: number,
  left: number,
  bottom: number,
): Promise<TextItem[]> {
  const found: TextItem[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) {
      if (!("str" in item) || item.str === "" || found.length >= most) continue;
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
      // Letters that stand upright: what is turned is a watermark, or the credit of a picture.
      if (a <= 0 || Math.abs(b) > a / 10) continue;
      const size = Math.hypot(c, d);
      const { str: text, width, fontName: font } = item;
      found.push({ text, x: x - left, y: y - bottom, width, size, font });
    }
    if (found.length >= most) {
      await reader.cancel();
      break;
    }
  }
  return found;
}

function infoOf(info: Record<string, unknown>): PdfInfo {
  const field = (name: string): string => (typeof info[name] === "string" ? info[name] : "");
  return { title: field("Title"), author: field("Author"), created: field("CreationDate") };
}

function refusalFor(error: unknown): Refused {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException")
    return {
      ok: false,
      reason: "encrypted: it opens with a password only",
      cure: "save it without a password",
    };
  return DAMAGED;
}
