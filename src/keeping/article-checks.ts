import { textHash } from "../archive/stored/blobs.ts";
import { assertQuote, type QuoteRow, toStoredQuote } from "../archive/stored/quote-rows.ts";
import { type PassageRow, toPassage } from "../archive/stored/rows.ts";
import type { Article } from "../text/article.ts";

const KINDS = new Set(["direct", "indirect", "mixed"]);

/** The invariant of the whole product. */
export function checkPassages(
  { text }: Article,
  passages: readonly (PassageRow & { readonly hash: string })[],
  broken: (what: string) => void,
): void {
  if (passages.length === 0 && text.trim() !== "") broken("it has no paragraphs");
  let last = 0;
  for (const [i, row] of passages.entries()) {
    const { ordinal, start, end, text: words } = toPassage(row);
    const name = `paragraph ${ordinal}`;
    if (ordinal !== i + 1) broken(`expected paragraph ${i + 1}, got ${name}`);
    if (start < last || start >= end || end > text.length || words !== text.slice(start, end))
      broken(`${name} is not the text of the article from ${start} to ${end}`);
    if (textHash(words).toString("hex") !== row.hash) broken(`${name} is filed under another text`);
    last = end;
  }
}

/** Each stands in the text, and names the paragraphs that it stands in. */
export function checkQuotes(
  article: Article,
  passages: readonly PassageRow[],
  rows: readonly QuoteRow[],
  broken: (what: string) => void,
): void {
  for (const row of rows) {
    const name = `the quote at ${row.start}`;
    try {
      const quote = toStoredQuote(row);
      assertQuote(article, quote);
      const touched = passages.filter((p) => p.start < row.end && p.end > row.start).map(({ id }) => id);
      if (JSON.stringify(quote.passages) !== JSON.stringify(touched))
        broken(`${name} names other paragraphs than those it stands in`);
      if (quote.content[0]?.start !== row.start || quote.content.at(-1)?.end !== row.end)
        broken(`${name} does not begin or end with its words`);
      if (!KINDS.has(quote.kind) || !(quote.confidence >= 0 && quote.confidence <= 1))
        broken(`${name} is of no known kind, or of no certainty`);
    } catch {
      broken(`${name} does not stand in the text, or cannot be read`);
    }
  }
}
