import { describe, expect, test } from "vitest";
import { descriptionText } from "../../../../src/quotes/speakers/mentions/description-text.ts";
import { speakerAt } from "../candidates/who-speaks.ts";

describe("a description ends where it has told who speaks", () => {
  test.each([
    ["a poll of ferry passengers released last week", "a poll of ferry passengers"],
    ["his doctor Friday afternoon", "his doctor"],
    ["the transcript of the debate–published by The Harrow Post–", "the transcript of the debate"],
    ["an analysis by Ana Marsh, a former aide to the harbour board", "an analysis by Ana Marsh"],
    ["twenty towns led by coal-rich Harrow and its neighbours", "twenty towns"],
    ["the harbour master (a cousin of the mayor)", "the harbour master"],
    ["a senior official of the Pellmouth Harbour Office", "a senior official"],
    ["a letter from the mayor of Harrow", "letter from the mayor of Harrow"],
    ["officials there", "officials there"],
    ["the ferry company", "the ferry company"],
    ["Ravi Menon’s sister", "Ravi Menon’s sister"],
  ])("%s", (whole, text) => {
    expect(descriptionText(whole)).toBe(text);
  });

  test.each(["", "(", "–", "the of"])("%s is left as it is, or shorter", (whole) => {
    expect(descriptionText(whole).length).toBeLessThanOrEqual(whole.length);
  });
});

describe("a name behind an office, before a day, or in the dateline", () => {
  test.each([
    ["U.S. Secretary of State Ines Hall said the talks were over.", "the talks were", "person: Ines Hall"],
    [
      "Harrow Secretary of State Omar Farouk, also a farmer, said the talks were over.",
      "the talks were",
      "person: Omar Farouk",
    ],
    [
      "N. Korea tested it. North Korea said the test was small. N. Korea boasted.",
      "the test was",
      "body: North Korea",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });
});
