import { describe, expect, it } from "vitest";
import { calibrationOf, judgeQuotes } from "../../../../bench/eval/quotes/calibration.ts";
import type { ReportedSpeech } from "../../../../src/quotes/quote.ts";

const quote = (start: number, mention: number | null, confidence: number): ReportedSpeech => ({
  kind: "direct",
  class: "saying",
  polarity: "said",
  content: [{ start, end: start + 10 }],
  cue: [],
  mention: mention === null ? null : { start: mention, end: mention + 4 },
  confidence,
});

const gold = [
  { kind: "direct" as const, content: [{ start: 0, end: 12 }], speaker: [{ start: 50, end: 60 }] },
  { kind: "direct" as const, content: [{ start: 20, end: 30 }], speaker: [{ start: 60, end: 64 }] },
  { kind: "direct" as const, content: [{ start: 80, end: 90 }], speaker: [] },
];

describe("calibrationOf", () => {
  it("calls a quote right when content and speaker are", () => {
    const judged = judgeQuotes(gold, [
      quote(0, 52, 0.9),
      quote(20, 40, 0.8),
      quote(40, 52, 0.6),
      quote(80, null, 0.4),
    ]);
    expect(judged.map(({ isRight }) => isRight)).toEqual([true, false, false, true]);
  });

  it("compares what is claimed with what is right", () => {
    const judged = [
      { confidence: 0.9, isRight: true },
      { confidence: 0.7, isRight: false },
      { confidence: 0.2, isRight: false },
    ];
    expect(calibrationOf(judged, [0.5, 0.95])).toEqual([
      { from: 0.5, count: 2, claimed: 0.8, right: 0.5 },
      { from: 0.95, count: 0, claimed: 0, right: 0 },
    ]);
  });
});
