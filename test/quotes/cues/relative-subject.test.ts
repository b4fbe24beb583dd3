import { describe, expect, test } from "vitest";
import { relativeSubject } from "../../../src/quotes/cues/sentence-subject.ts";
import { sliceOf } from "../../../src/text/span.ts";

/** The words in [] are the mention, those in <> the cue. */
function marked(sentence: string) {
  const text = sentence.replaceAll(/[[\]<>]/gu, "");
  const at = (mark: string) => sentence.slice(0, sentence.indexOf(mark)).replaceAll(/[[\]<>]/gu, "").length;
  return { text, mention: { start: at("["), end: at("]") }, cue: { start: at("<"), end: at(">") } };
}

describe("the subject of a relative clause speaks in it", () => {
  test.each([
    ["[Lind] faces a number of advertisements that <argue> that the ferry is late.", "that"],
    ["[Ines Hall] ignored neighbours who <said> the wall would fall.", "who"],
    ["[The council] published letters which <claim> that nobody was asked.", "which"],
    ["[Will Post] met farmers who have long <complained> that the dam leaks.", "who"],
    ["[The WHO office] answered two doctors <who said> the tests were wrong.", "who"],
  ])("%s", (sentence, pronoun) => {
    const { text, mention, cue } = marked(sentence);
    const found = relativeSubject(text, cue, mention);
    expect(found === null ? null : sliceOf(text, found)).toBe(pronoun);
  });
});

describe("nothing is moved where the mention is the head, or where there is no relative clause", () => {
  test.each([
    "[Ines Hall], who <said> the wall would fall, left early.",
    "The letter came from [neighbours] who <say> the wall will fall.",
    "[Lind] <argued> that the ferry is late.",
    "[Lind], a baker, <said> that it rained.",
    "“It is late,” said [Lind], and <added> that it rained.",
  ])("%s", (sentence) => {
    const { text, mention, cue } = marked(sentence);
    expect(relativeSubject(text, cue, mention)).toBeNull();
  });
});
