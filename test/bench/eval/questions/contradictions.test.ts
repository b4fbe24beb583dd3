import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { contradictions } from "../../../../bench/eval/questions/contradictions.ts";
import type { Answer, Source, Statement } from "../../../../src/answer/answer.ts";
import type { Lead, NamedSpeaker } from "../../../../src/answer/lead.ts";
import { type Newsroom, openNewsroom } from "../../../answer/newsroom.ts";

// Real answers, true to the letter; then each made untrue in one place.

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

type Told<Is extends Lead["is"]> = Extract<Lead, { is: Is }>;

/** The answer to a question, whose lead is of the kind named. */
async function answerOf<Is extends Lead["is"]>(
  is: Is,
  ...questions: readonly string[]
): Promise<Answer & { readonly lead: Told<Is> }> {
  const answer = await room.ask(...questions);
  if (answer.lead.is !== is) throw new Error(`Expected a lead of ${is}, got ${answer.lead.is}`);
  return answer as Answer & { readonly lead: Told<Is> };
}

const WALL = "what did Varrick say about the wall";

function withSpeaker(
  answer: Answer & { readonly lead: Told<"quotes"> },
  changed: Partial<NamedSpeaker>,
): Answer {
  const [first, ...others] = answer.lead.speakers;
  if (first === undefined) throw new Error("Expected a speaker, got none");
  return { ...answer, lead: { ...answer.lead, speakers: [{ ...first, ...changed }, ...others] } };
}

function withStatement(answer: Answer, changed: Partial<Statement>): Answer {
  const [first, ...others] = answer.statements;
  if (first === undefined) throw new Error("Expected a statement, got none");
  return { ...answer, statements: [{ ...first, ...changed }, ...others] };
}

function withSource(answer: Answer, changed: Partial<Source>): Answer {
  return { ...answer, sources: answer.sources.map((source) => ({ ...source, ...changed })) };
}

describe("an answer that is true to its statements", () => {
  it.each([
    [WALL],
    ["what did Varrick say about the wall since 2024"],
    ["what did Varrick and Orme say about the contract"],
    ["what did the mayor say"],
    ["what did Facebook say about Vietnam"],
    ["who spoke about mosquitoes?"],
    ["articles about the ferry"],
    ["what is new?"],
    ["who wrote the slate ship article"],
    ["what happened in Pellmouth last week?"],
    ["How many passengers does the Kittiwake carry?"],
    ["how many times did Varrick speak of the wall"],
    ["hello"],
    [WALL, "when did she say that?"],
    [WALL, "who is quoted in it?"],
    [WALL, "what else did she say?"],
  ])("%s %s", async (...questions) => {
    expect(contradictions(await room.ask(...questions.filter((q) => q !== undefined)))).toEqual([]);
  });
});

describe("a count", () => {
  it.each([
    ["shown", { shown: 1 }, /1 shown, of \d statements/u],
    ["found", { found: 2 }, /2 found, \d shown/u],
    ["articles, too few", { articles: 1 }, /in 1 articles, the statements alone in \d/u],
    ["articles, too many", { articles: 60 }, /in 60 articles, of \d that could/u],
  ])("of what is %s", async (_, changed, fault) => {
    const answer = await answerOf("quotes", WALL);
    const counted = { ...answer.lead.counted, ...changed };
    expect(contradictions({ ...answer, lead: { ...answer.lead, counted } }).join()).toMatch(fault);
  });

  it("of a speaker's quotes", async () => {
    const answer = await answerOf("quotes", "what did Varrick and Orme say about the contract");
    expect(contradictions(withSpeaker(answer, { quotes: 1 })).join()).toMatch(/1 quotes of .*, \d shown/u);
    expect(contradictions(withSpeaker(answer, { quotes: 40 })).join()).toMatch(
      /quotes, \d+ by those who are named/u,
    );
  });

  it("of articles", async () => {
    const answer = await answerOf("articles", "articles about the ferry");
    const { lead } = answer;
    expect(contradictions({ ...answer, lead: { ...lead, articles: 1 } }).join()).toMatch(
      /1 articles, \d shown/u,
    );
    expect(contradictions({ ...answer, lead: { ...lead, stories: 99 } }).join()).toMatch(/99 stories/u);
    expect(contradictions({ ...answer, lead: { ...lead, latest: "2019-01-01" } }).join()).toMatch(
      /as the latest/u,
    );
  });

  it("of passages and their stories", async () => {
    const answer = await answerOf("passages", "How many passengers does the Kittiwake carry?");
    const { lead } = answer;
    expect(contradictions({ ...answer, lead: { ...lead, stories: 9 } }).join()).toMatch(/9 stories/u);
    expect(contradictions({ ...answer, statements: [] }).join()).toMatch(
      /a lead of passages with 0 statements/u,
    );
  });
});

