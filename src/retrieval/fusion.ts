import type { Features } from "./features.ts";

/**
 * How much each feature counts. A passage's score is the weighted sum; only differences between passages of one
 * question mean something. Trained by `bench/training/train-retrieval.ts` (listwise softmax, L2) on SQuAD
 * paragraphs and news articles, both counting alike; DESIGN.md has the figures on questions kept apart. `answerFit`
 * is not trained (too few questions ask so): any weight up to 2 changed no figure by more than 0.005.
 */
export const FUSION_WEIGHTS = {
  bm25OfBest: 2.43,
  bm25: 4.71,
  similarity: 2.66,
  sentenceSimilarity: 5.34,
  coverage: 1.17,
  sentenceCoverage: 2.72,
  adjacency: 2.89,
  titleCoverage: 7.08,
  articleCoverage: 4.34,
  nameCoverage: 1.49,
  answerFit: 1.5,
} as const satisfies Record<keyof Features, number>;

export const FEATURE_NAMES = Object.keys(FUSION_WEIGHTS) as (keyof Features)[];

/** The fused score of one passage: unbounded, higher is better. */
export function fuse(features: Features): number {
  return FEATURE_NAMES.reduce((sum, name) => sum + FUSION_WEIGHTS[name] * features[name], 0);
}
