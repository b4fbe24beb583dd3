import { describe, expect, it } from "vitest";
import { readAttribution } from "../../src/answer/attribution-question.ts";

describe("readAttribution", () => {
  it.each([
    ["What did Brandreth say about the ferry?", "Brandreth", "the ferry"],
    ["what has the mayor said on flood walls", "the mayor", "flood walls"],
    ["Has Pennock commented on the storm?", "Pennock", "the storm"],
    ["quotes by Nadia Brandreth about the museum", "Nadia Brandreth", "the museum"],
    ["quotes by Nadia Brandreth", "Nadia Brandreth", null],
    ["who said that the wall is too low?", null, "the wall is too low"],
    ["Who criticised the council?", null, "the council"],
  ])("%s", (question, speaker, topic) => {
    expect(readAttribution(question)).toEqual({ speaker, topic, isAside: false });
  });

  it("takes a source named aside for the speaker, when it is a name", () => {
    expect(readAttribution("how long is the wall according to Pennock?")).toEqual({
      speaker: "Pennock",
      topic: "how long is the wall",
      isAside: true,
    });
    expect(readAttribution("how long is the wall according to the plan?")).toBeNull();
  });

  it.each(["How many people live in Pellmouth?", "ferry budget", ""])("leaves %j alone", (question) => {
    expect(readAttribution(question)).toBeNull();
  });
});
