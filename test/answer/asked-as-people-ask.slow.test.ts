import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { type Newsroom, openNewsroom, said, speakersOf } from "./newsroom.ts";

// Questions as new users typed them, each for a kind that once went wrong. What the archive holds is in `newsroom.ts`.

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

const ask = (...questions: readonly string[]): Promise<Answer> => room.ask(...questions);
const first = (answer: Answer): string => said(answer)[0] ?? "";
const inThree = (answer: Answer): string => said(answer).slice(0, 3).join("\n");

/** Nothing is shown as an answer, nor as nearly one. */
function expectNothingShown(answer: Answer): void {
  expect([answer.statements, answer.closest]).toEqual([[], []]);
}

describe("a name that is a verb, a body or a word", () => {
  it.each([
    // [question, who alone may speak, words of the first statement]
    [
      "What did the State Department say about Veldmark?",
      /State Department|Tobias Renn/u,
      /Veldmark|difficulty|objection|neighbour|misunderstanding/u,
    ],
    ["What did State say about Veldmark?", /^Helka State$/u, /nobody had asked Veldmark/u],
    ["what did helka state say about the seagrass", /^Helka State$/u, /seagrass/u],
    ["What did the WHO say about the letters?", /Western Harbour Office/u, /311 letters/u],
    ["What did the US say about the autumn catch?", /Union of Skippers|Emma Praise/u, /autumn catch/u],
    ["What did Gust Post say about the lighthouse?", /^Gust Post$/u, /lighthouse/u],
    ["What did Emma Praise say about the settlement?", /^Emma Praise$/u, /less than we asked/u],
    ["What did Emma Post say about the stones?", /^(?:Emma )?Post$/u, /stones/u],
    ["What did Tamsin Will say about ambulances?", /Will$/u, /ambulance/u],
  ])("%s", async (question, speaker, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe("answered");
    for (const name of speakersOf(answer)) expect(name).toMatch(speaker);
    expect(first(answer)).toMatch(words);
  });
});

describe("a title alone", () => {
  it.each(["what did the mayor say?", "What did the governor say?", "what did the president say"])(
    "%s: the bearers, and nobody's words",
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ status: "nothing_found", lead: { is: "which" } });
      expectNothingShown(answer);
      const names = answer.lead.is === "which" ? answer.lead.speakers : [];
      expect(names.length).toBeGreaterThan(1);
      for (const name of names)
        expect(name).toMatch(
          question.includes("mayor")
            ? /Varrick|Czerwik|Corin|Ortega|Lindqvist|Holt/u
            : question.includes("governor")
              ? /Lake|Rich|Kestrin|governor/u
              : /Tarrow|Praise|Zhao/u,
        );
    },
  );

  it("with a topic, means the one who spoke of it", async () => {
    const answer = await ask("what did the governor say about compensation?");
    expect(speakersOf(answer)).toEqual(["Dorota Rich"]);
    expect(first(answer)).toMatch(/no purse/u);
  });

  it("with a topic that none of them spoke of, is nobody's words", async () => {
    const answer = await ask("what did the governor say about the slate ship?");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
  });

  it("means whom the conversation points to", async () => {
    const answer = await ask("what did Lindqvist say about the canal?", "what did the mayor say?");
    expect(speakersOf(answer)).toEqual(["Petra Lindqvist"]);
  });
});

describe("a person outranks a phrase that holds the name", () => {
  it.each([
    "What did President Tarrow say about the canal?",
    "What did president tarrow say about the canal",
    "what did Tarrow say about the canal?",
  ])("%s", async (question) => {
    const answer = await ask(question);
    expect(speakersOf(answer)).toEqual(["Aldous Tarrow"]);
    expect(first(answer)).toMatch(/canal/u);
  });

  it("and the phrase is found by its own name", async () => {
    const answer = await ask("what did Tarrow's re-election campaign say about the canal?");
    expect(inThree(answer)).toMatch(/eleven thousand doors/u);
  });
});

