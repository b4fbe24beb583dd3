import { expect, it } from "vitest";
import { plainSpelling } from "../../src/english/chat-spellings.ts";

it.each([
  ["abt", "about"],
  ["thx", "thanks"],
  ["sayin", "saying"],
  ["anythin", "anything"],
  ["waht", "what"],
  ["siad", "said"],
  ["aobut", "about"],
  ["thougt", "thought"],
  ["statment", "statement"],
])("%s is %s", (word, expected) => {
  expect(plainSpelling(word)).toBe(expected);
});

it.each(["sad", "form", "again", "begin", "explain", "ferry", "how", "on", "no", "tough", "constructor", ""])(
  "%j is itself",
  (word) => {
    expect(plainSpelling(word)).toBe(word);
  },
);