describe("a limit", () => {
  it("that was not applied", async () => {
    const answer = await answerOf("quotes", WALL);
    const limits = { outlet: null, from: "2025-01-01", to: null };
    const told = contradictions({ ...answer, lead: { ...answer.lead, limits } }).join();
    expect(told).toMatch(/lies outside of any outlet, 2025-01-01 to …/u);
    expect(told).toMatch(/understood within any outlet, … to …/u);
  });

  it("of time, outlet, or a day that an article does not have", async () => {
    const answer = await answerOf("quotes", "what did Varrick say about the wall since 2024");
    expect(contradictions(withSource(answer, { published: "2023-12-31" })).join()).toMatch(/lies outside/u);
    expect(contradictions(withSource(answer, { published: null })).join()).toMatch(/lies outside/u);
    const wire = await answerOf("quotes", "what did Varrick say about the wall, according to Harbour Wire?");
    expect(contradictions(wire)).toEqual([]);
    expect(contradictions(withSource(wire, { outlet: "The Other Wire" })).join()).toMatch(
      /lies outside of Harbour Wire/u,
    );
  });

  it("of a list of articles", async () => {
    const answer = await answerOf("articles", "which articles are there from the Harbour Wire?");
    expect(contradictions(withSource(answer, { outlet: null })).join()).toMatch(/lies outside/u);
  });

  it("told, and not understood", async () => {
    const answer = await answerOf("nothing", "what happened in Pellmouth last week?");
    const understood = { ...answer.understood, from: null, to: null };
    expect(contradictions({ ...answer, understood }).join()).toMatch(
      /understood within any outlet, … to …, told within/u,
    );
  });
});

describe("a certainty", () => {
  it("that the statement lacks", async () => {
    const answer = await answerOf("quotes", WALL);
    expect(contradictions(withStatement(answer, { isSpeakerCertain: false })).join()).toMatch(
      /Ilse Varrick is told as certain, and shown otherwise/u,
    );
  });

  it("that the statements have", async () => {
    const answer = await answerOf("quotes", WALL);
    expect(contradictions(withSpeaker(answer, { isCertain: false })).join()).toMatch(/told as uncertain/u);
  });

  it("of somebody whom an article calls by fewer names", async () => {
    const answer = await answerOf("quotes", WALL);
    const changed = withStatement(answer, { speaker: "Varrick", isSpeakerCertain: false });
    expect(contradictions(changed).join()).toMatch(/told as certain/u);
  });

  it("of somebody who is not named", async () => {
    const answer = await answerOf("quotes", WALL);
    expect(contradictions(withStatement(answer, { speaker: "Bastian Orme" })).join()).toMatch(
      /words of Bastian Orme, whom the lead does not name/u,
    );
  });
});

test("days that no statement is of", async () => {
  const answer = await answerOf("days", WALL, "when did she say that?");
  const { lead } = answer;
  expect(contradictions({ ...answer, lead: { ...lead, days: [...lead.days, "1999-01-01"] } })).toEqual([
    "1999-01-01 is of no statement",
  ]);
  expect(contradictions({ ...answer, lead: { ...lead, days: lead.days.toReversed() } }).join()).toMatch(
    / first, the first statement of /u,
  );
});

test("a fact of an article that its source does not have", async () => {
  const answer = await answerOf("article_fact", "who wrote the slate ship article");
  expect(contradictions({ ...answer, lead: { ...answer.lead, values: ["Nobody"] } }).join()).toMatch(
    /author Nobody/u,
  );
  expect(contradictions({ ...answer, lead: { ...answer.lead, title: "Another" } })).toEqual([
    "“Another” is no source",
  ]);
});

test("words as an answer where the lead has none", async () => {
  const found = await room.ask(WALL);
  const which = await answerOf("which", "what did the mayor say");
  expect(contradictions({ ...which, statements: found.statements, sources: found.sources }).join()).toMatch(
    /a lead of which with \d+ statements/u,
  );
  expect(contradictions({ ...which, status: "answered" })).toEqual(["a lead of which, answered"]);
});
