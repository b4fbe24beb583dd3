import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttributionFrame, ScoredSpan } from "../../../src/quotes/cues/attribution-frame.ts";
import { quotedStrings } from "../../../src/quotes/marks/quoted-strings.ts";
import type { ReportedSpeech } from "../../../src/quotes/quote.ts";
import { extractReportedSpeech } from "../../../src/quotes/reading/extract-reported-speech.ts";
import type { Span } from "../../../src/text/span.ts";
import { articleSoup } from "./article-soup.ts";

function expectInOrder(spans: readonly Span[], length: number): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

function expectSound(text: string, quotes: readonly ReportedSpeech[]): void {
  for (const { content, cue, mention, confidence } of quotes) {
    expect(content.length).toBeGreaterThan(0);
    expectInOrder(content, text.length);
    expectInOrder(cue, text.length);
    if (mention !== null) expectInOrder([mention], text.length);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  const all = quotes.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  expectInOrder(all, text.length);
  const firsts = quotes.map(({ content }) => content[0]?.start ?? 0);
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
}

const scoredSpan = (length: number): fc.Arbitrary<ScoredSpan> =>
  fc
    .tuple(fc.nat(length), fc.nat(length), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b, probability]) => ({ start: Math.min(a, b), end: Math.max(a, b), probability }));

const frame = (length: number): fc.Arbitrary<AttributionFrame> =>
  fc.record({
    cue: scoredSpan(length),
    content: fc.array(scoredSpan(length), { maxLength: 3 }),
    speaker: fc.array(scoredSpan(length), { maxLength: 2 }),
  });

describe("quotedStrings on any text", () => {
  it("gives strings in order, without overlap, with their insides inside", () => {
    fc.assert(
      fc.property(articleSoup, (text) => {
        const strings = quotedStrings(text);
        expectInOrder(strings, text.length);
        for (const { start, end, inside } of strings) {
          expect(inside.length).toBeGreaterThan(0);
          expectInOrder(inside, text.length);
          expect(inside[0]?.start).toBeGreaterThanOrEqual(start);
          expect(inside.at(-1)?.end).toBeLessThanOrEqual(end);
          for (const piece of inside) {
            const words = text.slice(piece.start, piece.end);
            expect(words).toBe(words.trim());
            expect(words).not.toMatch(/[\n\r]/u);
          }
        }
      }),
      // A string within another one of other marks, neither closed, whose outer one begins a third.
      { numRuns: 500, examples: [['“he said„🙂"’’fC{wm]']] },
    );
  });
});

describe("extractReportedSpeech on any text", () => {
  it("is sound and the same each time, by rules alone", () => {
    fc.assert(
      fc.property(articleSoup, (text) => {
        const quotes = extractReportedSpeech({ text }, null);
        expectSound(text, quotes);
        expect(extractReportedSpeech({ text }, null)).toEqual(quotes);
      }),
      { numRuns: 500 },
    );
  });

  it("is sound with any frames", () => {
    const article = articleSoup.chain((text) =>
      fc.array(frame(text.length), { maxLength: 12 }).map((frames) => ({ text, frames })),
    );
    fc.assert(
      fc.property(article, ({ text, frames }) => expectSound(text, extractReportedSpeech({ text }, frames))),
      { numRuns: 500 },
    );
  });
});
