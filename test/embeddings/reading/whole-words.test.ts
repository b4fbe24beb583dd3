import { describe, expect, test } from "vitest";
import { wholeWords } from "../../../embeddings/reading/whole-words.ts";

/** As the tokenizer divides plain English: words, and each mark alone. */
const wordsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));

/** What becomes of the first word of this form. */
function widened(text: string, form: string): string {
  const words = wordsOf(text);
  const at = words.findIndex(({ start, end }) => text.slice(start, end) === form);
  const span = wholeWords(text, words, at, at);
  return text.slice(span?.start, span?.end);
}

describe("a word is widened", () => {
  test.each([
    ["It carries 1,500 guests.", "500", "1,500"],
    ["It carries 1,500 guests.", "1", "1,500"],
    ["The dose is 1.5 grams.", "5", "1.5"],
    ["The dose is .5 grams.", "5", ".5"],
    ["It was -5 degrees.", "5", "-5"],
    ["It cost $187 a night.", "187", "$187"],
    ["Turnout was 41.5% in May.", "5", "41.5%"],
    ["It leaves at 21:40 sharp.", "40", "21:40"],
  ])("to the whole number: %s", (text, form, whole) => expect(widened(text, form)).toBe(whole));

  test.each([
    ["Only non-smokers came.", "smokers", "non-smokers"],
    ["Twenty-five came.", "five", "Twenty-five"],
    ["They don't fly.", "don", "don't"],
    ["Ask O’Dell now.", "Dell", "O’Dell"],
    ["The U.S. agreed.", "U", "U.S."],
    ["At 9 p.m. it left.", "m", "p.m."],
    ["The B&B closed.", "B", "B&B"],
    ["A state-of-the-art kettle.", "of", "state-of-the-art"],
  ])("to what people read as one: %s", (text, form, whole) => expect(widened(text, form)).toBe(whole));

  test.each([
    ["Lindenau’s mayor left.", "Lindenau", "Lindenau"],
    ["He left, she stayed.", "left", "left"],
    ["It opened in 1987.", "1987", "1987"],
    ["“Never,” she said.", "Never", "Never"],
    ["From 1990–1994 it ran.", "1994", "1994"],
    ["One – two.", "One", "One"],
    ["He had 3, 4 or 5.", "3", "3"],
    ["Rooms (12) are full.", "12", "12"],
  ])("no further than its own ends: %s", (text, form, whole) => expect(widened(text, form)).toBe(whole));
});

test("where there are no words there is nothing", () => {
  expect(wholeWords("", [], -1, -1)).toBeUndefined();
});
