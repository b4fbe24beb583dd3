/**
 * Fits how sure a quote is, and writes src/quotes/confidence-weights.ts.
 * Usage: node dist/bench/training/train-quote-confidence.js <folder of train.articles.jsonl> [<frames.jsonl>]
 *   > src/quotes/confidence-weights.ts
 * A line of the frames: {"id", "frames": [{"cue", "content", "speaker"}]}, made by taggers that were not trained on that
 * article. Without them, the weights for tagged articles stay as they are.
 */
import { isRightSpeaker, matchQuotes } from "../../src/eval/quotes/match-quotes.ts";
import type { AttributionFrame } from "../../src/quotes/attribution-frame.ts";
import { CONFIDENCE_WEIGHTS, type ConfidenceWeights } from "../../src/quotes/confidence-weights.ts";
import { draftsOf } from "../../src/quotes/extract-reported-speech.ts";
import { kindOf } from "../../src/quotes/kind.ts";
import { outlineOf } from "../../src/quotes/outline.ts";
import { QUOTE_FEATURES, quoteFeatures } from "../../src/quotes/quote-features.ts";
import { fitCalibrated } from "./quote-logistic.ts";
import { type QuoteArticle, readJsonLines, readQuoteArticles } from "./quote-sets.ts";

const [folder = "../shared/eval/quotes", framesFile] = process.argv.slice(2);
const PENALTY = 10;
const LEAST_OVERLAP = 0.3;
interface Row {
  readonly features: Float64Array;
  readonly isContent: boolean;
  readonly isWhole: boolean;
}

const articles = readQuoteArticles(folder, "train");

function rowsOf(article: QuoteArticle, frames: readonly AttributionFrame[] | null): Row[] {
  const outline = outlineOf(article.text);
  const drafts = draftsOf(outline, frames).map((draft) => {
    const kind = kindOf(outline, draft);
    const features = quoteFeatures(outline, draft, kind);
    return { kind, content: draft.content, speaker: draft.mention === null ? [] : [draft.mention], features };
  });
  const matches = new Map(matchQuotes(article.gold, drafts).map((match) => [match.predicted, match]));
  return drafts.map((draft) => {
    const match = matches.get(draft);
    const isContent = match !== undefined && match.overlap >= LEAST_OVERLAP;
    const want = match?.gold.speaker ?? [];
    return {
      features: Float64Array.from(QUOTE_FEATURES.map((name) => draft.features[name])),
      isContent,
      isWhole: isContent && (want.length === 0 || isRightSpeaker(want, draft.speaker)),
    };
  });
}

function fitBoth(rows: readonly Row[]): { content: ConfidenceWeights; whole: ConfidenceWeights } {
  const features = rows.map((row) => row.features);
  const named = (weights: readonly number[]) =>
    Object.fromEntries(
      [...QUOTE_FEATURES, "bias" as const].map((name, k) => [name, Number((weights[k] ?? 0).toFixed(2))]),
    ) as Record<(typeof QUOTE_FEATURES)[number] | "bias", number>;
  return {
    content: named(
      fitCalibrated(
        features,
        rows.map((row) => row.isContent),
        PENALTY,
      ),
    ),
    whole: named(
      fitCalibrated(
        features,
        rows.map((row) => row.isWhole),
        PENALTY,
      ),
    ),
  };
}

const ruled = fitBoth(articles.flatMap((article) => rowsOf(article, null)));
let tagged = CONFIDENCE_WEIGHTS.tagged;
if (framesFile !== undefined) {
  const frames = new Map(
    readJsonLines<{ id: string; frames: AttributionFrame[] }>(framesFile).map((line) => [
      line.id,
      line.frames,
    ]),
  );
  tagged = fitBoth(
    articles.flatMap((article) => {
      const own = frames.get(article.id);
      return own === undefined ? [] : rowsOf(article, own);
    }),
  );
}

process.stdout.write(`import type { QuoteFeatures } from "./quote-features.ts";

export type ConfidenceWeights = Readonly<Record<keyof QuoteFeatures | "bias", number>>;

/** Made by bench/training/train-quote-confidence.ts. */
export const CONFIDENCE_WEIGHTS: Readonly<
  Record<"tagged" | "ruled", { readonly content: ConfidenceWeights; readonly whole: ConfidenceWeights }>
> = ${JSON.stringify({ tagged, ruled }, null, 2)};
`);
