import { withoutNotes } from "./foot-notes.ts";
import type { PageRun } from "./page-run.ts";
import { readingOrder } from "./reading-order.ts";
import { tablesIn } from "./table-rows.ts";
import type { TextLine } from "./text-line.ts";

export interface PageToRead {
  /** From 1. */
  readonly page: number;
  /** From the top down, without what runs through all pages. */
  readonly lines: readonly TextLine[];
  /** Marks of the notes at its foot. */
  readonly marks?: ReadonlySet<string>;
}

/**
 * The lines of a page in reading order: tables parted from the columns around them, notes from the columns above them.
 * @param usual size of the letters of the file's text
 */
export function pageRuns({ page, lines, marks = new Set() }: PageToRead, usual: number): PageRun[] {
  const parts = withTables(page, lines);
  const runs = parts.flatMap((part): PageRun[] => {
    if (part.kind === "table") return [part];
    // A table may stand in one of several columns.
    return readingOrder(part.lines).flatMap((column) => withTables(page, column));
  });
  return runs.flatMap((run): PageRun[] => {
    const { text, notes } =
      run.kind === "text" ? withoutNotes(run.lines, marks, usual) : { text: run.lines, notes: [] };
    const asides = notes.map((lines): PageRun => ({ page, kind: "note", lines }));
    return text.length > 0 ? [{ ...run, lines: text }, ...asides] : asides;
  });
}

function withTables(page: number, lines: readonly TextLine[]): PageRun[] {
  const runs: PageRun[] = [];
  let at = 0;
  for (const { from, to, rows } of tablesIn(lines)) {
    if (from > at) runs.push({ page, kind: "text", lines: lines.slice(at, from) });
    runs.push({ page, kind: "table", lines: rows });
    at = to;
  }
  if (at < lines.length) runs.push({ page, kind: "text", lines: lines.slice(at) });
  return runs;
}
