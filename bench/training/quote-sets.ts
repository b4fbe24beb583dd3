import { readFileSync } from "node:fs";
import type { QuoteKind } from "../../src/quotes/quote.ts";
import type { Span } from "../../src/text/span.ts";

export interface GoldQuote {
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly speaker: readonly Span[];
}

export interface QuoteArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly gold: readonly GoldQuote[];
}

export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** The articles of `<folder>/<name>.articles.jsonl` with the gold of `<folder>/<name>.gold.jsonl`. */
export function readQuoteArticles(folder: string, name: string): QuoteArticle[] {
  const gold = new Map(
    readJsonLines<{ id: string; quotes: GoldQuote[] }>(`${folder}/${name}.gold.jsonl`).map((line) => [
      line.id,
      line.quotes,
    ]),
  );
  return readJsonLines<{ id: string; title: string; text: string }>(`${folder}/${name}.articles.jsonl`).map(
    ({ id, title, text }) => ({ id, title, text, gold: gold.get(id) ?? [] }),
  );
}
