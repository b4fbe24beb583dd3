import { describeFrameTagger, type Embedder } from "../../embeddings/index.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { embedTextsWith } from "../../src/intake/embed-texts.ts";
import type { AttributionFrame } from "../../src/quotes/cues/attribution-frame.ts";
import type { Quote } from "../../src/quotes/quote.ts";
import { createQuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import { quotesIn } from "../../src/quotes/reading/quote-reader.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { sliceOf } from "../../src/text/span.ts";

export interface ReadableArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The quotes of articles as they are read now, of all classes, by article. `embedder` must tag frames. */
export async function extractAll(
  articles: readonly ReadableArticle[],
  embedder: Embedder,
): Promise<Map<string, readonly Quote[]>> {
  const tagger = describeFrameTagger(embedder.model)?.stamp ?? null;
  const reader = createQuoteReader(tagger);
  const embed = embedTextsWith(embedder.embedPassages, tagger);
  const all = new Map<string, readonly Quote[]>();
  for (const { id, title, text } of articles) {
    const spans = passageSpans(text);
    const texts = [...new Set(spans.map((span) => sliceOf(text, span)))];
    const read = await embed(texts.map((one) => ({ text: one, sentences: sentenceSpans(one) })));
    const frames = new Map<string, readonly AttributionFrame[]>();
    for (const [i, one] of texts.entries()) frames.set(one, read[i]?.frames?.frames ?? []);
    const done = await quotesIn({ title, text }, spans, (one) => frames.get(one), reader);
    if (!done.ok) throw new Error(`Expected the quotes of ${id}, got: ${done.reason}`);
    all.set(id, done.value);
  }
  return all;
}
