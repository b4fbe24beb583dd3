import { cleanBlocks } from "../clean-text.ts";
import { withRunningLines } from "../cut/cut-list.ts";
import type { ReadPage } from "../documents/document.ts";
import { NO_ARTICLE, pageOfCleanText } from "../documents/page-of-clean-text.ts";
import { withoutNoteMarks } from "./foot-notes.ts";
import { usualSize } from "./page-run.ts";
import { pageRuns } from "./page-runs.ts";
import { pageStartsIn } from "./page-starts.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { openPdf, type PdfFile } from "./pdf-file.ts";
import { pdfProperties } from "./pdf-properties.ts";
import { withoutRunningLines } from "./running-lines.ts";
import type { PdfPage } from "./text-item.ts";
import { textLines } from "./text-line.ts";
import { refusalOfUndecoded } from "./undecoded.ts";

/** Letters of a file below which it has no text layer, but perhaps a stamp of the scanner. */
const MIN_LETTERS = 60;
/** From this share of the pages on, those without text are told: single ones are blank. */
const LEAST_TEXTLESS = 0.2;
const SCAN = {
  ok: false,
  reason: "a scan: it has no text layer",
  cure: "run OCR over it, such as ocrmypdf, or give its text",
  isScan: true,
} as const;

/** The article in a PDF with a text layer. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { file } = opened;
  return articleOfPdf({ ...file, warnings: [...file.warnings, ...textless(file.pages)] });
}

/** Scanned pages among others are no reason to refuse a document, but not to be passed over in silence either. */
function textless(pages: readonly PdfPage[]): string[] {
  const empty = pages.filter(({ items }) => items.every(({ text }) => text.trim() === "")).length;
  if (empty === 0 || empty < pages.length * LEAST_TEXTLESS) return [];
  const have = empty === 1 ? "page has" : "pages have";
  return [`${empty} of ${pages.length} ${have} no text layer: what is scanned there is left out`];
}

/** The same of pages whose text is known. */
export function articleOfPdf({ info, pages, warnings }: PdfFile): ReadPage {
  const undecoded = refusalOfUndecoded(pages);
  if (undecoded !== null) return undecoded;
  const usual = usualSize(pages.flatMap(({ items }) => items));
  const lines = pages.map(({ height, items }) => {
    const { items: unmarked, marks } = withoutNoteMarks(items, usual);
    return { height, lines: textLines(unmarked), marks };
  });
  const all = lines.flatMap((page) => page.lines);
  const letters = all.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < MIN_LETTERS) return SCAN;
  const kept = withoutRunningLines(lines);
  const runs = kept.flatMap((held, index) =>
    pageRuns({ page: index + 1, lines: held, marks: lines[index]?.marks ?? new Set() }, usual),
  );
  const blocks = paragraphsOf(runs);
  const found = cleanBlocks(blocks);
  if (found === null) return NO_ARTICLE;
  const isKept = new Set(kept.flat());
  const running = all.flatMap((line) => (isKept.has(line) ? [] : [line.text]));
  const cut = withRunningLines(found.cut, running, found.text);
  const page = pageOfCleanText({ ...found, cut }, pdfProperties(info, all), warnings);
  const inText = new Set(found.kept);
  return {
    ok: true,
    page: {
      ...page,
      pageStarts: pageStartsIn(
        found.text,
        blocks.filter((block) => inText.has(block)),
      ),
    },
  };
}
