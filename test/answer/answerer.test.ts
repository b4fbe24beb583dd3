import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Question } from "../../src/question/question.ts";
import { type Newsroom, openNewsroom, said, speakersOf } from "./newsroom.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

// Each kind of question has its attempt; what an answer tells of it is the same for all.

describe("every kind of question", () => {
  it.each<[asks: Question["asks"], kind: string, question: string]>([
    ["sayings", "attribution", "what did Varrick say about the wall"],
    ["voices", "attribution", "who spoke about the plug"],
    ["source", "attribution", "who said the plug is not free"],
    ["compare", "attribution", "do Varrick and Orme agree on the contract?"],
    ["when", "attribution", "when did Orme speak of the apprentice?"],
    ["count", "attribution", "how many times did Varrick speak of the wall"],
    ["keywords", "fact", "ferry price"],
    ["fact", "fact", "How many passengers does the Kittiwake carry?"],
    ["latest", "archive", "what is new?"],
    ["article", "archive", "who wrote the slate ship article"],
    ["archive", "archive", "what are your sources"],
    ["talk", "talk", "hello"],
  ])("%s is answered", async (asks, kind, question) => {
    const answer = await room.ask(question);
    expect(answer).toMatchObject({ status: "answered", question, understood: { asks, kind } });
    expect(answer.tookMs).toBeGreaterThan(0);
  });

  it("comes back as it was read, for a conversation to remember", async () => {
    const { question } = await room.answerer.reply("what did Varrick say about the wall since 2024");
    expect(question).toMatchObject({
      asks: "sayings",
      speakers: [{ by: "name" }],
      topic: { words: "wall" },
      limits: { time: { from: "2024-01-01", to: null } },
    });
  });

  it("answers the same as it replies", async () => {
    const question = "what did Varrick say about the wall";
    const { tookMs: _, ...answer } = await room.answerer.answer(question);
    const reply = await room.answerer.reply(question);
    expect(reply.answer).toMatchObject(answer);
  });
});

describe("statements at most", () => {
  it.each([1, 2, 7])("%i quotes, and the lead counts them all", async (quoteLimit) => {
    const { statements, lead } = await room.answerer.answer("quotes by Varrick", { quoteLimit });
    expect(statements).toHaveLength(quoteLimit);
    expect(lead).toMatchObject({ is: "quotes", counted: { shown: quoteLimit } });
    expect(lead.is === "quotes" && lead.counted.found).toBeGreaterThan(7);
  });

  it.each([1, 3])("%i passages", async (limit) => {
    const { statements } = await room.answerer.answer("who cast the bell", { limit });
    expect(statements.length).toBe(limit);
  });

  it("are ten quotes where nobody says otherwise, or all that there are", async () => {
    const { statements, lead } = await room.answerer.answer("quotes by Varrick");
    const found = lead.is === "quotes" ? lead.counted.found : 0;
    expect(found).toBeGreaterThan(8);
    expect(statements).toHaveLength(Math.min(10, found));
  });
});

describe("words that may ask for sayings or for a fact", () => {
  it("are sayings where somebody said something on it", async () => {
    const answer = await room.ask("varrick wall");
    expect(speakersOf(answer)).toEqual(["Ilse Varrick"]);
    expect(said(answer)[0]).toMatch(/Nobody loves a wall/u);
  });

  it("are a fact where a paragraph holds them all", async () => {
    const answer = await room.ask("Fesk exemptions pensioners");
    expect(answer.status).toBe("answered");
    expect(answer.statements[0]?.passage.text).toMatch(/exemptions will cost the town/u);
  });

  it("and are refused where neither tells, with what comes nearest", async () => {
    const answer = await room.ask("Orme lifeboat");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [], lead: { is: "nothing" } });
    expect(answer.closest.map(({ kind }) => kind)).toContain("passage");
    const places = answer.closest.map(({ passage }) => `${passage.article} ${passage.start}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

it("a passage of the article talked about comes first among near equals", async () => {
  const about = async (...before: string[]) =>
    (await room.ask(...before, "what did it cost in the end?")).statements[0]?.passage.article;
  expect(await about("who cast the bell?")).toMatch(/^dunmarrow/u);
});
