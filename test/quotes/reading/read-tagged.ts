import { sentenceSpans } from "../../../src/english/sentences.ts";
import type { PreparedModel } from "../../../src/intake/prepare-model.ts";
import type { AttributionFrame } from "../../../src/quotes/cues/attribution-frame.ts";
import type { Quote } from "../../../src/quotes/quote.ts";
import { quotesIn } from "../../../src/quotes/reading/quote-reader.ts";
import { passageSpans } from "../../../src/text/passage.ts";
import { sliceOf } from "../../../src/text/span.ts";

/** The quotes of a text of all classes, read with the shipped tagger. */
export async function readTagged(
  { embedder, quoteReader }: Pick<PreparedModel, "embedder" | "quoteReader">,
  text: string,
  title = "",
): Promise<readonly Quote[]> {
  const spans = passageSpans(text);
  const texts = spans.map((span) => sliceOf(text, span));
  const read = await embedder.embedTexts(texts.map((one) => ({ text: one, sentences: sentenceSpans(one) })));
  const frames = new Map<string, readonly AttributionFrame[]>();
  for (const [i, one] of texts.entries()) frames.set(one, read[i]?.frames?.frames ?? []);
  const done = await quotesIn({ title, text }, spans, (one) => frames.get(one), quoteReader);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
