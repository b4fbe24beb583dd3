import type { Features } from "./features.ts";

/**
 * How much each feature counts. A passage's score is the weighted sum; only differences between passages of one
 * question mean something. Trained by `bench/train-fusion.ts` (listwise softmax loss, L2) on SQuAD paragraphs and
 * news articles, both sets counting alike; DESIGN.md has the figures on questions kept apart.
 */
export const FUSION_WEIGHTS = {
  bm25OfBest: 2.44,
  bm25: 5.59,
  similarity: 2.69,
  sentenceSimilarity: 4.85,
  coverage: 1.44,
  sentenceCoverage: 2.81,
  adjacency: 3.01,
  titleCoverage: 6.85,
  articleCoverage: 3.1,
  nameCoverage: 1.42,
} as const satisfies Record<keyof Features, number>;

export const FEATURE_NAMES = Object.keys(FUSION_WEIGHTS) as (keyof Features)[];

/** The fused score of one passage: unbounded, higher is better. */
export function fuse(features: Features): number {
  return FEATURE_NAMES.reduce((sum, name) => sum + FUSION_WEIGHTS[name] * features[name], 0);
}
