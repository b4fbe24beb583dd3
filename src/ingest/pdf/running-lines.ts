import { usualSize } from "./page-run.ts";
import { ENDED, isSameSize, type TextLine } from "./text-line.ts";

/** Lines from the top and from the bottom of a page among which running ones are sought. */
const OUTER_LINES = 4;
/** A page number on a page of its own stands in this share of the height, above or below. */
const MARGIN = 0.12;
const SAME_HEIGHT = 4;
/** A line of the text is at most so far below the one above it, in the size of its letters, and so far above the next paragraph's. */
const PITCH = 1.6;
const PITCH_OF_PARAGRAPHS = 2.1;
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
 * stands with a number that counts the pages. The last lines of paragraphs are short, so that two pages may have the same one at one
 * height by chance: they stay.
 */
export function withoutRunningLines(pages: readonly PageOfLines[]): TextLine[][] {
  const outer = pages.map(
    ({ lines }) => new Set([...lines.slice(0, OUTER_LINES), ...lines.slice(-OUTER_LINES)]),
  );
  const repeated = repeatedLines(outer);
  const size = usualSize(pages.flatMap(({ lines }) => lines));
  const apart = outer.map((lines, page) => {
    const text = (pages[page]?.lines ?? []).filter(
      (line) => !repeated.has(line) && isSameSize(line, { size }),
    );
    return [...lines].filter((line) => !repeated.has(line) || !isEndInText(line, text));
  });
  const running = repeatedLines(apart);
  const counting = countingLines(pages);
  return pages.map(({ lines, height }, index) => {
    return lines.filter((line) => {
      if (outer[index]?.has(line) !== true) return true;
      const isInMargin = line.y < height * MARGIN || line.y > height * (1 - MARGIN);
      return !running.has(line) && !counting.has(line) && !(isInMargin && PAGE_NUMBER.test(line.text));
    });
  });
}

/** Those that stand at one height of several pages. */
function repeatedLines(pages: readonly Iterable<TextLine>[]): Set<TextLine> {
  const places = new Map<string, { readonly page: number; readonly line: TextLine }[]>();
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      const found = places.get(keyOf(line)) ?? [];
      found.push({ page, line });
      places.set(keyOf(line), found);
    }
  }
  const repeated = [...places.values()].flatMap((found) =>
    found.filter((one) =>
      found.some(({ page, line }) => page !== one.page && Math.abs(line.y - one.line.y) <= SAME_HEIGHT),
    ),
  );
  return new Set(repeated.map(({ line }) => line));
}

/** Whether a line ends a sentence as near to a line of the text as those are to one another: headers and footers are set further off. */
function isEndInText(line: TextLine, text: readonly TextLine[]): boolean {
  return (
    ENDED.test(line.text) &&
    text.some((other) => {
      const above = (other.y - line.y) / line.size;
      const isNear = above > 0 ? above <= PITCH : above < 0 && above >= -PITCH_OF_PARAGRAPHS;
      return isNear && isSameSize(line, other) && other.x < line.right && other.right > line.x;
    })
  );
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
