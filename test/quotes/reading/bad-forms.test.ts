import { describe, expect, it } from "vitest";
import { readQuotes } from "../../../src/quotes/reading/read-quotes.ts";
import { sliceOf } from "../../../src/text/span.ts";

function told(text: string): [speaker: string | null, words: string][] {
  return readQuotes({ article: { title: "", text }, frames: null }).map(({ speaker, content }) => [
    speaker?.name ?? null,
    content.map((span) => sliceOf(text, span)).join(" | "),
  ]);
}

describe("texts that are no articles", () => {
  it("gives a play's lines to its parts", () => {
    const text =
      "MIRA: Who goes there?\n\nOTTO: A friend.\n\n(Enter INES.)\n\nMIRA: Then come in.\n\nOTTO: I will.";
    expect(told(text)).toEqual([
      ["MIRA", "Who goes there?"],
      ["OTTO", "A friend."],
      ["MIRA", "Then come in."],
      ["OTTO", "I will."],
    ]);
  });

  it("gives chats with times to who writes", () => {
    const text =
      "10:41 Mira Venn: is anyone there?\n10:42 Otto Hall: I am\n10:43 Mira Venn: did you see it?\n10:43 Otto Hall: I did";
    expect(told(text)).toEqual([
      ["Mira Venn", "is anyone there?"],
      ["Otto Hall", "I am"],
      ["Mira Venn", "did you see it?"],
      ["Otto Hall", "I did"],
    ]);
  });

  it("reads a court's record without its line numbers, and names nobody Q or A", () => {
    const text = [
      " 1               THE COURT: We will go on with",
      " 2  the witness.",
      " 3      Q.   Where were you?",
      " 4      A.   I was mending",
      " 5  a net.",
      " 6      Q.   Did you see Ms Venn?",
      " 7      A.   I did not.",
      " 8               THE COURT: Thank you.",
    ].join("\n");
    const all = told(text);
    expect(all).toContainEqual([null, "I was mending | a net."]);
    expect(all.map(([speaker]) => speaker?.toLowerCase())).not.toEqual(expect.arrayContaining(["q"]));
    expect(all.map(([speaker]) => speaker?.toLowerCase())).not.toEqual(expect.arrayContaining(["a"]));
  });

  it.each([
    [
      "a poem",
      "The Quay\n\nThe tide comes in, the tide goes out,\nI count the boats,\nand who am I to answer: no?",
    ],
    [
      "a screenplay",
      "INT. CABIN - NIGHT\n\nMIRA\nWe leave at dawn.\n\nOTTO\n(quietly)\nWe never leave.\n\nCUT TO:\n\nEXT. QUAY",
    ],
    ["one long quotation", `“${"I have kept this lock for thirty years. ".repeat(60)}”`],
    ["10,000 marks", '"'.repeat(10_000)],
    ["10,000 marks in pairs", "“”".repeat(5_000)],
    ["10,000 marks of all kinds", "' \" “ ’ » ".repeat(2_000)],
    [
      "song lyrics",
      "[Chorus]\nOh, my ferry\nOh, my ferry\n\nRefrain: Oh, my ferry\n\nChorus: Oh, oh, oh\n\nChorus: Oh, oh",
    ],
    [
      "headlines",
      "Police Arrest Two In Ostrey\n\nUPDATE: Quay Reopens\n\nStorm Kills Nine\n\nRELATED STORY: Why The Quay Sank",
    ],
  ])("finds nobody's words in %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
