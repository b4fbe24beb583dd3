import type { Article } from "../text/article.ts";
import type { AttributionFrame } from "./attribution-frame.ts";
import { extractReportedSpeech } from "./extract-reported-speech.ts";
import type { Quote } from "./quote.ts";
import { resolveSpeakers } from "./speakers/resolve-speakers.ts";

/** Rises whenever the rules would read other quotes in the same text: stored articles are read again then. */
const RULES_VERSION = 3;

/** Reads the quotes of an article: what was said, with which cue, and who is meant by the words that name the speaker. */
export interface QuoteReader {
  /** The trained tagger whose frames it wants; `null`: it reads by rules alone. */
  readonly tagger: string | null;
  /** Names everything its quotes depend on beside the article. */
  readonly stamp: string;
  /**
   * In text order. `frames` are the tagger's, as offsets into the article's text; `null` without a tagger.
   * Never throws for a text, however broken its marks.
   */
  read(article: Pick<Article, "title" | "text">, frames: readonly AttributionFrame[] | null): Quote[];
}

export function createQuoteReader(tagger: string | null): QuoteReader {
  return {
    tagger,
    stamp: `${RULES_VERSION}|${tagger ?? "rules"}`,
    read: (article, frames) => resolveSpeakers(article, extractReportedSpeech(article, frames)),
  };
}