describe("nicknames, both ways", () => {
  it.each([
    ["what did Bob Kestrin say about the captain", "Robert Kestrin", /captain who steers/u],
    ["what did bob kestrin say about the captain", "Robert Kestrin", /captain who steers/u],
    ["What did Bill Thackwell say about the money?", "William Thackwell", /money abroad/u],
    ["What did William Sarkany say about the kidney?", "Bill Sarkany", /kidney/u],
  ])("%s", async (question, speaker, words) => {
    const answer = await ask(question);
    expect(speakersOf(answer)).toEqual([speaker]);
    expect(first(answer)).toMatch(words);
  });
});

describe("roles and bodies", () => {
  it.each([
    ["what did Case's lawyer say about the trombone", /^Elizabeth Brandvik$/u, /trombone/u],
    [
      "what did Thackwell's lawyer say about his client",
      /^Charles Ormskell$/u,
      /My client was a bad banker/u,
    ],
    ["what did the boss of Hall Shipping say about jobs?", /^Ravindra Mehrotal$/u, /140 jobs/u],
    ["what did the governor of Northshore say about compensation?", /^Dorota Rich$/u, /no purse/u],
    ["what did the union say about the catch?", /Union of Skippers|Emma Praise/u, /autumn catch/u],
    ["what did the central bank say about hiring inspectors?", /Bank of Hallgrim/u, /40 inspectors/u],
    ["what did the mayor of Brennick say about the noise?", /^Sunniva Holt$/u, /My town gets the noise/u],
    ["what did the deputy mayor of Brennick say about noise?", /^Casimir Ode$/u, /I like noise/u],
    ["what did the mayor of Dunmarrow say about the school budget?", /^Corin(?: May)?$/u, /school budget/u],
    ["what did Ammerby's mayor say about the barges?", /^Petra Lindqvist$/u, /forty barges/u],
  ])("%s", async (question, speaker, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe("answered");
    for (const name of speakersOf(answer)) expect(name).toMatch(speaker);
    expect(first(answer)).toMatch(words);
  });

  it("the mayor of a place is never the mayor of another, nor the deputy", async () => {
    const answer = await ask("what did the mayor of Brennick say about the canal?");
    for (const name of speakersOf(answer)) expect(name).toBe("Sunniva Holt");
  });

  it("a body speaks through its officials and spokespeople, each told as such", async () => {
    const answer = await ask("what did Facebook say about Vietnam");
    expect(answer).toMatchObject({ status: "answered", lead: { is: "quotes" } });
    expect(answer.statements.length).toBeGreaterThanOrEqual(3);
    const names = speakersOf(answer).join();
    expect(names).toMatch(/spokeswoman/u);
    expect(names).toMatch(/official/u);
    for (const { name, speaksFor } of answer.lead.is === "quotes" ? answer.lead.speakers : [])
      expect(name === "Facebook" || speaksFor === "Facebook", name).toBe(true);
  });
});

describe("frames around the same question", () => {
  it("two people in lower case", async () => {
    const answer = await ask("what did varrick and orme say about the contract");
    expect(new Set(speakersOf(answer))).toEqual(new Set(["Ilse Varrick", "Bastian Orme"]));
    expect(answer.lead).toMatchObject({ is: "quotes" });
  });

  it("a role of many words", async () => {
    const answer = await ask(
      "what did the deputy regional director for campaigns at Amnesty say about human rights?",
    );
    expect(speakersOf(answer)).toEqual(["Ming Yu Hah"]);
  });

  it.each([
    "what did varrick say about the wall",
    "hey, what did varrick say abt the wall",
    "`what did varrick say about the wall`",
    "what did **Varrick** say about the wall",
    "can you tell me what varrick said about the wall please",
    "Varrick's comments on the wall",
    "Varrick's thoughts on the wall",
    "Varrick's view on the wall",
    "WHAT DID VARRICK SAY ABOUT THE WALL",
  ])("%s", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "answered", lead: { is: "quotes" } });
    expect(answer.understood.topic).toMatch(/^(?:the )?wall$/iu);
    expect(speakersOf(answer)).toEqual(["Ilse Varrick"]);
    expect(first(answer)).toMatch(/Nobody loves a wall/u);
  });

  it("so many quotes as are asked for", async () => {
    const answer = await ask("give me 3 quotes by varrick about the wall");
    expect(answer.statements).toHaveLength(3);
    expect(first(answer)).toMatch(/Nobody loves a wall/u);
  });

  it("quotes about something, whoever said them", async () => {
    const answer = await ask("list quotes about the plug");
    expect(answer.lead).toMatchObject({ is: "voices" });
    expect(first(answer)).toMatch(/senior council official: .*plug/u);
  });

  it("articles about something", async () => {
    const answer = await ask("articles about the ferry");
    expect(answer).toMatchObject({ status: "answered", lead: { is: "articles", isLatest: false } });
    const titles = answer.sources.map(({ title }) => title).join("\n");
    expect(titles).toMatch(/orders electric ferry/u);
  });

  it("who disagrees", async () => {
    const answer = await ask("who disagrees with Varrick about the wall");
    expect(answer.status).toBe("answered");
    expect(speakersOf(answer)).not.toContain("Ilse Varrick");
    expect(speakersOf(answer).join()).toMatch(/Orme|Brandreth/u);
    // No word of theirs says that they are against it: the lead claims no more than that they speak of it.
    expect(answer.lead).toMatchObject({ is: "voices", manner: "say" });
  });
});

