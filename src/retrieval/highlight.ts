import type { Span } from "../text/span.ts";
import { answerFit, type Wanted } from "./answer-type.ts";
import type { Hit } from "./retriever.ts";

/** What a sentence's share of the question, its similarity to it, and a fitting kind of answer count. */
const WEIGHTS = { coverage: 1, similarity: 1, fit: 0.15 } as const;

/**
 * The sentence of a passage that answers, as offsets into the passage's text: the whole passage where it was not
 * divided into sentences.
 */
export function answeringSentence(hit: Hit, wanted: Wanted, terms: ReadonlySet<string>): Span {
  const { text } = hit.passage;
  let best: Span = { start: 0, end: text.length };
  let most = Number.NEGATIVE_INFINITY;
  for (const sentence of hit.sentences) {
    const { start, end, coverage, similarity } = sentence;
    const fit = answerFit(text.slice(start, end), wanted, terms);
    const value = WEIGHTS.coverage * coverage + WEIGHTS.similarity * similarity + WEIGHTS.fit * fit;
    if (value > most) {
      most = value;
      best = { start, end };
    }
  }
  return best;
}
