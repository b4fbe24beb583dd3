import fc from "fast-check";
import { expect, test } from "vitest";
import { copyWording, plain } from "../../src/answer/copy-wording.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { type Span, sliceOf } from "../../src/text/span.ts";

const TEXT = "The wall will cost 30 percent more. Work begins in May, the council said.";
const FIRST = { start: 0, end: TEXT.indexOf(" Work") };

const read = (copy: string, marked: Span = FIRST) => {
  const { words, other } = copyWording(TEXT, marked, copy);
  return { words: sliceOf(copy, words), other: other === null ? null : sliceOf(copy, other) };
};

test.each([
  ["the same words", TEXT, "The wall will cost 30 percent more.", null],
  [
    "the same words with other quotation marks",
    "The wall will cost 30 percent more. Work begins in May – the council said!",
    "The wall will cost 30 percent more.",
    null,
  ],
  [
    "the sentence in other words",
    "Work begins in May, the council said. The wall will cost 30 per cent more.",
    "The wall will cost 30 per cent more.",
    "The wall will cost 30 per cent more.",
  ],
  [
    "another sentence in other words",
    "The wall will cost 30 percent more. Work starts in May, the council said.",
    "The wall will cost 30 percent more.",
    "Work starts in May, the council said.",
  ],
  ["less", "The wall will cost 30 percent more.", "The wall will cost 30 percent more.", null],
])("a copy with %s", (_, copy, words, other) => {
  expect(read(copy)).toEqual({ words, other });
});

test("any copy is quoted by its own words, and another wording is told where one of the two lacks what the other says", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });
  const prose = fc
    .array(
      fc.constantFrom("Ferry", "fares", "rise", "in April.", "Nobody", "said “no”.", "30 %", "港の橋。"),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((words) => words.join(" "));
  const any = fc.oneof(text, prose);
  fc.assert(
    fc.property(any, any, fc.nat(), (paragraph, copy, pick) => {
      const sentences = [...sentenceSpans(paragraph), { start: 0, end: paragraph.length }];
      const marked = sentences[pick % sentences.length] as Span;
      const { words, other } = copyWording(paragraph, marked, copy);
      for (const span of [words, other ?? words]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(copy.length);
        expect(span.start).toBeLessThan(span.end);
      }
      const [told, said] = [plain(sliceOf(paragraph, marked)), plain(sliceOf(copy, other ?? words))];
      const holds = (text: string, part: string) => part === "" || ` ${plain(text)} `.includes(` ${part} `);
      if (other === null) expect(holds(copy, told)).toBe(true);
      else expect(holds(copy, told) && holds(paragraph, said)).toBe(false);
      expect(copyWording(paragraph, marked, paragraph).other).toBeNull();
    }),
  );
});
