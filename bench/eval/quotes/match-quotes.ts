import type { QuoteKind } from "../../../src/quotes/quote.ts";
import type { Span } from "../../../src/text/span.ts";

/** A quote as it is measured: gold or extracted. */
export interface MeasuredQuote {
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  /** The words that name the speaker; empty where none do. */
  readonly speaker: readonly Span[];
}

export interface QuoteMatch<G, P> {
  readonly gold: G;
  readonly predicted: P;
  /** Characters in both contents / characters in either, above 0. */
  readonly overlap: number;
}

/** Characters of `spans`, which do not overlap each other. */
export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Characters that lie in both. */
export function sharedSize(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

export function contentOverlap(a: readonly Span[], b: readonly Span[]): number {
  const both = sharedSize(a, b);
  return both === 0 ? 0 : both / (sizeOf(a) + sizeOf(b) - both);
}

/** Pairs gold quotes and predicted ones, each at most once, greatest overlap first. */
export function matchQuotes<G extends MeasuredQuote, P extends MeasuredQuote>(
  gold: readonly G[],
  predicted: readonly P[],
): QuoteMatch<G, P>[] {
  const pairs: QuoteMatch<G, P>[] = [];
  for (const g of gold) {
    for (const p of predicted) {
      const overlap = contentOverlap(g.content, p.content);
      if (overlap > 0) pairs.push({ gold: g, predicted: p, overlap });
    }
  }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const taken = new Set<MeasuredQuote>();
  return pairs.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.predicted)) return false;
    taken.add(pair.gold).add(pair.predicted);
    return true;
  });
}

/** Whether the mention shares at least half of the shorter one's characters with the gold speaker. */
export function isRightSpeaker(gold: readonly Span[], mention: readonly Span[]): boolean {
  const shorter = Math.min(sizeOf(gold), sizeOf(mention));
  return shorter > 0 && sharedSize(gold, mention) / shorter >= 0.5;
}
