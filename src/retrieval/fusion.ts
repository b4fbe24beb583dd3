import type { Features } from "./features.ts";

/**
 * How much each feature counts. A passage's score is the weighted sum; only differences between passages of one
 * question mean something. Trained by `bench/train-fusion.ts` (listwise softmax loss, L2) on SQuAD paragraphs and
 * news articles, both sets counting alike; DESIGN.md has the figures on questions kept apart.
 */
export const FUSION_WEIGHTS = {
  bm25OfBest: 2.77,
  bm25: 4.57,
  similarity: 2.92,
  sentenceSimilarity: 4.54,
  coverage: 1.21,
  sentenceCoverage: 2.77,
  adjacency: 2.95,
  titleCoverage: 6.85,
  articleCoverage: 3.12,
  nameCoverage: 1.3,
  answerFit: 0.5,
} as const satisfies Record<keyof Features, number>;

export const FEATURE_NAMES = Object.keys(FUSION_WEIGHTS) as (keyof Features)[];

/** The fused score of one passage: unbounded, higher is better. */
export function fuse(features: Features): number {
  return FEATURE_NAMES.reduce((sum, name) => sum + FUSION_WEIGHTS[name] * features[name], 0);
}
