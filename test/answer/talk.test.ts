import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/answer/example-questions.ts";
import { articleOf } from "../support/articles.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive([
    articleOf(
      "ferry",
      [
        "Zuzanna Kordrick said the ferry sails at nine. Zuzanna Kordrick said the ferry is full.",
        "Zuzanna Kordrick said the ferry is late. Bram Tessaly said nobody had mended Gull Rock.",
      ],
      { title: "The morning ferry" },
    ),
  ]);
});
afterAll(() => room?.close());

describe("examples", () => {
  it("are of those who are quoted most, on what they spoke of, and work", async () => {
    const { directory } = await room.names();
    const examples = await exampleQuestions({ archive: room.archive, directory });
    expect(examples).toEqual([
      "What did Zuzanna Kordrick say about the ferry?",
      "What did Bram Tessaly say about Gull Rock?",
      "What is new?",
    ]);
    for (const example of examples)
      expect(await room.answerer.answer(example)).toMatchObject({ status: "answered" });
  });

  it("name nobody where nobody is quoted", async () => {
    const bare = await saidArchive([articleOf("frost", ["The pear trees are white with frost."])]);
    const { directory } = await bare.names();
    expect(await exampleQuestions({ archive: bare.archive, directory })).toEqual(["What is new?"]);
    await bare.close();
  });
});

describe("who asks nothing", () => {
  it.each([
    ["hello", "answered", { is: "talk", of: "greeting" }],
    ["thank you", "answered", { is: "talk", of: "thanks" }],
    ["who are you", "answered", { is: "talk", of: "identity" }],
    ["bye", "answered", { is: "talk", of: "farewell" }],
    ["well done, good bot", "answered", { is: "talk", of: "praise" }],
    ["this bot is useless", "nothing_found", { is: "talk", of: "abuse" }],
    ["it is raining today", "nothing_found", { is: "talk", of: "chat" }],
    ["said", "nothing_found", { is: "unclear" }],
    ["Was sagte Kordrick über die Fähre?", "nothing_found", { is: "foreign", language: "de" }],
    ["what did she say?", "nothing_found", { is: "unreferred", word: "she" }],
  ])("%s: %s, and no words of anybody", async (words, status, lead) => {
    const answer = await room.answerer.answer(words);
    expect(answer).toMatchObject({ status, lead, statements: [], closest: [], sources: [], quoted: null });
  });
});
