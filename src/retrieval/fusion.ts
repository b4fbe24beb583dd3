import type { Features } from "./features.ts";

/**
 * How much each feature counts. A passage's score is the weighted sum; only differences between passages of one
 * question mean something. Trained by `bench/training/train-retrieval.ts` (listwise softmax, then coordinate ascent) on SQuAD
 * paragraphs and news articles, both counting alike; DESIGN.md has the figures on questions kept apart. `answerFit`
 * is not trained (too few questions ask so): a weight of 3 instead of 1.5 cost 0.006 at most.
 */
export const FUSION_WEIGHTS = {
  bm25OfBest: 1.44,
  bm25: 4.71,
  similarity: 1.81,
  sentenceSimilarity: 4.64,
  sentenceSimilarityOfBest: 3,
  coverage: 0.9,
  sentenceCoverage: 2.37,
  adjacency: 2.89,
  titleCoverage: 7.08,
  articleCoverage: 4.34,
  nameCoverage: 1.49,
  answerFit: 3,
} as const satisfies Record<keyof Features, number>;

export const FEATURE_NAMES = Object.keys(FUSION_WEIGHTS) as (keyof Features)[];

/** The fused score of one passage: unbounded, higher is better. */
export function fuse(features: Features): number {
  return FEATURE_NAMES.reduce((sum, name) => sum + FUSION_WEIGHTS[name] * features[name], 0);
}
