import type { Done } from "../ingest/documents/document-thread.ts";
import type { AttributionFrame } from "../quotes/cues/attribution-frame.ts";
import type { Quote } from "../quotes/quote.ts";
import type { QuoteReader } from "../quotes/reading/quote-reader.ts";
import { quotesIn } from "../quotes/reading/quote-reader.ts";
import { type Article, isForeign } from "../text/article.ts";
import type { Span } from "../text/span.ts";

/**
 * As `quotesIn`. What the rules and the tagger know is English: of an article in another language there are none, and people are told so
 * (`FOUND_BY_WORDS`), since how sure its quotes were, nobody has measured.
 */
export async function quotesOfArticle(
  article: Article,
  paragraphs: readonly Span[],
  framesOf: (text: string) => readonly AttributionFrame[] | undefined,
  reader: QuoteReader,
): Promise<Done<readonly Quote[]>> {
  return isForeign(article) ? { ok: true, value: [] } : quotesIn(article, paragraphs, framesOf, reader);
}
