import { knownLines } from "../../english/line-kinds.ts";
import { sentenceSpans } from "../../english/sentences.ts";
import type { Article } from "../../text/article.ts";
import type { AttributionFrame } from "../cues/attribution-frame.ts";
import type { Quote } from "../quote.ts";
import { resolveSpeakers } from "../speakers/candidates/resolve-speakers.ts";
import { extractReportedSpeech } from "./extract-reported-speech.ts";

/** The quotes of an article, read on this thread; as `QuoteReader.read` says. */
export function readQuotes({
  article,
  frames,
}: {
  readonly article: Pick<Article, "title" | "text">;
  readonly frames: readonly AttributionFrame[] | null;
}): Quote[] {
  // Both look at sentences and lines, and finding them takes a tenth of all.
  const read = { ...article, sentences: sentenceSpans(article.text), beside: knownLines(article.text) };
  return resolveSpeakers(read, extractReportedSpeech(read, frames));
}
