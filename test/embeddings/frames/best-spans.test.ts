import fc from "fast-check";
import { expect, test } from "vitest";
import { bestSpans, type SpanScores } from "../../../embeddings/frames/best-spans.ts";

const WEIGHTS = { edge: 0.5, edgeBonus: 1, insideBonus: 0.25 };

function sumOf({ inside, first, last }: SpanScores, spans: readonly (readonly [number, number])[]): number {
  const edge = (score: number | undefined) => WEIGHTS.edge * ((score ?? 0) + WEIGHTS.edgeBonus);
  let sum = 0;
  for (const [start, end] of spans) {
    sum += edge(first[start]) + edge(last[end - 1]);
    for (let i = start; i < end; i++) sum += (inside[i] ?? 0) + WEIGHTS.insideBonus;
  }
  return sum;
}

/** Every choice of words, as the spans that it forms. */
function* choices(length: number): Generator<[number, number][]> {
  for (let chosen = 0; chosen < 1 << length; chosen++) {
    const spans: [number, number][] = [];
    for (let i = 0; i < length; i++) {
      if (((chosen >> i) & 1) === 0) continue;
      const before = spans.at(-1);
      if (before?.[1] === i) before[1] = i + 1;
      else spans.push([i, i + 1]);
    }
    yield spans;
  }
}

test("no other choice of spans has a greater sum", () => {
  const scores = fc
    .array(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -6, max: 6 }))), { maxLength: 8 })
    .map((rows): SpanScores => {
      const column = (k: number) => Float32Array.from(rows, (row) => row[k] as number);
      return { inside: column(0), first: column(1), last: column(2) };
    });
  fc.assert(
    fc.property(scores, (some) => {
      const found = bestSpans(some, WEIGHTS);
      let end = -1;
      for (const [from, to] of found) {
        expect(from).toBeGreaterThan(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      let best = 0;
      for (const spans of choices(some.inside.length)) best = Math.max(best, sumOf(some, spans));
      expect(sumOf(some, found)).toBeCloseTo(best, 4);
    }),
  );
});
