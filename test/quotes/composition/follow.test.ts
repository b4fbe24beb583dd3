import { describe, expect, test } from "vitest";
import { speakerAt } from "../speakers/candidates/who-speaks.ts";

// Each line: the text, words of the quote that no cue tells, whose they are. Everybody is invented.

describe("words behind a sentence that reports are its reporter’s, not those of whom the report tells", () => {
  test.each([
    [
      "An aide told the Courier that Ines Hall was late again. “We had all been told to be there at nine.”",
      "We had all",
      "unnamed: an aide",
    ],
    [
      "In reply Leila Haddad said she and Karim Novik had made up. “I do believe that he has done a fine job.”",
      "I do believe",
      "person: Leila Haddad",
    ],
    [
      "Tomas Brandreth told us the bridge was closed at noon. “They put a chain across it and went home.”",
      "They put",
      "person: Tomas Brandreth",
    ],
    [
      "Mei Tan says Gust Post had rung her in the night. “He was asking whether the boats were all in.”",
      "He was asking",
      "person: Mei Tan",
    ],
    [
      "Adaeze Okoro said the Harbour Union was in breach. “It has had all winter to mend what is broken.”",
      "It has had",
      "person: Adaeze Okoro",
    ],
  ])("%s", (text, words, speaker) => {
    expect(speakerAt(text, words)).toBe(speaker);
  });

  test("and behind one that does not, of whom it tells", () => {
    const text = "Pavel Novik sat down on the quay at noon. “I have missed it again, and it was the last.”";
    expect(speakerAt(text, "I have missed")).toBe("person: Pavel Novik");
  });
});
