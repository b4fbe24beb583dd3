import type { TextLine } from "./text-line.ts";

/** Lines of one page that belong together, in reading order. */
export interface PageRun {
  /** From 1. */
  readonly page: number;
  /** `text`: a column, or a part of one; `table`: its rows, one line each; `note`: one at the foot of a page, or of a column. */
  readonly kind: "text" | "table" | "note";
  readonly lines: readonly TextLine[];
}

/** The size that most of the letters have. */
export function usualSize(texts: Iterable<{ readonly size: number; readonly text: string }>): number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
