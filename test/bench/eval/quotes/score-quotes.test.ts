import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasuredArticle } from "../../../../bench/eval/quotes/score-quotes.ts";
import { scoreQuotes } from "../../../../bench/eval/quotes/score-quotes.ts";
import type { QuoteKind } from "../../../../src/quotes/quote.ts";

const RULER = "../shared/eval/score-quotes.mjs";

const span = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }));
const apart = fc.array(span, { minLength: 1, maxLength: 3 }).map((spans) => {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return sorted.filter((s, i) => s.start >= (sorted[i - 1]?.end ?? 0)).slice(0, 1);
});
const quote = fc.record({
  kind: fc.constantFrom<QuoteKind>("direct", "mixed", "indirect"),
  content: apart,
  speaker: fc.oneof(
    fc.constant([]),
    span.map((one) => [one]),
  ),
});
const article = fc.array(quote, { maxLength: 8 });

describe("scoreQuotes", () => {
  it("counts what it should", () => {
    const content = [{ start: 0, end: 10 }];
    const speaker = [{ start: 20, end: 24 }];
    const gold = [{ id: "a", quotes: [{ kind: "direct" as const, content, speaker }] }];
    expect(scoreQuotes(gold, gold)["direct @0.8"]).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      gold: 1,
      predicted: 1,
    });
    expect(scoreQuotes(gold, gold)["speaker of all"]).toEqual({
      matched: 1,
      coverage: 1,
      precision: 1,
      accuracy: 1,
    });
    expect(scoreQuotes(gold, [])["all @0.3"]).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
      gold: 1,
      predicted: 0,
    });
  });

  it.skipIf(!existsSync(RULER))("agrees with the ruler (skipped: ../shared is absent)", () => {
    const folder = mkdtempSync(join(tmpdir(), "score-quotes-"));
    try {
      const sets = fc.sample(
        fc.tuple(fc.array(article, { maxLength: 12 }), fc.array(article, { maxLength: 12 })),
        {
          numRuns: 6,
          seed: 7,
        },
      );
      for (const [goldSets, predictedSets] of sets) {
        const numbered = (all: MeasuredArticle["quotes"][]) =>
          all.map((quotes, id) => ({ id: `${id}`, quotes }));
        const gold = numbered(goldSets);
        const predicted = numbered(predictedSets);
        const files = [gold, predicted].map((articles, at) => {
          const file = join(folder, `${at}.jsonl`);
          writeFileSync(file, articles.map((one) => `${JSON.stringify(one)}\n`).join(""));
          return file;
        });
        const ruler: unknown = JSON.parse(
          execFileSync("node", [RULER, ...files, "--json"], { encoding: "utf8" }),
        );
        expect(scoreQuotes(gold, predicted)).toEqual(ruler);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
