import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EvalQuestion, Right } from "../../../../bench/eval/questions/question-set.ts";
import { type Score, scoreAnswer } from "../../../../bench/eval/questions/score-question.ts";
import type { Answer } from "../../../../src/answer/answer.ts";
import { type Newsroom, openNewsroom } from "../../../answer/newsroom.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

const idOf = (article: string): string => article.replace(/-[0-9a-f]{8}$/u, "");

function score(answer: Answer, right: Right, form = "say_about"): Score {
  const question: EvalQuestion = {
    id: "a-1",
    library: "names",
    form,
    question: answer.question,
    kind: "answerable",
    right,
  };
  return scoreAnswer(question, answer, idOf);
}

/** The place of a statement as gold. */
function goldOf({ statements }: Answer, place: number): { article: string; start: number; end: number } {
  const piece = statements[place]?.pieces[0];
  if (piece === undefined) throw new Error(`Expected a statement ${place}, got none`);
  return { article: idOf(piece.article), start: piece.start, end: piece.start + 1 };
}

const WALL = "what did Varrick say about the wall";

describe("statements", () => {
  it.each([
    [0, true, true],
    [2, false, true],
    [4, false, false],
  ])("right in place %i", async (place, isRight, isInThree) => {
    const answer = await room.ask(place < 3 ? WALL : "what did Varrick say?");
    const spans = [goldOf(answer, place)];
    expect(score(answer, { is: "statements", spans })).toMatchObject({
      isRight,
      isInThree,
      isRefused: false,
    });
  });

  it("by somebody else are wrong", async () => {
    const answer = await room.ask(WALL);
    const spans = [goldOf(answer, 0)];
    expect(score(answer, { is: "statements", spans, speakers: ["Ilse Varrick"] }).isRight).toBe(true);
    expect(score(answer, { is: "statements", spans, speakers: ["Varrick"] }).isRight).toBe(true);
    expect(score(answer, { is: "statements", spans, speakers: ["Bastian Orme"] }).isInThree).toBe(false);
  });

  it("of an article that is not the gold's are wrong", async () => {
    const answer = await room.ask(WALL);
    const spans = [{ ...goldOf(answer, 0), article: "another" }];
    expect(score(answer, { is: "statements", spans })).toMatchObject({ isRight: false, fault: /./u });
  });
});

describe("names", () => {
  it.each([
    ["Robert Kestrin", "Bob Kestrin", true],
    ["Robert Kestrin", "Kestrin", true],
    ["Robert Kestrin", "Rupert Kestrin", false], // another of the surname
    ["Robert Kestrin", "Robert Orme", false],
  ])("%s is %s: %s", async (told, gold, isSame) => {
    const answer = await room.ask(WALL);
    const [first, ...others] = answer.statements;
    if (first === undefined) throw new Error("Expected a statement, got none");
    const named = { ...answer, statements: [{ ...first, speaker: told }, ...others] };
    const right: Right = { is: "statements", spans: [goldOf(answer, 0)], speakers: [gold] };
    expect(score(named, right).isRight).toBe(isSame);
  });
});

describe("other kinds", () => {
  it("a day is the lead's first", async () => {
    const answer = await room.ask(WALL, "when did she say that?");
    const first = answer.lead.is === "days" ? (answer.lead.days[0] ?? "") : "";
    expect(score(answer, { is: "day", days: [first] }).isRight).toBe(true);
    expect(score(answer, { is: "day", days: ["1999-01-01"] }).isRight).toBe(false);
  });

  it("a number is the count of the lead", async () => {
    const answer = await room.ask("how many times did Varrick speak of the wall");
    const found = answer.lead.is === "count" ? answer.lead.counted.found : 0;
    expect(score(answer, { is: "number", number: found }).isRight).toBe(true);
    expect(score(answer, { is: "number", number: found + 1 }).isRight).toBe(false);
  });

  it("speakers are a set: half of it must be there, and no more than as many others", async () => {
    const answer = await room.ask("what did Varrick and Orme say about the contract");
    const speakers = (names: string[]) => score(answer, { is: "speakers", speakers: names }).isRight;
    expect(speakers(["Ilse Varrick", "Bastian Orme"])).toBe(true);
    expect(speakers(["Orrin Fesk", "Tomas Brandreth", "Ilse Varrick"])).toBe(false);
  });

  it("a list of articles may go on behind what is right, and must begin with it", async () => {
    const answer = await room.ask("what is new?");
    const right = (articles: string[]): Right => ({ is: "articles", articles });
    expect(score(answer, right(["tarrow-hat"]), "latest_news")).toMatchObject({ isRight: true });
    expect(score(answer, right(["marsh-fever-over-2025"]), "latest_news")).toMatchObject({
      isRight: false,
      isInThree: true,
    });
    expect(score(answer, right(["tarrow-canal"]), "latest_news")).toMatchObject({ isInThree: false });
  });

  it("several who fit are named, and nobody's words are shown", async () => {
    const answer = await room.ask("what did the mayor say?");
    const which: Right = { is: "which", speakers: ["Ilse Varrick", "Bogdan Czerwik"] };
    expect(score(answer, which).isRight).toBe(true);
    expect(score(await room.ask(WALL), which).isRight).toBe(false);
  });

  it("talk shows nothing", async () => {
    expect(score(await room.ask("hello"), { is: "talk" }).isRight).toBe(true);
    expect(score(await room.ask(WALL), { is: "talk" }).isRight).toBe(false);
  });

  it("a language is the one asked in", async () => {
    const answer = await room.ask("Was sagte Varrick über die Fähre?");
    expect(score(answer, { is: "language", language: "de" }).isRight).toBe(true);
    expect(score(answer, { is: "language", language: "fr" }).isRight).toBe(false);
  });

  it("nothing is a refusal, or a count of none", async () => {
    const refused = await room.ask("what did Maud Pennock say about the slate quarry tax?");
    expect(score(refused, { is: "nothing" })).toMatchObject({ isRight: true, isRefused: true });
    const answered = await room.ask("how many times did Varrick speak of the wall");
    expect(score(answered, { is: "nothing" })).toMatchObject({ isRight: false, isRefused: false });
    if (answered.lead.is !== "count") throw new Error("Expected a count");
    const counted = { ...answered.lead.counted, found: 0 };
    const none: Answer = { ...answered, lead: { ...answered.lead, counted } };
    expect(score(none, { is: "nothing" }).isRight).toBe(true);
  });
});