it("a paragraph of words in marks and of others is told as neither alone", async () => {
  const { statements } = await ask("what did Varrick say about the flood wall?");
  const both = statements.find(({ pieces }) =>
    pieces.some(({ text }) => text.includes("commissioned four studies")),
  );
  expect(both?.pieces.some(({ text }) => text.includes("a wall would be built"))).toBe(true);
  expect(both?.kind).toBe("mixed");
});

describe("a verb that says more than “say”", () => {
  it("did not do it, though there are words on the topic", async () => {
    const answer = await ask("did Orme apologise to the council");
    expect(answer).toMatchObject({
      status: "nothing_found",
      statements: [],
      lead: { is: "nothing", because: "not_in_that_manner" },
    });
  });

  it.each([
    ["did Kestrin apologise?", /I say that I am sorry/u],
    ["did the Lake Precinct Council apologise?", /We apologise to each crew/u],
    ["did Varrick promise a wall?", /a wall would be built/u],
    ["what did Thackwell deny", /moved? money abroad/u],
  ])("%s", async (question, words) => {
    expect(inThree(await ask(question))).toMatch(words);
  });

  it("a refusal to apologise is not an apology", async () => {
    expect(first(await ask("did Kestrin apologise?"))).not.toMatch(/do not apologise|^refused/u);
  });
});

describe("how somebody responded", () => {
  it("is what they said when asked", async () => {
    const answer = await ask("how did Rich respond when asked about compensation");
    expect(first(answer)).toMatch(/Dorota Rich: .*no purse/u);
  });

  it("where no words of theirs are found, says so", async () => {
    const answer = await ask("how did Lindqvist respond when asked about the hat");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [], lead: { is: "nothing" } });
    expect(answer.lead).toMatchObject({ speakers: ["Petra Lindqvist"] });
  });
});

describe("a time", () => {
  const THIS_WEEK = { from: "2024-09-16", to: "2024-09-22" };

  it.each([
    ["what happened in Pellmouth last week?", "2026-11-16", "2026-11-22"],
    ["what happened in Pellmouth since yesterday", "2026-11-28", null],
    ["what happened in Pellmouth this year?", "2026-01-01", "2026-12-31"],
  ])("%s: nothing from then, and the latest before", async (question, from, to) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({
      status: "nothing_found",
      statements: [],
      understood: { from, to },
      lead: { is: "nothing", because: "outside_limits", latestBefore: "2025-02-11", limits: { from, to } },
    });
  });

  it("that limits the articles is applied", async () => {
    const answer = await room.askOn("2024-09-20", "what happened in Pellmouth this week?");
    expect(answer).toMatchObject({ status: "answered", understood: THIS_WEEK, lead: { limits: THIS_WEEK } });
    expect(answer.sources.map(({ published }) => published)).toEqual(["2024-09-18"]);
  });

  it.each(["who won the 2020 cheese race?", "who was mayor in 1854"])(
    "%s: of the event, and told as no limit",
    async (question) => {
      const { lead, understood } = await ask(question);
      expect(understood).toMatchObject({ from: null, to: null });
      if ("limits" in lead) expect(lead.limits).toMatchObject({ from: null, to: null });
    },
  );

  it("limits sayings too", async () => {
    const answer = await ask("what did Varrick say about the wall since 2024");
    expect(answer.lead).toMatchObject({ is: "quotes", limits: { from: "2024-01-01", to: null } });
    expect(answer.statements.length).toBeGreaterThan(0);
  });
});

