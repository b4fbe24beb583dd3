import type { Features } from "../retrieval/features.ts";
import { FEATURE_NAMES } from "../retrieval/fusion.ts";
import type { Hit } from "../retrieval/retriever.ts";

/**
 * Logistic regression on the best hit's features: does it answer the question at all? Trained by
 * `bench/training/train-retrieval.ts` on answerable questions against questions asked of an archive that cannot answer them.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Features | "bias", number>> = {
  bias: -9.53,
  bm25OfBest: 0,
  bm25: 5.34,
  similarity: 5.11,
  sentenceSimilarity: 5.56,
  sentenceSimilarityOfBest: 0,
  coverage: 1.27,
  sentenceCoverage: 0.51,
  adjacency: 0.98,
  titleCoverage: 2.37,
  articleCoverage: 3.4,
  nameCoverage: 0.39,
  answerFit: 0,
};

/** Below this, the answer is "nothing found". */
export const ANSWERED_FROM = 0.35;

/** How likely it is that a passage bears on the question rather than merely sharing words with it, 0 to 1. */
export function confidenceOf(hit: Pick<Hit, "features">): number {
  const sum = FEATURE_NAMES.reduce(
    (total, name) => total + CONFIDENCE_WEIGHTS[name] * hit.features[name],
    CONFIDENCE_WEIGHTS.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
