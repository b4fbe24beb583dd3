import type { Done } from "../ingest/documents/document-thread.ts";
import type { Article } from "../text/article.ts";
import { type Span, sliceOf } from "../text/span.ts";
import type { AttributionFrame } from "./attribution-frame.ts";
import { framesAt } from "./frames-at.ts";
import type { Quote } from "./quote.ts";
import type { QuoteReader } from "./quote-reader.ts";

/**
 * The quotes of an article whose paragraphs were read one by one. `framesOf` gives a paragraph's frames; where it has
 * none for some paragraph, the article is read by rules alone.
 */
export function quotesIn(
  article: Pick<Article, "title" | "text">,
  paragraphs: readonly Span[],
  framesOf: (text: string) => readonly AttributionFrame[] | undefined,
  reader: QuoteReader,
): Promise<Done<readonly Quote[]>> {
  if (reader.tagger === null) return reader.read(article, null);
  const frames: AttributionFrame[] = [];
  for (const span of paragraphs) {
    const found = framesOf(sliceOf(article.text, span));
    if (found === undefined) return reader.read(article, null);
    frames.push(...framesAt(found, span.start));
  }
  return reader.read(article, frames);
}