test("an uncertain speaker is uncertain in the lead too", async () => {
  const answer = await ask("who said the plug is not free, or that they asked not to be named?");
  const { lead, statements } = answer;
  expect(lead).toMatchObject({ is: "voices" });
  const named = lead.is === "voices" ? lead.speakers : [];
  for (const { name, isCertain } of named)
    expect(isCertain).toBe(
      statements.every(({ speaker, isSpeakerCertain }) => speaker !== name || isSpeakerCertain !== false),
    );
  const unsure = await ask("what did the WHO say about the letters?");
  expect(unsure.statements.some(({ isSpeakerCertain }) => isSpeakerCertain === false)).toBe(
    unsure.lead.is === "quotes" && unsure.lead.speakers.some(({ isCertain }) => !isCertain),
  );
});

describe("a day, a number, both sides, what is new, an outlet's", () => {
  it("the day on which something was said", async () => {
    const answer = await ask("what did Orme say about the apprentice", "when did he say that?");
    expect(answer.lead).toMatchObject({ is: "days" });
    expect(answer.lead.is === "days" && answer.lead.days[0]).toBe("2025-02-11");
    expect(first(answer)).toMatch(/apprentice has passed/u);
  });

  it("how often: as many as are found, and no others", async () => {
    const answer = await ask("how many times did Varrick speak of the wall?");
    const sayings = await ask("what did Varrick say about the wall?");
    expect(answer.lead).toMatchObject({ is: "count", counted: { isLeast: false } });
    expect(answer.lead.is === "count" && answer.lead.counted.found).toBe(
      sayings.lead.is === "quotes" && sayings.lead.counted.found,
    );
    expect(answer.lead.is === "count" && answer.lead.counted.found).toBeGreaterThan(2);
  });

  it("both sides", async () => {
    const answer = await ask("do Varrick and Orme agree on the contract?");
    expect(answer.lead).toMatchObject({ is: "sides", silent: [] });
    expect(said(answer).slice(0, 2).join()).toMatch(/Varrick: .*Orme: |Orme: .*Varrick: /u);
  });

  it("of two sides one who said nothing on it is told, with what is there of them", async () => {
    const answer = await ask("do Varrick and Maud Pennock agree on the contract?");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
    const { lead } = answer;
    expect(lead).toMatchObject({ is: "nothing", because: "not_on_topic" });
    // Pennock is quoted, though not on this: "0 quotes of Maud Pennock" would be untrue.
    if (lead.is === "nothing" && lead.because === "not_on_topic") {
      expect(lead.speakers).toEqual(["Maud Pennock"]);
      expect(lead.quotes).toBeGreaterThan(2);
      expect(lead.articles).toBeGreaterThan(1);
    }
  });

  it("what is new: the latest first", async () => {
    const { lead, sources } = await ask("what is new?");
    expect(lead).toMatchObject({ is: "articles", isLatest: true, latest: "2025-08-19" });
    expect(sources[0]?.article).toBe("tarrow-hat");
    const days = sources.map(({ published }) => published ?? "");
    expect(days).toEqual([...days].sort().reverse());
  });

  it("the articles of an outlet", async () => {
    const { lead, sources } = await ask("which articles are there from the Harbour Wire?");
    expect(lead).toMatchObject({ is: "articles", articles: 2, limits: { outlet: "Harbour Wire" } });
    expect(sources.map(({ outlet }) => outlet)).toEqual(["Harbour Wire", "Harbour Wire"]);
  });
});

