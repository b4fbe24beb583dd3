import { FEATURE_NAMES } from "../fusion.ts";
import { MOST_MARGIN } from "./order.ts";
import type { Features } from "../features.ts";
import { type Checks, NO_CHECKS } from "./checks.ts";
import type { PassageReading, QuestionReading } from "./passage-reader.ts";

/** What is known of a question once its passages are in order, beside what the indexes know of the first one. */
export type AnswerabilityFeature =
  | "answer"
  | "margin"
  /** The highest of all readings, and the means of the best three: averaging over the ranking tells more than one passage. */
  | "bestAnswer"
  | "meanAnswer"
  | "meanMargin"
  | keyof Checks
  | keyof Features;

type Weights = Readonly<Partial<Record<AnswerabilityFeature, number>> & { bias: number }>;

/** By hand: too few questions of the sets are turned round so. What is told to have been done otherwise is no answer, whatever a reader makes of it. */
const DEED_WEIGHT = -4;

/** With a reader. Trained, as the next ones, by `bench/training/train-reading.ts`; DESIGN.md has a table of calibration. */
export const READ_WEIGHTS: Weights = {
  bias: -0.15,
  answer: 0.1,
  margin: 0.09,
  meanAnswer: 0.13,
  nameNear: -0.74,
  nameArticle: -1.17,
  nameArchive: -0.87,
  timeNear: -1.74,
  timeArticle: -2.24,
  numberNear: -2.41,
  negation: -0.18,
  opposite: -0.85,
  deed: DEED_WEIGHT,
  similarity: 1.25,
  sentenceSimilarity: 1.22,
  titleCoverage: 0.41,
  nameCoverage: 0.12,
};

/** Without one: checks and what the indexes know. */
export const UNREAD_WEIGHTS: Weights = {
  bias: -1.08,
  nameNear: -1.14,
  nameArticle: -1.14,
  nameArchive: -1.13,
  timeNear: -2.32,
  timeArticle: -2.51,
  numberNear: -3,
  missingArticle: -0.18,
  rarestNear: -0.06,
  negation: -0.17,
  opposite: -1.06,
  deed: DEED_WEIGHT,
  similarity: 1.74,
  sentenceSimilarity: 1.79,
  titleCoverage: 0.2,
};

/** A question is answered from this probability on. */
export const ANSWERED_FROM = 0.28;

const MEAN_OF = 3;
/** Stands for a reading where there is none. */
const NOTHING_READ = { answer: -4, margin: -MOST_MARGIN } as const;

/** A hit as far as this is concerned. */
export interface JudgedHit {
  readonly features: Features;
  readonly reading: PassageReading | undefined;
}

/** Everything that the probability is made of. `isRead`: whether there was a reader. */
export function answerabilityFeatures(
  first: JudgedHit,
  { passages }: Pick<QuestionReading, "passages">,
): { readonly isRead: boolean; readonly features: Record<AnswerabilityFeature, number> } {
  const models = [...passages.values()].flatMap(({ model }) => (model === null ? [] : [model]));
  const own = first.reading?.model ?? NOTHING_READ;
  const bounded = (margin: number) => Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, margin));
  const answers = models.map(({ answer }) => answer).sort((a, b) => b - a);
  const margins = models.map(({ margin }) => bounded(margin)).sort((a, b) => b - a);
  const checks: Partial<Checks> = first.reading?.checks ?? {};
  return {
    isRead: models.length > 0,
    features: {
      ...first.features,
      ...NO_CHECKS,
      ...checks,
      answer: own.answer,
      margin: bounded(own.margin),
      bestAnswer: answers[0] ?? NOTHING_READ.answer,
      meanAnswer: meanOf(answers.slice(0, MEAN_OF)) ?? NOTHING_READ.answer,
      meanMargin: meanOf(margins.slice(0, MEAN_OF)) ?? NOTHING_READ.margin,
    },
  };
}

export const CHECK_NAMES = Object.keys(NO_CHECKS) as (keyof Checks)[];
export const READ_FEATURES: readonly AnswerabilityFeature[] = [
  "answer",
  "margin",
  "bestAnswer",
  "meanAnswer",
  "meanMargin",
  ...CHECK_NAMES,
  ...FEATURE_NAMES,
];
export const UNREAD_FEATURES: readonly AnswerabilityFeature[] = [...CHECK_NAMES, ...FEATURE_NAMES];

/** How likely it is that the archive answers the question, 0 to 1. */
export function answerability(first: JudgedHit, reading: Pick<QuestionReading, "passages">): number {
  const { isRead, features } = answerabilityFeatures(first, reading);
  const { bias, ...weights } = isRead ? READ_WEIGHTS : UNREAD_WEIGHTS;
  const sum = Object.entries(weights).reduce(
    (total, [name, weight]) => total + weight * features[name as AnswerabilityFeature],
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
