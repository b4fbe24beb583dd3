import { sentenceSpans } from "../../src/english/sentences.ts";
import { termsOf } from "../../src/english/terms.ts";
import type { QuoteId } from "../../src/archive/archive.ts";
import type { Speaker } from "../../src/quotes/quote.ts";
import type { RankedQuote } from "../../src/retrieval/quote-ranking.ts";
import type { Passage, PassageId } from "../../src/text/passage.ts";
import type { Span } from "../../src/text/span.ts";
import { articleOf } from "../support/articles.ts";

export interface QuotedOptions {
  readonly content: readonly Span[];
  readonly cue?: readonly Span[];
  readonly speaker?: Speaker | null;
  readonly article?: string;
  readonly title?: string;
}

/** A quote of one paragraph as retrieval has it, where nothing was ranked. */
export function quotedOf(
  text: string,
  { content, cue = [], speaker = null, article = "a", title = "A notice" }: QuotedOptions,
): RankedQuote {
  const { text: _, ...entry } = articleOf(article, [text], { title });
  const passage: Passage = {
    id: 1 as PassageId,
    article: entry.id,
    ordinal: 1,
    start: 0,
    end: text.length,
    text,
  };
  const sentences = sentenceSpans(text).map((span) => ({ ...span, similarity: 0 }));
  return {
    quote: {
      id: 1 as QuoteId,
      article: entry.id,
      passages: [passage.id],
      kind: "direct",
      class: "saying",
      polarity: "said",
      content: [...content],
      cue: [...cue],
      mention: null,
      confidence: 0.9,
      speaker,
    },
    article: { ...entry, passages: 1 },
    paragraphs: [{ passage, terms: termsOf(text), sentences }],
    before: null,
    title: new Set(termsOf(title).map(({ term }) => term)),
    mentions: [],
    features: null,
    onTopic: 1,
    score: 0,
  };
}

/** "She <denied> [having seen it]": the cue and the words said of one sentence. */
export function markedQuote(marked: string, kind: RankedQuote["quote"]["kind"] = "direct"): RankedQuote {
  const spans: { cue: Span[]; content: Span[] } = { cue: [], content: [] };
  let text = "";
  for (const [, before = "", cue, content] of marked.matchAll(/([^<[]*)(?:<([^>]*)>|\[([^\]]*)\])?/gu)) {
    text += before;
    const words = cue ?? content;
    if (words === undefined) continue;
    (cue === undefined ? spans.content : spans.cue).push({
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  }
  const quoted = quotedOf(text, spans);
  return { ...quoted, quote: { ...quoted.quote, kind } };
}
