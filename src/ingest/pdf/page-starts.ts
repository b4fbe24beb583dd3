import type { PageStart } from "../../text/pages.ts";
import type { PdfBlock } from "./paragraphs.ts";

/** Which pages an article's text stands on: `kept` are the blocks that it was made of, in order. */
export function pageStartsIn(text: string, kept: readonly PdfBlock[]): PageStart[] {
  const starts: PageStart[] = [];
  let at = 0;
  for (const block of kept) {
    const start = text.indexOf(block.text, at);
    if (start < 0)
      throw new Error("Expected the kept blocks in the article's text, got one that is not there");
    for (const { at: inBlock, page } of block.pageStarts)
      if (starts.at(-1)?.page !== page) starts.push({ at: starts.length === 0 ? 0 : start + inBlock, page });
    at = start + block.text.length;
  }
  return starts;
}
