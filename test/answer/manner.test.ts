import { describe, expect, it } from "vitest";
import { attitudeOf } from "../../src/answer/attitude.ts";
import {
  isAct,
  isContrary,
  isPlainManner,
  mannerFit,
  mustShow,
  showsManner,
} from "../../src/answer/manner.ts";
import type { Manner } from "../../src/question/question.ts";
import { markedQuote } from "../retrieval/quoted.ts";

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
    ["apologise", "“[I got this wrong, and I take responsibility],” he <said>.", 1],
    ["thank", "“[They are excellent],” he <said>.", 0], // speaks well of them, and thanks nobody
    ["thank", "“[We are grateful to the crew],” he <said>.", 1],
    ["promise", "“[We did not promise a second kettle],” she <said>.", 0],
    ["promise", "She <promised> [a second kettle].", 2],
    ["promise", "“[There will be a second kettle],” she <said>.", 1],
    ["threaten", "“[Unless they leave, we go to court],” he <said>.", 1],
    ["demand", "He <called for> [an inquiry].", 2],
    ["criticise", "He <accused> [the mayor of waste].", 2],
    ["criticise", "“[It is a scandal],” he <said>.", 1],
    ["praise", "“[They are excellent],” he <said>.", 1],
    ["praise", "“[It is a scandal],” he <said>.", 0],
    ["support", "“[I am backing her this time],” he <said>.", 1],
    ["say", "He <denied> [it].", 0], // asks for no more than that something was said
  ])("%s: %s", (manner, marked, fit) => {
    expect(mannerFit(markedQuote(marked), manner)).toBe(fit);
  });
});

describe("isContrary", () => {
  it.each<[manner: Manner, marked: string, isContraryToIt: boolean]>([
    ["praise", "She <criticised> [how the mayor cleared the snow].", true],
    ["criticise", "She <praised> [how the mayor cleared the snow].", true],
    ["support", "“[No],” she <said>, and <rejected> [the levy].", true],
    ["praise", "“[It took too long],” she <said>.", false],
    ["praise", "She <praised> [the crew] and <criticised> [the mayor].", false],
    ["say", "She <criticised> [the mayor].", false],
  ])("%s: %s", (manner, marked, isContraryToIt) => {
    expect(isContrary(markedQuote(marked), manner)).toBe(isContraryToIt);
  });
});

describe("what must be shown", () => {
  it("acts and praise: words of another sense answer nothing", () => {
    expect((["apologise", "promise", "praise", "thank", "support"] as const).every(mustShow)).toBe(true);
    expect((["say", "criticise", "warn", "answer"] as const).some(mustShow)).toBe(false);
  });

  it.each<[manner: Manner, marked: string, isShown: boolean]>([
    ["say", "“[It opens on Monday],” he <said>.", true], // asks for no more
    ["criticise", "“[It opens on Monday],” he <said>.", false],
    ["criticise", "“[It is a scandal],” he <said>.", true],
  ])("%s: %s", (manner, marked, isShown) => {
    expect(showsManner(markedQuote(marked), manner)).toBe(isShown);
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
    ["“[Nobody loves a ferry],” he <said>.", 0], // turned round
    ["“[It was not a great day],” he <said>.", 0],
    ["“[It opens on Monday],” he <said>.", 0],
  ])("%s", (marked, attitude) => {
    expect(attitudeOf(markedQuote(marked))).toBe(attitude);
  });
});
