import type { Features } from "../retrieval/features.ts";
import { FEATURE_NAMES } from "../retrieval/fusion.ts";
import type { Hit } from "../retrieval/retriever.ts";

/**
 * Logistic regression on the best hit's features: does it answer the question at all? Trained by
 * `bench/train-retrieval.ts` on answerable questions against questions asked of an archive that cannot answer them.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Features | "bias", number>> = {
  bias: -10.46,
  bm25OfBest: 0,
  bm25: 6.61,
  similarity: 5.22,
  sentenceSimilarity: 5.62,
  coverage: 0.87,
  sentenceCoverage: 0.35,
  adjacency: 1.89,
  titleCoverage: 3.05,
  articleCoverage: 3.42,
  nameCoverage: 0.87,
  answerFit: 0,
};

/** Below this, the answer is "nothing found". */
export const ANSWERED_FROM = 0.4;

/** How likely it is that a passage bears on the question rather than merely sharing words with it, 0 to 1. */
export function confidenceOf(hit: Pick<Hit, "features">): number {
  const sum = FEATURE_NAMES.reduce(
    (total, name) => total + CONFIDENCE_WEIGHTS[name] * hit.features[name],
    CONFIDENCE_WEIGHTS.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
