import fc from "fast-check";
import { expect, it } from "vitest";
import { sentenceSpans } from "../../../src/english/sentences.ts";
import { windowsToRead } from "../../../src/retrieval/reading/windows-to-read.ts";
import type { Passage } from "../../../src/text/passage.ts";

const readable = (text: string, score: number, similarities: readonly number[] = []) => ({
  passage: { text } as Passage,
  score,
  sentences: sentenceSpans(text).map((span, i) => ({
    ...span,
    coverage: 0,
    similarity: similarities[i] ?? 0,
  })),
});

const SENTENCE = `The ferry ${"carried passengers and cars ".repeat(9)}over the water.`;

it("short passages are read whole, the best first", () => {
  const found = windowsToRead([readable("The ferry sails. It is late.", 3), readable("A bell rang.", 2)], 8);
  expect(found.map(({ of, start, end }) => of.passage.text.slice(start, end))).toEqual([
    "The ferry sails. It is late.",
    "A bell rang.",
  ]);
});

it("of a long passage the window with the best sentence comes first, and another passage before its second", () => {
  const long = readable(Array.from({ length: 4 }, () => SENTENCE).join(" "), 3, [0, 0, 0.9, 0]);
  const other = readable("A bell rang.", 2);
  const found = windowsToRead([long, other], 3);
  expect(found[0]).toMatchObject({ of: long, start: long.sentences[2]?.start });
  expect(found[1]?.of).toBe(other);
  expect(windowsToRead([long, other], 1)).toHaveLength(1);
});

it("windows are slices of whole sentences in bounds, whatever the text", () => {
  const text = fc.array(fc.constantFrom("A bell rang. ", SENTENCE, "Ünïcode 🎈! ", "no end ", "\n"), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (texts, most) => {
      const all = texts.map((parts) => readable(parts.join(""), parts.length));
      const found = windowsToRead(all, most);
      expect(found.length).toBeLessThanOrEqual(most);
      for (const { of, start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(of.passage.text.length);
        const edges = of.sentences.flatMap((sentence) => [sentence.start, sentence.end]);
        if (edges.length > 0) expect(edges).toEqual(expect.arrayContaining([start, end]));
      }
    }),
  );
});
