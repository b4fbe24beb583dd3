import { namedDays } from "../day.ts";
import type { StatedProperties } from "../documents/page-of-clean-text.ts";
import { statedAuthors } from "../documents/stated-authors.ts";
import { statedTitle } from "../documents/stated-title.ts";
import type { PdfInfo } from "./pdf-file.ts";

const DAY = /^D:(\d{4})(\d\d)(\d\d)/u;
/** A paper is made on the eve of its day, a weekly one some days before. */
const MOST_DAYS_BEFORE = 7;
const DAY_MS = 86_400_000;
/** Lines in which a day is sought: they are short, and name a year. */
const LONGEST_LINE = 120;
const MOST_LINES = 40;

/**
 * What a PDF's properties state, as far as somebody is likely to have put it there for readers. When a file was made is not when its
 * text was published: that is the day that a line of a page names, such as its header, where the file was made shortly before.
 */
export function pdfProperties(
  { title, author, created }: PdfInfo,
  lines: readonly { readonly text: string }[],
): StatedProperties {
  return {
    title: statedTitle(title),
    authors: statedAuthors(author),
    outlet: null,
    published: publishedAfter(created, lines),
  };
}

function publishedAfter(created: string, lines: readonly { readonly text: string }[]): string | null {
  const [, year = "", month = "", day = ""] = DAY.exec(created) ?? [];
  const madeAt = Date.parse(`${year}-${month}-${day}`);
  if (Number.isNaN(madeAt)) return null;
  const dated = lines.filter(({ text }) => text.length <= LONGEST_LINE && /\p{Nd}{4}/u.test(text));
  for (const { text } of dated.slice(0, MOST_LINES)) {
    for (const named of namedDays(text, null)) {
      const daysAfter = (Date.parse(named.day ?? "") - madeAt) / DAY_MS;
      if (daysAfter >= 0 && daysAfter <= MOST_DAYS_BEFORE) return named.day;
    }
  }
  return null;
}
