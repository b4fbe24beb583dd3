import type { Done } from "../../ingest/documents/document-thread.ts";
import type { DocumentThreads } from "../../ingest/documents/document-threads.ts";
import { threadTask } from "../../ingest/documents/thread-task.ts";
import type { Article } from "../../text/article.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { type AttributionFrame, framesAt } from "../cues/attribution-frame.ts";
import type { Quote } from "../quote.ts";
import type { readQuotes } from "./read-quotes.ts";

/** Rises whenever the rules would read other quotes in the same text: stored articles are read again then. */
const RULES_VERSION = 9;

/** Reads the quotes of an article: what was said, with which cue, and who is meant by the words that name the speaker. */
export interface QuoteReader {
  /** The trained tagger whose frames it wants; `null`: it reads by rules alone. */
  readonly tagger: string | null;
  /** Names everything its quotes depend on beside the article. */
  readonly stamp: string;
  /**
   * In text order. `frames` are the tagger's, as offsets into the article's text; `null` without a tagger. Never rejects, however
   * broken the text's marks are; a text that takes too long has none, with the reason.
   */
  read(
    article: Pick<Article, "title" | "text">,
    frames: readonly AttributionFrame[] | null,
  ): Promise<Done<readonly Quote[]>>;
}

const READ_QUOTES = threadTask<typeof readQuotes>(new URL("./read-quotes.js", import.meta.url), "readQuotes");

/** @param threads what articles are read on; without them, the thread that asks, for as long as it takes */
export function createQuoteReader(tagger: string | null, threads?: DocumentThreads): QuoteReader {
  return {
    tagger,
    stamp: `${RULES_VERSION}|${tagger ?? "rules"}`,
    async read({ title, text }, frames) {
      const input = { article: { title, text }, frames };
      if (threads !== undefined) return threads.run(READ_QUOTES, input);
      const rules = await import("./read-quotes.ts");
      return { ok: true, value: rules.readQuotes(input) };
    },
  };
}

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
