import type { DocumentFile, ReadDocument, Refused, WebPage } from "../documents/document.ts";
import { type DocumentThread, type Done, startDocumentThread } from "../documents/document-thread.ts";
import { threadTask } from "../documents/thread-task.ts";
import type { PdfFile } from "../pdf/pdf-file.ts";
import type { articleOfPdf } from "../pdf/read-pdf.ts";
import { HOW_TO_ADD, recogniserModel } from "./recogniser.ts";
import type { openScan, readScanPage, ScannedPage } from "./scan-pages.ts";

/** Most of the processor's time for one page, and the most pages of a scan. */
const PAGE_WITHIN_MS = 15_000;
export const MOST_SCANNED_PAGES = 50;
const MEMORY_MB = 768;
/** After so many pages that took too long, a scan is given up. */
const MOST_FAILED = 3;
/** After so many pages from the first one of which nothing is read, the others are like them. */
const MOST_UNREAD = 5;
/** Below this, what is read is noise: a photograph, a handwriting, a script that the model does not know. */
const LEAST_SURE = 60;
const LEAST_LETTERS = 60;

const OPEN_SCAN = threadTask<typeof openScan>(new URL("./scan-pages.js", import.meta.url), "openScan");
const READ_PAGE = threadTask<typeof readScanPage>(
  new URL("./scan-pages.js", import.meta.url),
  "readScanPage",
);
const ARTICLE = threadTask<typeof articleOfPdf>(
  new URL("../pdf/read-pdf.js", import.meta.url),
  "articleOfPdf",
);

/** Told before each page of a scan, from 1. */
export type OnScanPage = (page: number, pages: number) => void;

/** Reads scans by OCR, one after another, on a thread of their own that ends when nothing is left. */
export interface ScanReader {
  /** Never rejects. `refused` says why the document cannot be read without. */
  read(document: DocumentFile | WebPage, refused: Refused, onPage?: OnScanPage): Promise<ReadDocument>;
  close(): Promise<void>;
}

/** @param hasRecogniser whether OCR is installed */
export function createScanReader(hasRecogniser = () => recogniserModel() !== null): ScanReader {
  let isClosed = false;
  let waiting: Promise<unknown> = Promise.resolve();
  let thread: DocumentThread | null = null;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.end();
  };
  const run: DocumentThread["run"] = async (task, input) => {
    thread ??= startDocumentThread({ memoryMb: MEMORY_MB, withinMs: PAGE_WITHIN_MS });
    const { done, isUsable } = await thread.run(task, input);
    if (!isUsable) await end();
    return { done, isUsable };
  };
  const readNow = async (document: DocumentFile | WebPage, onPage: OnScanPage): Promise<ReadDocument> => {
    const reopen = async () => flat((await run(OPEN_SCAN, document)).done);
    const opened = await reopen();
    if (!opened.ok) return opened;
    const count = Math.min(opened.pages, MOST_SCANNED_PAGES);
    const pages: (ScannedPage | null)[] = [];
    /** Why there is nothing of a page, by its number. */
    const failed = new Map<number, string>();
    for (let number = 1; number <= count && !isClosed; number += 1) {
      onPage(number, count);
      const { done, isUsable } = await run(READ_PAGE, number);
      pages.push(done.ok ? done.value : null);
      if (number >= MOST_UNREAD && !pages.some(isRead)) break;
      if (done.ok) continue;
      failed.set(number, done.reason);
      if (isClosed || failed.size >= MOST_FAILED) return done;
      if (isUsable || number === count) continue;
      const again = await reopen();
      if (!again.ok) return again;
    }
    if (isClosed) return ENDED;
    return articleOf(
      pages,
      failed,
      opened.pages,
      (file) => run(ARTICLE, file).then(({ done }) => flat(done)),
      opened.info,
    );
  };

  return {
    async read(document, refused, onPage = () => {}) {
      if (!hasRecogniser()) return { ...refused, cure: `add OCR with: ${HOW_TO_ADD}; or give its text` };
      const before = waiting;
      const mine = before.then(async () => {
        if (isClosed) return ENDED;
        try {
          return await readNow(document, onPage);
        } finally {
          if (waiting === mine) await end();
        }
      });
      waiting = mine;
      return mine;
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

async function articleOf(
  pages: readonly (ScannedPage | null)[],
  failed: ReadonlyMap<number, string>,
  all: number,
  read: (file: PdfFile) => Promise<Awaited<ReturnType<typeof articleOfPdf>>>,
  info: PdfFile["info"],
): Promise<ReadDocument> {
  const letters = pages.reduce((sum, page) => sum + (page?.letters ?? 0), 0);
  const sure = pages.reduce((sum, page) => sum + (page?.confidence ?? 0) * (page?.letters ?? 0), 0);
  const percent = Math.round(sure / Math.max(1, letters));
  if (pages.every((page) => page !== null && !page.hasPicture)) return EMPTY;
  if (letters < LEAST_LETTERS || percent < LEAST_SURE) return unread(letters, percent);
  const warnings = [
    `read by OCR, ${percent} % sure`,
    ...[...failed].map(([page, reason]) => `page ${page} is left out: it ${reason}`),
    ...(all > pages.length
      ? [`cut: expected at most ${MOST_SCANNED_PAGES} scanned pages, got ${all}; the rest is left out`]
      : []),
  ];
  const found = await read({
    info,
    pages: pages.map((page) => page ?? { width: 0, height: 0, items: [] }),
    warnings,
  });
  return found.ok ? { ...found, format: "pdf" } : found;
}

function isRead(page: ScannedPage | null): boolean {
  return page !== null && page.letters > 0 && page.confidence >= LEAST_SURE;
}

const EMPTY: Refused = {
  ok: false,
  reason:
    "its pages are empty: expected text or pictures, got neither, or pictures that cannot be decoded (such as JPEG 2000)",
  cure: "open it to see what it shows, and give its text",
};

function unread(letters: number, percent: number): Refused {
  const found = letters === 0 ? "none" : `${letters} letters, ${percent} % sure`;
  return {
    ok: false,
    reason: `a scan in which OCR finds no text: expected printed English, upright or turned, got ${found}`,
    cure: "scan it again, straight and with 300 dots an inch, or give its text",
  };
}

function flat<T>(done: Done<T | Refused>): T | Refused {
  return done.ok ? done.value : done;
}

const ENDED: Refused = { ok: false, reason: "not read: the program is stopping", cure: "run it again" };
