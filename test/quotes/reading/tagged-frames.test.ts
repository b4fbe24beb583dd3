import { describe, expect, it } from "vitest";
import type { AttributionFrame, ScoredSpan } from "../../../src/quotes/cues/attribution-frame.ts";
import { extractReportedSpeech } from "../../../src/quotes/reading/extract-reported-speech.ts";
import { sliceOf } from "../../../src/text/span.ts";

/** A frame of words that each stand once in `text`. */
function frameIn(
  text: string,
  cue: string,
  content: string[],
  speaker: string,
  probability = 0.95,
): AttributionFrame {
  const spanOf = (words: string): ScoredSpan => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, probability };
  };
  return {
    cue: spanOf(cue),
    content: content.map(spanOf),
    speaker: [spanOf(speaker)],
    validity: probability,
  };
}

const found = (text: string, frames: AttributionFrame[]) =>
  extractReportedSpeech({ text }, frames).map(({ kind, mention, content }) => [
    kind,
    mention === null ? null : sliceOf(text, mention),
    ...content.map((span) => sliceOf(text, span)),
  ]);

describe("extractReportedSpeech with a tagger's frames", () => {
  it("takes quoted strings whole and without marks", () => {
    const text = "“The ferry is late again,” said Mara Lind, 52.";
    expect(found(text, [frameIn(text, "said", ["ferry is late again"], "Mara Lind, 52")])).toEqual([
      ["direct", "Mara Lind, 52", "The ferry is late again,"],
    ]);
  });

  it("finds speech that the rules do not know", () => {
    const text = "In her view the council of Ostrey, as Lind lets it be known, has slept for years.";
    const frame = frameIn(text, "lets it be known", ["the council of Ostrey", "has slept for years"], "Lind");
    expect(found(text, [frame])).toEqual([
      ["indirect", "Lind", "the council of Ostrey", "has slept for years"],
    ]);
    expect(found(text, [{ ...frame, cue: { ...frame.cue, probability: 0.05 }, validity: 0.02 }])).toEqual([]);
  });

  it("gives each quoted string to one quote", () => {
    const text = "“The ferry is late,” Lind says. “Nobody mends the old quay,” she notes.";
    const first = frameIn(text, "says", ["“The ferry is late,”", "“Nobody mends the old quay,”"], "Lind");
    const second = frameIn(text, "notes", ["“Nobody mends the old quay,”"], "she", 0.9);
    expect(found(text, [first, second])).toEqual([
      ["direct", "Lind", "The ferry is late,"],
      ["direct", "she", "Nobody mends the old quay,"],
    ]);
  });

  it("lets the rules take a string that the tagger left", () => {
    const text = "“The ferry is late again,” Mara Lind said. The tide rose.";
    expect(found(text, [])).toEqual([["direct", "Mara Lind", "The ferry is late again,"]]);
  });

  it("keeps content within the line of its cue", () => {
    const text = "Lind said the ferry was late.\nThe tide rose in Ostrey that night.";
    const frame = frameIn(text, "said", ["the ferry was late.\nThe tide rose"], "Lind");
    expect(found(text, [frame])).toEqual([["indirect", "Lind", "the ferry was late"]]);
  });

  it("leaves a show's title out of what was said on it", () => {
    const text = "“The ferry is late again,” Lind told “Tides and Tales” on Monday.";
    const frame = frameIn(text, "told", ["“The ferry is late again,”", "“Tides and Tales”"], "Lind");
    expect(found(text, [frame])).toEqual([["direct", "Lind", "The ferry is late again,"]]);
  });
});
