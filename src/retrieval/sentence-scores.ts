import type { Span } from "../text/span.ts";
import type { Term } from "../text/terms.ts";
import type { Candidate } from "./candidate.ts";

/** One sentence of a passage and how it bears on the question. Offsets into the passage's text. */
export interface ScoredSentence extends Span {
  /** Cosine of the question and the sentence in its context, -1 to 1. */
  readonly similarity: number;
  /** Share of the question's weight that the sentence holds, 0 to 1. */
  readonly coverage: number;
}

/** Scores the sentences that the passage was embedded with. `terms` are the passage's. */
export function scoreSentences(
  { similarities }: Candidate,
  terms: readonly Term[],
  weights: ReadonlyMap<string, number>,
): ScoredSentence[] {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  let next = 0;
  return similarities.sentences.map(({ start, end, similarity }) => {
    const held = new Set<string>();
    for (let term = terms[next]; term !== undefined && term.start < end; term = terms[++next])
      if (term.start >= start && weights.has(term.term)) held.add(term.term);
    const coverage = [...held].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / all;
    return { start, end, similarity, coverage };
  });
}
