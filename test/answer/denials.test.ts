import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { contradictions } from "../../bench/eval/questions/contradictions.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { createQuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import { en } from "../../src/words/languages/en/index.ts";
import { leadWords } from "../../src/words/lead-words.ts";
import { articleOf } from "../support/articles.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

const ARTICLES = [
  articleOf("pool", [
    "“We are bankrupt” is what Eluned Marsh never said, whatever the papers claim.",
    "Marsh denied that the pool would close. “The pool stays open until the first frost,” Marsh told the Bell.",
    "“I have asked for a new boiler three times,” Marsh said.",
  ]),
  articleOf("bridge", [
    "Chidi Hall declined to say whether the bridge was safe.",
    "“The bridge has stood for ninety years and it will stand for ninety more,” Chidi Hall said.",
    "Will Post denied that he had sold the rope. Satsuki Mori did not say who had bought it.",
  ]),
];

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive(ARTICLES, { quoteReader: createQuoteReader(null) });
});
afterAll(() => room?.close());

async function ask(question: string): Promise<Answer> {
  const answer = await room.answerer.answer(question);
  expect(contradictions(answer)).toEqual([]);
  return answer;
}
const words = ({ statements }: Answer): string[] =>
  statements.map(({ pieces }) => pieces.map(({ text }) => text).join(" … "));

describe("what was denied or not said answers as that", () => {
  it.each([
    ["did Eluned Marsh say we are bankrupt?", "not_said", /We are bankrupt/u],
    ["did Marsh say the pool would close?", "denied", /pool would close/u],
    ["what did Will Post say about the rope?", "denied", /sold the rope/u],
    ["what did Satsuki Mori say about who bought it", "not_said", /who had bought it/u],
  ])("%s", async (question, polarity, expected) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "answered", lead: { is: "denials", how: polarity } });
    expect(answer.statements.map((statement) => statement.polarity)).toEqual([polarity]);
    expect(words(answer)[0]).toMatch(expected);
    expect(leadWords(answer.lead, en)).toMatch(/^(?:Denied|Not said) by /u);
  });

  test("asked for, all of them", async () => {
    const answer = await ask("what did Marsh deny");
    expect(answer.lead).toMatchObject({ is: "denials", how: "both", counted: { found: 2, shown: 2 } });
  });

  test("the sentence that says so is shown, not the bare words", async () => {
    const { statements } = await ask("did Eluned Marsh say we are bankrupt?");
    expect(statements[0]?.shown.map(({ text }) => text).join(" ")).toContain("never said");
  });
});

describe("quotes are shown and counted without denials", () => {
  it.each([
    ["what did Marsh say about the pool?", 1, /stays open/u],
    ["quotes by Marsh", 2, /pool stays open|new boiler/u],
    ["what did Chidi Hall say about the bridge", 1, /ninety years/u],
  ])("%s", async (question, found, expected) => {
    const answer = await ask(question);
    expect(answer.lead).toMatchObject({ is: "quotes", counted: { found } });
    expect(words(answer).join("\n")).toMatch(expected);
    for (const statement of answer.statements) expect(statement.polarity).toBe("said");
  });

  test("nobody is found to have said what was never said", async () => {
    const answer = await ask("who said we are bankrupt");
    expect(answer.statements.map(({ speaker }) => speaker)).not.toContain("Eluned Marsh");
  });

  test("in the list of speakers", async () => {
    const speakers = await room.archive.speakers();
    const counted = Object.fromEntries(speakers.map(({ speaker, quotes }) => [speaker.name, quotes]));
    expect(counted).toMatchObject({ "Eluned Marsh": 2, "Chidi Hall": 1, "Will Post": 0 });
  });

  test("who denied something has not apologised for it", async () => {
    expect(await ask("did Will Post apologise for the rope?")).toMatchObject({ status: "nothing_found" });
  });
});
