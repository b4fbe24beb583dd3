import type { TextLine } from "./text-line.ts";

/** Lines from the top and from the bottom of a page among which running ones are sought. */
const OUTER_LINES = 4;
/** A page number on a page of its own stands in this share of the height, above or below. */
const MARGIN = 0.12;
const SAME_HEIGHT = 4;
/** On fewer pages than these a number may count on by chance. */
const MIN_COUNTING = 3;
const LONGEST_HEADER = 100;
const AT_AN_END = /^(?<first>\p{Nd}{1,4})(?=\s)|\s(?<last>\p{Nd}{1,4})$/u;
const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:page|seite|página|pagina|p\.|s\.)?\s*\p{Nd}{1,4}(?:\s*(?:\/|of|von|de|di|sur)\s*\p{Nd}{1,4})?[-–—|\s]*|[ivxlc]{1,6})$/iu;

export interface PageOfLines {
  /** Of the page, in points. */
  readonly height: number;
  /** From the top down. */
  readonly lines: readonly TextLine[];
}

/**
 * The pages without what runs through them: headers and footers that stand at one height of several pages, page numbers, and what
 * stands with a number that counts the pages.
 */
export function withoutRunningLines(pages: readonly PageOfLines[]): TextLine[][] {
  const places = new Map<string, { readonly page: number; readonly y: number }[]>();
  const outer = pages.map(
    ({ lines }) => new Set([...lines.slice(0, OUTER_LINES), ...lines.slice(-OUTER_LINES)]),
  );
  for (const [page, lines] of outer.entries()) {
    for (const line of lines) {
      const found = places.get(keyOf(line)) ?? [];
      found.push({ page, y: line.y });
      places.set(keyOf(line), found);
    }
  }
  const isRunning = (line: TextLine, on: number): boolean =>
    (places.get(keyOf(line)) ?? []).some(({ page, y }) => page !== on && Math.abs(y - line.y) <= SAME_HEIGHT);
  const counting = countingLines(pages);
  return pages.map(({ lines, height }, index) => {
    return lines.filter((line) => {
      if (outer[index]?.has(line) !== true) return true;
      const isInMargin = line.y < height * MARGIN || line.y > height * (1 - MARGIN);
      return !isRunning(line, index) && !counting.has(line) && !(isInMargin && PAGE_NUMBER.test(line.text));
    });
  });
}

/** Headers that name the chapter of their page differ; the number beside the name counts on from page to page. */
function countingLines(pages: readonly PageOfLines[]): ReadonlySet<TextLine> {
  const byCount = new Map<string, TextLine[]>();
  for (const [page, { lines }] of pages.entries()) {
    for (const line of new Set([...lines.slice(0, 1), ...lines.slice(1, 2), ...lines.slice(-1)])) {
      if (line.text.length > LONGEST_HEADER) continue;
      const { first, last } = AT_AN_END.exec(line.text)?.groups ?? {};
      for (const number of [first, last]) {
        if (number === undefined) continue;
        const key = `${Math.round(line.y / SAME_HEIGHT)} ${Number(number) - page}`;
        byCount.set(key, [...(byCount.get(key) ?? []), line]);
      }
    }
  }
  return new Set([...byCount.values()].filter((lines) => lines.length >= MIN_COUNTING).flat());
}

/** Page numbers and dates change from page to page. */
function keyOf({ text }: TextLine): string {
  return text.toLowerCase().replaceAll(/\p{Nd}+/gu, "#");
}
