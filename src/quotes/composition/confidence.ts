import { CONFIDENCE_WEIGHTS, type ConfidenceWeights } from "./confidence-weights.ts";
import { QUOTE_FEATURES, type QuoteFeatures } from "./quote-features.ts";

/** How likely a draft is what it seems, each 0 to 1. */
export interface DraftConfidence {
  /** That its content is somebody's reported speech. */
  readonly content: number;
  /** That its mention names the speaker, too. */
  readonly whole: number;
}

/** By logistic regressions, of their own for quotes with a tagger's frames and for those by rules alone. */
export function confidenceOf(features: QuoteFeatures, isTagged: boolean): DraftConfidence {
  const { content, whole } = CONFIDENCE_WEIGHTS[isTagged ? "tagged" : "ruled"];
  return { content: logistic(content, features), whole: logistic(whole, features) };
}

function logistic(weights: ConfidenceWeights, features: QuoteFeatures): number {
  const sum = QUOTE_FEATURES.reduce((total, name) => total + weights[name] * features[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
