import { describe, expect, it } from "vitest";
import type { QuoteKind } from "../../../src/quotes/quote.ts";
import { extractReportedSpeech } from "../../../src/quotes/reading/extract-reported-speech.ts";
import { sliceOf } from "../../../src/text/span.ts";

type Told = readonly [kind: QuoteKind, speaker: string | null, ...content: string[]];

/** What the rules alone find: kind, mention, content. */
function found(text: string): Told[] {
  return extractReportedSpeech({ text }, null).map(({ kind, mention, content }) => [
    kind,
    mention === null ? null : sliceOf(text, mention),
    ...content.map((span) => sliceOf(text, span)),
  ]);
}

describe("extractReportedSpeech by rules alone", () => {
  it.each<[string, string, Told]>([
    ["said X", "“The ferry is late,” said Mara Lind.", ["direct", "Mara Lind", "The ferry is late,"]],
    ["X said", "“The ferry is late,” she said.", ["direct", "she", "The ferry is late,"]],
    [
      "an apposition",
      "“The ferry is late,” Mara Lind, 52, of Ostrey, said.",
      ["direct", "Mara Lind, 52, of Ostrey", "The ferry is late,"],
    ],
    ["X said first", "Mara Lind said: “The ferry is late.”", ["direct", "Mara Lind", "The ferry is late."]],
    [
      "an interrupted quote",
      '"The ferry," he said, "is late again. We waited."',
      ["direct", "he", "The ferry,", "is late again. We waited."],
    ],
    [
      "a quote that goes on",
      '"The ferry is late," Lind told the Ostrey Bell. "It always is."',
      ["direct", "Lind", "The ferry is late,", "It always is."],
    ],
    ["that", "Lind said that the ferry was late.", ["indirect", "Lind", "that the ferry was late"]],
    [
      "a clause with words in marks",
      "Lind said the ferry was “always late” and left the hall.",
      ["mixed", "Lind", "the ferry was “always late” and left the hall"],
    ],
    [
      "a clause before its cue",
      "The ferry was late because of the tide, Lind said on Monday.",
      ["indirect", "Lind", "The ferry was late because of the tide"],
    ],
    [
      "according to",
      "According to the harbour office, nobody had been told.",
      ["indirect", "the harbour office", "nobody had been told"],
    ],
    [
      "according to, behind",
      "Nobody had been told, according to Mara Lind.",
      ["indirect", "Mara Lind", "Nobody had been told"],
    ],
    [
      "asked whether",
      "Lind asked whether the ferry would sail.",
      ["indirect", "Lind", "whether the ferry would sail"],
    ],
    ["tweeted", "“No ferry today,” Lind tweeted.", ["direct", "Lind", "No ferry today,"]],
    [
      "statement that",
      "Lind’s statement that the quay was safe surprised the council.",
      ["indirect", "Lind’s", "that the quay was safe surprised the council"],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(found(text)).toContainEqual(expected);
  });

  it("leaves the dateline out", () => {
    const text = "OSTREY (Bell News) – The ferry is late because of the tide, Lind said.";
    expect(found(text)).toEqual([["indirect", "Lind", "The ferry is late because of the tide"]]);
  });

  it("takes the whole description of an unnamed source", () => {
    const text = "The ferry will be sold, a senior official at the Ostrey Harbour Company told the Bell.";
    expect(found(text)).toEqual([
      ["indirect", "a senior official at the Ostrey Harbour Company", "The ferry will be sold"],
    ]);
  });

  it("reads a headline whose label the article names", () => {
    const text = "Lind: No ferry before May\n\nThe harbour master, Mara Lind, spoke on Monday.";
    expect(found(text)[0]).toEqual(["indirect", "Lind", "No ferry before May"]);
    expect(found("Background: No ferry before May\n\nThe tide was high.")).toEqual([]);
  });

  it("reads interviews and transcripts", () => {
    const text = "Q: Will the ferry sail?\n\nA: We hope so.\n\nQ: When?\n\nA: He said no to May.\n\n";
    expect(found(text)).toEqual([
      ["direct", null, "We hope so."],
      ["direct", null, "He said no to May."],
    ]);
  });

  it("reads a lead-in with the quote in the next paragraph", () => {
    const text = "Lind continued:\n\n“The ferry is late because nobody mends it.”\n\nThe tide rose.";
    expect(found(text)).toEqual([["direct", "Lind", "The ferry is late because nobody mends it."]]);
  });

  it("gives a paragraph in marks to whom the one before quotes", () => {
    const text =
      "“The ferry is late,” Lind said.\n\n“It has been late since the winter storms came.”\n\nThe tide rose.";
    expect(found(text)).toEqual([
      ["direct", "Lind", "The ferry is late,", "It has been late since the winter storms came."],
    ]);
  });

  it("reads quotes over paragraphs", () => {
    const text = "“The ferry is late.\n\n“Nobody mends it,” Lind said.";
    expect(found(text)).toEqual([["direct", "Lind", "The ferry is late.", "Nobody mends it,"]]);
  });

  it.each([
    ["scare quotes", "The “express” ferry takes four hours to Ostrey."],
    ["titles", "The Ostrey choir sang “Tides of Home” in the old hall."],
    ["nicknames", "Jonas “Kit” Marrow owns the ferry."],
    ["words as words", "The word “ferry” is older than the town."],
  ])("takes %s for nobody's words", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each<[string, string, Told]>([
    ["German", "„Die Fähre kommt spät“, sagte Mara Lind.", ["direct", "Mara Lind", "Die Fähre kommt spät"]],
    ["French", "« Le bac est en retard », a dit Mara Lind.", ["direct", "Mara Lind", "Le bac est en retard"]],
    ["Spanish", "Mara Lind dijo: «El barco no llega».", ["direct", "Mara Lind", "El barco no llega"]],
  ])("reads %s where marks and cue allow", (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("never fails on other languages", () => {
    expect(() => found("« Le bac est en retard », a dit Mme Lind. »")).not.toThrow();
    expect(() => found("„Die Fähre kommt spät“, sagte Lind.")).not.toThrow();
    expect(() => found("「渡し船は遅い」とリンドは言った。")).not.toThrow();
    expect(found("")).toEqual([]);
  });

  it("lets no missing mark swallow an article", () => {
    const text = `“The ferry is late,” Lind said. “\n\n${"The tide rose and fell in Ostrey. ".repeat(40)}\n\nThe end.`;
    expect(found(text)).toEqual([["direct", "Lind", "The ferry is late,"]]);
  });
});

it("takes a string over several paragraphs once, though it is met on each of them", () => {
  const first = "“The ferry is late, and it has been late in every winter that I can remember.";
  const second = "“We waited on the quay for two hours, and nobody told us when the next one would come.";
  const text = `Mara Lind continued:\n\n${first}\n\n${second}\n\n${second}”\n\nThe council did not answer.`;
  const [quote] = extractReportedSpeech({ text }, null);
  let end = 0;
  for (const span of quote?.content ?? []) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
  expect(quote?.content.map((span) => sliceOf(text, span)).join(" ")).toContain("two hours");
});
