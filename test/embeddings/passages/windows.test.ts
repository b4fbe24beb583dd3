import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorMsOf } from "../../support/processor-time.ts";
import { piecesOf, type Tokenize } from "../../../embeddings/passages/pieces.ts";
import { windowsOf } from "../../../embeddings/passages/windows.ts";
import { oddPassage, unseen } from "./odd-text.ts";
import { runsOf } from "../../support/all-runs.ts";

/** One token a character, three for those beyond ASCII: more than any tokenizer makes of ordinary text. */
const manyTokens: Tokenize = (text) =>
  [...text].flatMap((char) => (/\s/u.test(char) ? [] : char < "\u0080" ? [1] : [1, 2, 3]));
const oneAWord: Tokenize = (text) => text.match(/\S+/gu)?.map((word) => word.length) ?? [];

describe("pieces", () => {
  test("hold every character but white space, in order, and fit", () => {
    fc.assert(
      fc.property(
        oddPassage,
        fc.constantFrom(3, 8, 62),
        fc.constantFrom(manyTokens, oneAWord),
        (passage, room, tokenize) => {
          const pieces = [...piecesOf(passage, tokenize, room)];
          expect(unseen(passage.text, pieces)).toEqual([]);
          let end = 0;
          let sentence = 0;
          for (const piece of pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThan(piece.start);
            expect(piece.sentence).toBeGreaterThanOrEqual(sentence);
            expect(piece.ids.length).toBeLessThanOrEqual(room);
            ({ end, sentence } = piece);
          }
        },
      ),
      { numRuns: runsOf(300) },
    );
  });

  test("never divide a surrogate pair", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const whole = text.replaceAll(/\s/gu, "");
        for (const { start, end } of piecesOf({ text: whole, sentences: [] }, manyTokens, 4)) {
          expect(whole.slice(start, end).isWellFormed()).toBe(whole.isWellFormed());
        }
      }),
    );
  });

  test("are the sentences where these fit", () => {
    const text = "One two three. Four five. Six.";
    const sentences = [
      { start: 0, end: 14 },
      { start: 15, end: 25 },
      { start: 26, end: 30 },
    ];
    const pieces = [...piecesOf({ text, sentences }, oneAWord, 10)];
    expect(pieces.map(({ start, end }) => ({ start, end }))).toEqual(sentences);
  });

  test("cut a long sentence at white space near its middle", () => {
    const text = "one two three four five six seven";
    const words = [...piecesOf({ text, sentences: [] }, oneAWord, 4)].map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(words).toEqual(["one two three four", "five six seven"]);
  });

  test("of a line of a megabyte are made in linear time, and nothing of it is left out", () => {
    for (const line of ["a", "ab ", "東", "👩‍👩‍👧", "\u200b"].map((unit) =>
      unit.repeat(Math.ceil(1_000_000 / unit.length)),
    )) {
      const tookMs = processorMsOf(() => {
        const pieces = [...piecesOf({ text: line, sentences: [] }, oneAWord, 62)];
        expect(unseen(line, pieces)).toEqual([]);
      });
      expect(tookMs).toBeLessThan(3_000);
    }
  });

  test("sentences that do not fit the text are refused", () => {
    const pieces = (sentences: { start: number; end: number }[]) => [
      ...piecesOf({ text: "abc", sentences }, oneAWord, 9),
    ];
    expect(() => pieces([{ start: 0, end: 4 }])).toThrow("Expected sentence 0 within 0 and 3, got 0 to 4");
    expect(() =>
      pieces([
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ]),
    ).toThrow(RangeError);
  });
});

describe("windows", () => {
  test("keep the pieces in order, fit, and are never more than twice as many as needed", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 50 });
    fc.assert(
      fc.property(sizes, (tokens) => {
        const pieces = tokens.map((count, i) => ({
          start: i,
          end: i + 1,
          sentence: i,
          ids: Array(count).fill(1),
        }));
        const windows = windowsOf(pieces, 20);
        expect(windows.flat()).toEqual(pieces);
        const total = tokens.reduce((sum, count) => sum + count, 0);
        expect(windows.length).toBeLessThanOrEqual(Math.max(1, 2 * Math.ceil(total / 20)));
        for (const window of windows) {
          expect(window.reduce((sum, { ids }) => sum + ids.length, 0)).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  test("are of about equal size rather than full with a short rest", () => {
    const pieces = Array.from({ length: 5 }, (_, i) => ({
      start: i,
      end: i + 1,
      sentence: i,
      ids: Array(5).fill(1),
    }));
    expect(windowsOf(pieces, 20).map((window) => window.length)).toEqual([3, 2]);
  });
});
