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
    ["a special report released Tuesday by the harbour office", "a special report"],
    ["research conducted by the Center for Tides and Public Affairs", "research"],
    ["data from the Western Harbour Office and others", "data"],
    ["data from the National Tide Safety Board", "data from the National Tide Safety Board"],
    ["a charge the council", "a charge"],
    ["all the experts I met", "all the experts"],
    ["policymakers can make a big difference", "policymakers"],
    ["two people familiar with the harbour master's thinking", "two people"],
    ["an official familiar with the mayor's", "an official"],
    ["the pair, legendary pilots and former champions of the bay", "the pair"],
    ["some towns, including Harrow", "some towns"],
    ["two new, large-scale studies of people", "two new, large-scale studies of people"],
    ["the family, pilots and guards", "the family, pilots and guards"],
    ["a smaller share, 37%,", "a smaller share"],
    ["captains like Ana Marsh", "captains"],
    ["a growing number of state and federal lawmakers", "a growing number of state and federal lawmakers"],
    ["More: tide experts", "tide experts"],
    ["∎ Harrow's national rescue service", "Harrow's national rescue service"],
    ["the two men", "the two men"],
    ["the first two", "the first two"],
    ["the study --", "the study"],
    ["public polling", "public polling"],
    ["the group helping them", "the group helping them"],
    ["the group helping", "the group"],
    ["At least seven cabinet ministers and other senior officials", "At least seven cabinet ministers"],
    ["Fossil fuel advocates and their political allies in Harrow", "Fossil fuel advocates"],
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
