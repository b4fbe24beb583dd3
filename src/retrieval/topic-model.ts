import type { TopicFeatures } from "./topic-features.ts";

/**
 * Logistic regression: does a quote bear on the topic? Trained by `bench/training/train-topic.ts` on topics taken from
 * news articles whose attributions are marked, against topics of other articles. `headline` and `person` are set by
 * hand: too few articles are about what one person said, and no topics that were drawn are told by a pronoun alone.
 */
export const TOPIC_WEIGHTS: Readonly<Record<keyof TopicFeatures | "bias", number>> = {
  bias: -2.88,
  content: 4.22,
  sentence: 3.12,
  leadIn: 4.52,
  previous: 1.12,
  paragraph: 2.0,
  before: 1.1,
  title: 1.11,
  headline: 2.5,
  whole: 3.01,
  inARow: 2.03,
  referring: 0.58,
  person: 2,
  similarity: 4.79,
  leadInSimilarity: 0.15,
};

/** From here on a quote is taken to bear on the topic. */
export const ON_TOPIC_FROM = 0.4;

export const TOPIC_FEATURE_NAMES = Object.keys(TOPIC_WEIGHTS).filter(
  (name) => name !== "bias",
) as (keyof TopicFeatures)[];

/** How likely it is that a quote bears on the topic, as log odds. */
export function topicLogOdds(features: TopicFeatures): number {
  return TOPIC_FEATURE_NAMES.reduce(
    (sum, name) => sum + TOPIC_WEIGHTS[name] * features[name],
    TOPIC_WEIGHTS.bias,
  );
}

/** The same as a probability. */
export function topicProbability(features: TopicFeatures): number {
  return 1 / (1 + Math.exp(-topicLogOdds(features)));
}
