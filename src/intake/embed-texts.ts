import type { Embedder } from "../../embeddings/index.ts";
import { attributionFrames } from "../quotes/cues/attribution-frame.ts";
import type { EmbedTexts } from "./add-articles.ts";

/**
 * The embedder as adding articles wants it: each sentence's span together with its vector, and the frames of `tagger`
 * where it is one (as `describeFrameTagger` names it).
 */
export function embedTextsWith(
  embedPassages: Embedder["embedPassages"],
  tagger: string | null = null,
): EmbedTexts {
  return async (inputs, { signal } = {}) => {
    const all = await embedPassages(inputs, signal && { signal });
    return all.map(({ windows, sentences, frames }, i) => {
      const spans = inputs[i]?.sentences ?? [];
      return {
        windows,
        sentences: sentences.map((vector, k) => ({ ...spanAt(spans, k), vector })),
        frames: tagger === null || !frames ? null : { tagger, frames: attributionFrames(frames) },
      };
    });
  };
}

function spanAt<T>(spans: readonly T[], k: number): T {
  const span = spans[k];
  if (span === undefined) throw new Error(`Expected a span for sentence ${k}, got ${spans.length} spans`);
  return span;
}
