import { describe, expect, it } from "vitest";
import { answerFit } from "../../src/retrieval/answer-type.ts";
import type { Wanted } from "../../src/retrieval/passage-request.ts";
import { termList } from "../../src/english/terms.ts";

describe("answerFit", () => {
  const fitOf = (question: string, sentence: string, wanted: Wanted) => {
    const terms = new Set(termList(question));
    return answerFit(sentence, wanted, (term) => terms.has(term));
  };

  it.each<[string, string, Wanted, 0 | 1]>([
    ["how many swans", "There are 212 swans.", "number", 1],
    ["how many swans", "There are forty swans.", "number", 1],
    ["how many swans", "There are some swans.", "number", 0],
    ["how many swans in 2031", "In 2031 there were swans.", "number", 0], // the question names that figure itself
    ["when did it close", "It closed on Tuesday.", "time", 1],
    ["when did it close", "It closed at last.", "time", 0],
    ["where is the hall", "The hall stands in Marrowick.", "place", 1],
    ["where is the hall", "The hall is old.", "place", 0],
    ["who counted", "It was Bram Tessaly who counted.", "name", 1],
    ["who counted", "Nobody counted.", "name", 0], // the first word has its capital from the sentence
    ["what", "There are 212 swans in Marrowick.", null, 0],
  ])("of %j and %j", (question, sentence, wanted, expected) => {
    expect(fitOf(question, sentence, wanted)).toBe(expected);
  });
});