describe("one article", () => {
  const WALL = "what did Varrick say about the wall";

  it.each(["summarise this", "what is this article about?"])("%s: it does not retell", async (question) => {
    const answer = await ask(WALL, question);
    expect(answer.lead).toMatchObject({ is: "article_people", isSummaryAsked: true });
    expect(new Set(answer.statements.map(({ passage }) => passage.article)).size).toBe(1);
  });

  it("who is quoted in it, with the best quote of each", async () => {
    const answer = await ask(WALL, "who is quoted in it?");
    expect(answer.lead).toMatchObject({ is: "article_people", isSummaryAsked: false });
    expect(speakersOf(answer)).toEqual(
      expect.arrayContaining(["Ilse Varrick", "Tomas Brandreth", "Bastian Orme"]),
    );
  });

  it("what it says about something, by its link", async () => {
    const answer = await ask(
      "what does https://harbourwire.example/coast/kittiwake-first-crossing say about the cable",
    );
    expect(answer.status).toBe("answered");
    expect(answer.sources.map(({ url }) => url)).toEqual([
      "https://harbourwire.example/coast/kittiwake-first-crossing",
    ]);
    expect(first(answer)).toMatch(/cable/u);
  });
});

describe("people talk", () => {
  it.each([
    ["hi", "greeting"],
    ["Hello there!", "greeting"],
    ["thanks", "thanks"],
    ["help", "help"],
    ["what can you do", "help"],
  ])("%s", async (words, of) => {
    const answer = await ask(words);
    expect(answer).toMatchObject({ status: "answered", lead: { is: "talk", of }, sources: [] });
    expectNothingShown(answer);
  });

  it("and are given examples that work here", async () => {
    const { lead } = await ask("help");
    const examples = lead.is === "talk" ? lead.examples : [];
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(await ask(example)).toMatchObject({ status: "answered" });
  });
});

describe("after a question", () => {
  const WALL = "what did Varrick say about the wall";

  it("another speaker is asked for on the same topic", async () => {
    const answer = await ask(WALL, "and Orme?");
    expect(answer.status).toBe("answered");
    expect(answer.understood.topic).toMatch(/wall/u);
    expect(speakersOf(answer)).toEqual(["Bastian Orme"]);
    expect(inThree(answer)).toMatch(/accepted the need for protection|forty metres inland/u);
  });

  it.each(["this bot is useless", "it is raining today"])(
    "%s: the topic does not bleed into it, and is not forgotten",
    async (words) => {
      const answer = await ask(WALL, words);
      expect(answer.lead.is).toBe("talk");
      expectNothingShown(answer);
      expect(answer.understood.topic).toBeNull();
      const next = await ask(WALL, words, "when did she say that?");
      expect(next.lead).toMatchObject({ is: "days", topic: expect.stringMatching(/wall/u) });
    },
  );
});

test("a question in another language is told so, in that language", async () => {
  const answer = await ask("Was sagte Varrick über die Fähre?");
  expect(answer).toMatchObject({ status: "nothing_found", lead: { is: "foreign", language: "de" } });
  expectNothingShown(answer);
});

test("a word that refers to nobody is told", async () => {
  const answer = await ask("what did he say about it?");
  expect(answer).toMatchObject({ status: "nothing_found", lead: { is: "unreferred", word: "he" } });
  expectNothingShown(answer);
});

describe("a fact, according to somebody", () => {
  it("is told in their words alone", async () => {
    const answer = await ask("How much will the exemptions cost, according to Fesk?");
    expect(answer.understood.speakers).toEqual(["Orrin Fesk"]);
    expect(speakersOf(answer)).toEqual(["Orrin Fesk"]);
    expect(answer.statements.every(({ kind }) => kind !== "passage")).toBe(true);
    expect(first(answer)).toMatch(/310,000 crowns/u);
    // The words asked for are told, not the frame around them.
    expect(answer.understood.topic).not.toMatch(/how much|[,?]$/iu);
  });

  it("that they do not tell is not told by others", async () => {
    const answer = await ask("How many passengers does the Kittiwake carry, according to Varrick?");
    for (const name of speakersOf(answer)) expect(name).toBe("Ilse Varrick");
    expect(answer.statements.every(({ kind }) => kind !== "passage")).toBe(true);
  });
});
