/**
 * Fits how sure a quote is, and writes src/quotes/composition/confidence-weights.ts.
 * Usage: node dist/bench/training/train-quote-confidence.js <folder of train.articles.jsonl> [<frames.jsonl>]
 *   > src/quotes/composition/confidence-weights.ts
 * A line of the frames: {"id", "frames": [{"cue", "content", "speaker", "validity"}]}, made by taggers that were not trained on that
 * article. Without them, the weights for tagged articles stay as they are.
 */
import { isRightSpeaker, matchQuotes } from "../eval/quotes/match-quotes.ts";
import type { AttributionFrame } from "../../src/quotes/cues/attribution-frame.ts";
import { CONFIDENCE_WEIGHTS } from "../../src/quotes/composition/confidence-weights.ts";
import { draftsOf } from "../../src/quotes/reading/extract-reported-speech.ts";
import { kindOf } from "../../src/quotes/reading/extract-reported-speech.ts";
import { outlineOf } from "../../src/quotes/marks/outline.ts";
import type { QuoteKind } from "../../src/quotes/quote.ts";
import { QUOTE_FEATURES, quoteFeatures } from "../../src/quotes/composition/quote-features.ts";
import { selectDrafts } from "../../src/quotes/reading/extract-reported-speech.ts";
import type { Span } from "../../src/text/span.ts";
import { fitCalibrated } from "./quote-logistic.ts";
import { type GoldQuote, type QuoteArticle, readJsonLines, readQuoteArticles } from "./quote-sets.ts";

const [folder = "../shared/eval/quotes", framesFile] = process.argv.slice(2);
const PENALTY = 10;
const LEAST_OVERLAP = 0.3;
interface Example {
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  readonly speaker: readonly Span[];
  readonly features: Float64Array;
}

interface Extracted {
  readonly article: QuoteArticle;
  readonly examples: readonly Example[];
}

type Fitted = Record<(typeof QUOTE_FEATURES)[number] | "bias", number>;

const articles = readQuoteArticles(folder, "train");

function examplesOf(article: QuoteArticle, frames: readonly AttributionFrame[] | null): Extracted {
  const outline = outlineOf(article.text);
  const examples = draftsOf(outline, frames).map((draft) => {
    const kind = kindOf(outline, draft);
    const features = quoteFeatures(outline, draft, kind);
    return {
      kind,
      content: draft.content,
      speaker: draft.mention === null ? [] : [draft.mention],
      features: Float64Array.from(QUOTE_FEATURES.map((name) => features[name])),
    };
  });
  return { article, examples };
}

/** For each example whether its content is right, and whether content and speaker are. */
function judge(gold: readonly GoldQuote[], examples: readonly Example[]) {
  const matches = new Map(matchQuotes(gold, examples).map((match) => [match.predicted, match]));
  return examples.map((example) => {
    const match = matches.get(example);
    const isContent = match !== undefined && match.overlap >= LEAST_OVERLAP;
    const want = match?.gold.speaker ?? [];
    const isWhole = isContent && (want.length === 0 || isRightSpeaker(want, example.speaker));
    return { features: example.features, isContent, isWhole };
  });
}

function named(weights: readonly number[]): Fitted {
  const entries = [...QUOTE_FEATURES, "bias" as const].map((name, k) => [
    name,
    Number((weights[k] ?? 0).toFixed(2)),
  ]);
  return Object.fromEntries(entries) as Fitted;
}

/** First what is somebody's speech at all; then, among those that would be given, what is right altogether. */
function fitBoth(extracted: readonly Extracted[], isTagged: boolean): { content: Fitted; whole: Fitted } {
  const all = extracted.flatMap(({ article, examples }) => judge(article.gold, examples));
  const weights = fitCalibrated(
    all.map(({ features }) => features),
    all.map(({ isContent }) => isContent),
    PENALTY,
  );
  const given = extracted.flatMap(({ article, examples }) => {
    const candidates = examples.map((one) => ({ ...one, probability: logistic(weights, one.features) }));
    return judge(article.gold, selectDrafts(article.text, candidates, isTagged));
  });
  const whole = fitCalibrated(
    given.map(({ features }) => features),
    given.map(({ isWhole }) => isWhole),
    PENALTY,
  );
  return { content: named(weights), whole: named(whole) };
}

function logistic(weights: readonly number[], features: Float64Array): number {
  const sum = features.reduce((total, x, k) => total + x * (weights[k] ?? 0), weights.at(-1) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const ruled = fitBoth(
  articles.map((article) => examplesOf(article, null)),
  false,
);
let tagged = CONFIDENCE_WEIGHTS.tagged;
if (framesFile !== undefined) {
  const frames = new Map(
    readJsonLines<{ id: string; frames: AttributionFrame[] }>(framesFile).map((line) => [
      line.id,
      line.frames,
    ]),
  );
  const withFrames = articles.flatMap((article) => {
    const own = frames.get(article.id);
    return own === undefined ? [] : [examplesOf(article, own)];
  });
  tagged = fitBoth(withFrames, true);
}

process.stdout.write(`import type { QuoteFeatures } from "./quote-features.ts";

export type ConfidenceWeights = Readonly<Record<keyof QuoteFeatures | "bias", number>>;

/** Made by bench/training/train-quote-confidence.ts. */
export const CONFIDENCE_WEIGHTS: Readonly<
  Record<"tagged" | "ruled", { readonly content: ConfidenceWeights; readonly whole: ConfidenceWeights }>
> = ${JSON.stringify({ tagged, ruled }, null, 2)};
`);
