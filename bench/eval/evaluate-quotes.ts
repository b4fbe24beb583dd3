import { readFileSync } from "node:fs";
import type { Archive, StoredQuote } from "../../src/archive/archive.ts";
import type { ArticleId } from "../../src/text/article.ts";
import type { SetResult } from "./evaluate-set.ts";
import { calibrationOf, judgeQuotes } from "./quotes/calibration.ts";
import { type KindScore, type MeasuredArticle, scoreQuotes } from "./quotes/score-quotes.ts";

/** What a confidence claims may differ so much from the share that is right. */
const CALIBRATED_WITHIN = 0.05;

/**
 * Compares the quotes of an archive with gold ones: F1 of contents, accuracy of speakers, and for confidences what they
 * claim and which share is right. `goldFile`: a line `{id, quotes: [{kind, content, cue, speaker}]}` an article.
 */
export async function evaluateQuotes(name: string, goldFile: string, archive: Archive): Promise<SetResult> {
  const gold = readFileSync(goldFile, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as MeasuredArticle);
  const stored = new Map<string, StoredQuote[]>(gold.map(({ id }) => [id, []]));
  const ids = gold.map(({ id }) => id as ArticleId);
  for (const quote of await archive.quotes({ within: { ids } })) stored.get(quote.article)?.push(quote);
  const scores = scoreQuotes(
    gold,
    [...stored].map(([id, quotes]) => ({
      id,
      quotes: quotes.map(({ kind, content, mention }) => ({
        kind,
        content,
        speaker: mention === null ? [] : [mention],
      })),
    })),
  );
  const judged = gold.flatMap(({ id, quotes }) => judgeQuotes(quotes, stored.get(id) ?? []));
  const figures: Record<string, number> = {};
  for (const [what, score] of Object.entries(scores)) {
    if (isKindScore(score)) figures[`${what.replace("@", "at ")} F1`] = score.f1;
    else {
      figures[`${what}: accuracy`] = score.accuracy;
      figures[`${what}: precision`] = score.precision;
    }
  }
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

function isKindScore(score: object): score is KindScore {
  return "f1" in score;
}
