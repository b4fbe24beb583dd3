import { expect, test } from "vitest";
import type { Frame } from "../../../embeddings/index.ts";
import { attributionFrames, framesAt } from "../../../src/quotes/cues/attribution-frame.ts";

const FRAME: Frame = {
  predicate: { start: 17, end: 21, probability: 0.9 },
  validity: 0.8,
  arguments: [
    { role: "speaker", start: 0, end: 4, probability: 0.3 },
    { role: "speaker", start: 6, end: 16, probability: 0.7 },
    { role: "content", start: 22, end: 40, probability: 0.6 },
  ],
};

test("predicates are cues, arguments go by their roles, the likeliest speaker first", () => {
  expect(attributionFrames([FRAME])).toEqual([
    {
      cue: { start: 17, end: 21, probability: 0.9 },
      content: [{ start: 22, end: 40, probability: 0.6 }],
      speaker: [
        { start: 6, end: 16, probability: 0.7 },
        { start: 0, end: 4, probability: 0.3 },
      ],
      validity: 0.8,
    },
  ]);
});

test("a paragraph's frames move to its place in the article", () => {
  const [moved] = framesAt(attributionFrames([FRAME]), 100);
  expect(moved?.cue).toEqual({ start: 117, end: 121, probability: 0.9 });
  expect(moved?.content).toEqual([{ start: 122, end: 140, probability: 0.6 }]);
  expect(moved?.speaker.map(({ start }) => start)).toEqual([106, 100]);
  expect(moved?.validity).toBe(0.8);
});
