import { describe, expect, test } from "vitest";
import { quotedAsSaying } from "../../../src/quotes/cues/sentence-subject.ts";
import { sliceOf } from "../../../src/text/span.ts";

/** The words in [] are the mention, those in <> the cue. */
function marked(sentence: string) {
  const text = sentence.replaceAll(/[[\]<>]/gu, "");
  const at = (mark: string) => sentence.slice(0, sentence.indexOf(mark)).replaceAll(/[[\]<>]/gu, "").length;
  return { text, mention: { start: at("["), end: at("]") }, cue: { start: at("<"), end: at(">") } };
}

describe("whoever is quoted as saying something speaks, not who quotes", () => {
  test.each([
    [
      "[The website] <quoted> Grethe Solberg, the editor, as saying “the page was a mistake”.",
      "Grethe Solberg, the editor",
    ],
    [
      "[State television] quoted Omar Farouk, the deputy minister, <as saying> the dam would hold.",
      "Omar Farouk, the deputy minister",
    ],
    [
      "[Reuters] <cited> Chief Inspector Ravi Menon as saying the boat was dark.",
      "Chief Inspector Ravi Menon",
    ],
    ["[The Herald] quotes Mayor Will Post as <saying> that time ran out.", "Mayor Will Post"],
    ["[A local paper] <quoted> an unnamed official as saying the money was gone.", "an unnamed official"],
    ["[The agency], quoting Ms. Lake as <telling> a friend that it was over, left it there.", "Ms. Lake"],
  ])("%s", (sentence, source) => {
    const { text, mention, cue } = marked(sentence);
    const found = quotedAsSaying(text, cue, mention);
    expect(found === null ? null : sliceOf(text, found)).toBe(source);
  });
});

describe("nothing is moved where nobody else is quoted", () => {
  test.each([
    "[Solberg] was quoted by the paper as <saying> that the page was a mistake.",
    "[The paper] <quoted> from the letter and said as much.",
    "Reuters quoted [Ravi Menon] as <saying> the boat was dark.",
    "[Lind] <said> the paper quoted Menon as saying nothing.",
    "The paper quoted Menon as saying no. [Lind] <said> yes.",
  ])("%s", (sentence) => {
    const { text, mention, cue } = marked(sentence);
    expect(quotedAsSaying(text, cue, mention)).toBeNull();
  });
});
