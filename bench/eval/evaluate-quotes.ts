import { readFileSync } from "node:fs";
import type { Embedder } from "../../embeddings/index.ts";
import { type Quote, sayingsOf } from "../../src/quotes/quote.ts";
import type { SetResult } from "./evaluate-set.ts";
import { extractAll, type ReadableArticle } from "./extract-all.ts";
import { calibrationOf, judgeQuotes } from "./quotes/calibration.ts";
import { type KindScore, type MeasuredArticle, scoreQuotes } from "./quotes/score-quotes.ts";

/** What a confidence claims may differ so much from the share that is right. */
const CALIBRATED_WITHIN = 0.05;

export interface QuoteFiles {
  /** A line `{id, quotes: [{kind, content, cue, speaker}]}` an article. */
  readonly gold: string;
  /** The articles as JSON Lines. */
  readonly articles: string;
}

/**
 * Compares the quotes of articles with gold ones: F1 of contents, accuracy of speakers, and for confidences what they claim and which
 * share is right. The gold counts beliefs and intentions, so that quotes of all classes are compared; F1 of sayings alone beside it.
 */
export async function evaluateQuotes(
  name: string,
  files: QuoteFiles,
  embedder: Embedder,
): Promise<SetResult> {
  const gold = linesOf<MeasuredArticle>(files.gold);
  const extracted = await extractAll(linesOf<ReadableArticle>(files.articles), embedder);
  const of = (id: string): readonly Quote[] => extracted.get(id) ?? [];
  const scored = (pick: (quotes: readonly Quote[]) => readonly Quote[]) =>
    scoreQuotes(
      gold,
      gold.map(({ id }) => ({
        id,
        quotes: pick(of(id)).map(({ kind, content, mention }) => ({
          kind,
          content,
          speaker: mention === null ? [] : [mention],
        })),
      })),
    );
  const scores = scored((quotes) => quotes);
  const judged = gold.flatMap(({ id, quotes }) => judgeQuotes(quotes, of(id)));
  const figures: Record<string, number> = {};
  for (const [what, score] of Object.entries(scores)) {
    if (isKindScore(score)) figures[`${what.replace("@", "at ")} F1`] = score.f1;
    else {
      figures[`${what}: accuracy`] = score.accuracy;
      figures[`${what}: precision`] = score.precision;
    }
  }
  for (const [what, score] of Object.entries(scored(sayingsOf)))
    if (isKindScore(score)) figures[`sayings alone, ${what.replace("@", "at ")} F1`] = score.f1;
  const wrong: string[] = [];
  for (const { from, count, claimed, right } of calibrationOf(judged)) {
    figures[`confidence ${from} or more: claimed`] = claimed;
    figures[`confidence ${from} or more: right`] = right;
    if (Math.abs(claimed - right) > CALIBRATED_WITHIN)
      wrong.push(
        `confidence ${from} or more: ${count} quotes claim ${claimed.toFixed(3)}, ${right.toFixed(3)} are right`,
      );
  }
  return { name, figures, wrong };
}

function linesOf<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

function isKindScore(score: object): score is KindScore {
  return "f1" in score;
}
