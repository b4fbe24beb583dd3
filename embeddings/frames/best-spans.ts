/** Log odds of each word: to be inside a span, to be the first word of one, to be the last. */
export interface SpanScores {
  readonly inside: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
}

export interface SpanWeights {
  /** Weight of the first and the last word's scores beside that of the inside. */
  readonly edge: number;
  /** Added to the score of either edge: edges are rare, so that their log odds are low even where they are. */
  readonly edgeBonus: number;
  /** Added to every word inside. */
  readonly insideBonus: number;
}

/**
 * The spans `[start, end)` of words whose scores have the greatest sum, in text order and without two that touch;
 * none where every sum is negative. Two states a word, inside and outside (Viterbi 1967): linear.
 */
export function bestSpans({ inside, first, last }: SpanScores, weights: SpanWeights): [number, number][] {
  const { length } = inside;
  const edge = (score: number | undefined) => weights.edge * ((score as number) + weights.edgeBonus);
  /** Whether the best way to each word comes out of a span that ends before it; or goes on inside the span. */
  const leaves = new Uint8Array(length);
  const goesOn = new Uint8Array(length);
  let outside = 0;
  let within = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    const left = i === 0 ? Number.NEGATIVE_INFINITY : within + edge(last[i - 1]);
    const opened = outside + edge(first[i]);
    if (left > outside) leaves[i] = 1;
    if (within > opened) goesOn[i] = 1;
    within = Math.max(within, opened) + (inside[i] as number) + weights.insideBonus;
    outside = Math.max(outside, left);
  }
  const spans: [number, number][] = [];
  let end = length > 0 && within + edge(last[length - 1]) > outside ? length : -1;
  for (let i = length - 1; i >= 0; i--) {
    if (end >= 0) {
      if (goesOn[i] === 1) continue;
      spans.push([i, end]);
      end = -1;
    } else if (leaves[i] === 1) end = i;
  }
  return spans.reverse();
}
