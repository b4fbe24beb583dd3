import { cleanBlocks } from "../clean-text.ts";
import { withRunningLines } from "../cut/cut-list.ts";
import type { ReadPage } from "../documents/document.ts";
import { NO_ARTICLE, pageOfCleanText } from "../documents/page-of-clean-text.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { openPdf } from "./pdf-file.ts";
import { pdfProperties } from "./pdf-properties.ts";
import { readingOrder } from "./reading-order.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { textLines } from "./text-line.ts";
import { refusalOfUndecoded } from "./undecoded.ts";

/** Letters of a file below which it has no text layer, but perhaps a stamp of the scanner. */
const MIN_LETTERS = 60;
const SCAN = {
  ok: false,
  reason: "a scan: it has no text layer",
  cure: "run OCR over it, such as ocrmypdf, or give its text",
} as const;

/** The article in a PDF with a text layer. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { info, pages, warnings } = opened.file;
  const undecoded = refusalOfUndecoded(pages);
  if (undecoded !== null) return undecoded;
  const lines = pages.map(({ height, items }) => ({ height, lines: textLines(items) }));
  const all = lines.flatMap((page) => page.lines);
  const letters = all.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < MIN_LETTERS) return SCAN;
  const kept = withoutRunningLines(lines);
  const columns = kept.flatMap((page) => readingOrder(page));
  const found = cleanBlocks(paragraphsOf(columns));
  if (found === null) return NO_ARTICLE;
  const isKept = new Set(kept.flat());
  const running = all.flatMap((line) => (isKept.has(line) ? [] : [line.text]));
  const cut = withRunningLines(found.cut, running, found.text);
  return { ok: true, page: pageOfCleanText({ ...found, cut }, pdfProperties(info, all), warnings) };
}
