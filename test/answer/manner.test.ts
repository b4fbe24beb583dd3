import { describe, expect, it } from "vitest";
import { attitudeOf } from "../../src/answer/attitude.ts";
import { isAct, isPlainManner, mannerFit } from "../../src/answer/manner.ts";
import type { Manner } from "../../src/question/question.ts";
import type { Span } from "../../src/text/span.ts";
import { quotedOf } from "../retrieval/quoted.ts";

/** "She <denied> [having seen it]": the cue and the words said of one sentence. */
function quoted(marked: string) {
  const spans: { cue: Span[]; content: Span[] } = { cue: [], content: [] };
  let text = "";
  for (const [, before = "", cue, content] of marked.matchAll(/([^<[]*)(?:<([^>]*)>|\[([^\]]*)\])?/gu)) {
    text += before;
    const words = cue ?? content;
    if (words === undefined) continue;
    (cue === undefined ? spans.content : spans.cue).push({
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  }
  return quotedOf(text, spans);
}

describe("mannerFit", () => {
  it.each<[manner: Manner, marked: string, fit: 0 | 1 | 2]>([
    ["deny", "She <denied> [having seen the kettle].", 2],
    ["deny", "“[I never saw a kettle],” she <said>.", 1],
    ["deny", "“[The kettle is copper],” she <said>.", 0],
    ["apologise", "He <apologised> [for the noise].", 2],
    ["apologise", "“[I am sorry about the noise],” he <said>.", 1],
    ["apologise", "“[It was loud],” he <said>.", 0],
    ["apologise", "“[I do not apologise for the noise],” he <said>.", 0],
    ["apologise", "He <refused> [to apologise for the noise].", 0],
    ["apologise", "“[I will never be sorry, but I was wrong],” he <said>.", 1],
    ["promise", "“[We did not promise a second kettle],” she <said>.", 0],
    ["promise", "She <promised> [a second kettle].", 2],
    ["promise", "“[There will be a second kettle],” she <said>.", 1],
    ["threaten", "“[Unless they leave, we go to court],” he <said>.", 1],
    ["demand", "He <called for> [an inquiry].", 2],
    ["criticise", "He <accused> [the mayor of waste].", 2],
    ["criticise", "“[It is a scandal],” he <said>.", 1],
    ["praise", "“[They are excellent],” he <said>.", 1],
    ["praise", "“[It is a scandal],” he <said>.", 0],
    ["say", "He <denied> [it].", 0], // asks for no more than that something was said
  ])("%s: %s", (manner, marked, fit) => {
    expect(mannerFit(quoted(marked), manner)).toBe(fit);
  });
});

it("an act that nobody did is not answered by words on it; a plain verb is", () => {
  expect((["apologise", "deny", "threaten", "promise"] as const).every(isAct)).toBe(true);
  expect((["say", "criticise", "warn"] as const).some(isAct)).toBe(false);
  expect((["say", "think", "write", "explain"] as const).every(isPlainManner)).toBe(true);
  expect((["deny", "praise", "criticise", "warn"] as const).some(isPlainManner)).toBe(false);
});

describe("attitudeOf", () => {
  it.each([
    ["“[It is a scandal and an outrage],” he <said>.", -2],
    ["He <criticised> [the fares].", -3],
    ["He <praised> [the fares].", 3],
    ["“[It is a disgrace, a scandal, an outrage and a disaster],” he <said>.", -3], // no more than three
    ["“[It opens on Monday],” he <said>.", 0],
  ])("%s", (marked, attitude) => {
    expect(attitudeOf(quoted(marked))).toBe(attitude);
  });
});
