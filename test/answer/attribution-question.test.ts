import { describe, expect, it } from "vitest";
import { readAttribution, readKeywords } from "../../src/answer/attribution-question.ts";

describe("what somebody said", () => {
  it.each([
    ["What did Brandreth say about the ferry?", "Brandreth", "the ferry"],
    ["what has the mayor said on flood walls", "the mayor", "flood walls"],
    ["what does Mr Pennock think of the council", "Mr Pennock", "the council"],
    ["Has Pennock commented on the storm?", "Pennock", "the storm"],
    ["did pennock mention the harbour", "pennock", "the harbour"],
    ["has the mayor said whether the wall holds?", "the mayor", "the wall holds"],
    ["what did Pennock tell the Courier", "Pennock", "the Courier"],
    ["what did the ferry company say the fares would be", "the ferry company", "the fares would be"],
    ["quotes by Nadia Brandreth about the museum", "Nadia Brandreth", "the museum"],
    ["quotes by Nadia Brandreth", "Nadia Brandreth", null],
    ["anything from Pennock?", "Pennock", null],
    ["what did Pennock say", "Pennock", null],
    ["Is the yard going to close? What did its owner say", "its owner", "Is the yard going to close"],
    ["why did the boat sink? his words", "his", "why did the boat sink"],
  ])("%s", (question, speaker, topic) => {
    expect(readAttribution(question)).toMatchObject({
      asks: "sayings",
      speaker,
      topic,
      isAside: false,
      isLoose: false,
    });
  });

  it.each([
    ["what's the latest from Pennock on the ferry", "latest", "Pennock", "the ferry"],
    ["what is the most recent thing the mayor said", "latest", "the mayor", null],
    ["what was the first thing Pennock said about the wall?", "earliest", "Pennock", "the wall"],
  ])("in an order of time: %s", (question, order, speaker, topic) => {
    expect(readAttribution(question)).toMatchObject({ asks: "sayings", order, speaker, topic });
  });

  it("what else", () => {
    expect(readAttribution("what else did Pennock say about the wall")).toMatchObject({
      isElse: true,
      speaker: "Pennock",
      topic: "the wall",
    });
  });

  it("a verb that only tells how", () => {
    expect(readAttribution("what did the mayor promise?")).toMatchObject({
      speaker: "the mayor",
      topic: "promise",
      isManner: true,
    });
    expect(readAttribution("what did the mayor promise the islanders?")).toMatchObject({
      topic: "the islanders",
      isManner: false,
    });
  });

  it.each([
    ["Pennock on the ferry", "Pennock", "the ferry"],
    ["dr pennock: is the wall safe?", "dr pennock", "is the wall safe"],
    ["Pennock's statement on the wreck", "Pennock", "the wreck"],
    ["forecasters' warning for sunday", "forecasters", "sunday"],
  ])("in a form that other questions have too: %s", (question, speaker, topic) => {
    expect(readAttribution(question)).toMatchObject({ speaker, topic, isLoose: true });
  });
});

describe("who said it", () => {
  it.each([
    ["who said that the wall is too low?", "source", "the wall is too low"],
    ["who said no boat is an island", "source", "no boat is an island"],
    ["Who criticised the council?", "critics", "the council"],
    ["who has condemned the price of the ferry", "critics", "the price of the ferry"],
    ["who praised the museum?", "supporters", "the museum"],
    ["who spoke about the storm", "voices", "the storm"],
    ["what did people say about the storm", "voices", "the storm"],
    ["has anyone commented on the storm?", "voices", "the storm"],
  ])("%s", (question, asks, topic) => {
    expect(readAttribution(question)).toMatchObject({ asks, speaker: null, topic });
  });
});

it("takes a source named aside for the speaker, when it is a name", () => {
  expect(readAttribution("how long is the wall according to Pennock?")).toMatchObject({
    speaker: "Pennock",
    topic: "how long is the wall",
    isAside: true,
  });
  expect(readAttribution("how long is the wall according to the plan?")).toBeNull();
});

it.each([
  "How many people live in Pellmouth?",
  "ferry budget",
  "",
  "who wrote Hamlet?",
  "what does the article say about the ferry",
  "what do you think of the ferry?",
  "did the council order a ferry?",
])("leaves %j alone", (question) => {
  expect(readAttribution(question)).toBeNull();
});

it("takes words alone for keywords, but no question", () => {
  expect(readKeywords("pennock harbour lights?")).toEqual(["pennock", "harbour", "lights"]);
  expect(readKeywords("where is the harbour?")).toBeNull();
});
