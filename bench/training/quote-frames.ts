import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createEmbedder, describeModel } from "../../embeddings/index.ts";
import { embedTextsWith } from "../../src/intake/embed-texts.ts";
import type { AttributionFrame } from "../../src/quotes/cues/attribution-frame.ts";
import { framesAt } from "../../src/quotes/cues/attribution-frame.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { sliceOf } from "../../src/text/span.ts";

/**
 * The frames that the shipped tagger reads in each of `articles`, by id, with offsets into its text. Kept in `file`, so that a second run
 * takes seconds.
 */
export async function quoteFrames(
  articles: readonly { readonly id: string; readonly text: string }[],
  file: string,
  cacheFolder: string,
): Promise<Map<string, readonly AttributionFrame[]>> {
  const kept = new Map<string, readonly AttributionFrame[]>(
    existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as [string, AttributionFrame[]][]) : [],
  );
  const lacking = articles.filter(({ id }) => !kept.has(id));
  if (lacking.length === 0) return kept;
  const model = await describeModel(undefined, cacheFolder);
  const embedder = await createEmbedder({ model, cacheFolder, tagFrames: true });
  const embed = embedTextsWith(embedder.embedPassages, "any");
  for (const { id, text } of lacking) {
    const spans = passageSpans(text);
    const texts = spans.map((span) => sliceOf(text, span));
    const read = await embed(texts.map((one) => ({ text: one, sentences: sentenceSpans(one) })));
    kept.set(
      id,
      read.flatMap(({ frames }, i) => framesAt(frames?.frames ?? [], spans[i]?.start ?? 0)),
    );
  }
  await embedder.close();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...kept]));
  return kept;
}
