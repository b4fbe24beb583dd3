import { beforeAll, describe, expect, it } from "vitest";
import { createNames, type Names } from "../../src/question/names/names.ts";
import { readQuestion } from "../../src/question/read-question.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { ArticleId } from "../../src/text/article.ts";

let names: Names;
beforeAll(async () => {
  const quoted: readonly (readonly [name: string, kind: SpeakerKind])[] = [
    ["Ilse Varrick", "person"],
    ["Northbank Ferries", "body"],
    ["the harbour office", "body"],
  ];
  const speakers = quoted.map(([name, kind]) => ({
    article: "ferry" as ArticleId,
    speaker: { name, kind, alsoNamed: [] },
    quotes: 3,
  }));
  names = await createNames({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () => speakers,
    outlets: async () => [{ outlet: "tarn-today", articles: 1 }],
    speakerRules: async () => [],
    stories: async () => [],
  })();
});

const asks = (asked: string): string =>
  readQuestion(asked, { names, now: new Date("2031-03-19T12:00:00Z"), languages: new Set(["en"]) }).question
    .asks;

describe("a question that holds words of saying, for a fact", () => {
  it.each([
    "Which company announced that it would scrap its last steam ferry?",
    "Where did Northbank Ferries agree to build the new slipway?",
    "Ilse Varrick announced a new levy for the harbour. How much will each household pay?",
    "Northbank Ferries announced that it will close the line to which island?",
    "Which theorem states that every bridge has two ends?",
    "What is it called when a ferry is pulled by a rope?",
    "Why were the old lifeboats recalled?",
    "How many lifeboats did the harbour office order?",
    "Which new cake did Northbank Ferries add to its menu?",
    "In which year did the harbour office promise a second pier?",
    "What type of wages result from jobs that are hard to fill?",
    "Which storm is making Northbank Ferries reconsider whether it should warn its passengers?",
    "For most of the winter, which harbour did Northbank Ferries use as its base to state a claim?",
    "What share of the levy is paid by Northbank Ferries?",
    "Which ferries stop at the islands, including Tarn, Oss, and Ilse Varrick?",
    "Along with Varrick and her partner, which families own boats?",
    "What is the name of the boat that Varrick's criticism was about?",
    "The slipway was bought by what kind of firm?",
    "What would the new pier cost and how long would its building take?",
    "Northbank Ferries promised a new line in the US. How much will it cost?",
    "Why were some of the old ferries of Northbank recalled?",
    "Who was added to the board after Varrick left?",
    "Which captain did Ilse Varrick welcome on the pier?",
    "Which reporter wrote about the levy?",
    "What does it mean when a ferry lists?",
    "Where does Ostrany stand in the table of press freedom?",
    "Who was the opposing captain in the race?",
    "How many ferries were recalled due to reports on broken rails?",
  ])("%s", (asked) => {
    expect(asks(asked)).toBe("fact");
  });
});

describe("a question for what was said, though it begins like one for a fact", () => {
  it.each([
    ["What did Ilse Varrick say about the ferry?", "sayings"],
    ["Which words did Ilse Varrick choose for the delay?", "sayings"],
    ["What comments did Ilse Varrick make on the slipway?", "sayings"],
    ["what was the first thing Varrick said about the levy", "sayings"],
    ["What did Northbank Ferries announce about the slipway?", "sayings"],
    ["When did Varrick say that the ferry was late?", "when"],
    ["How many times did Varrick speak of the levy?", "count"],
    ["Is there anything Varrick said on the levy?", "sayings"],
    ["Which councillors criticised the levy?", "voices"],
    ["When the pier closed, what did Varrick say?", "sayings"],
    ["Ilse Varrick must have said something of the levy, what was it?", "sayings"],
    ["How will the levy end, in Varrick's words?", "sayings"],
    ["hey could u tell me what varrick makes of the levy pls", "sayings"],
    ["Which compliments did Ilse Varrick pay the harbour office?", "sayings"],
    ["what kind of warning did Varrick give about the ice", "sayings"],
    ["Has Ilse Varrick thanked Northbank Ferries for what they said on the ice?", "sayings"],
    ["how did northbank ferries hit back when varrick said she was tired of them", "sayings"],
    ["ilse varrick - the slipway w/ two cranes", "sayings"],
    ["what did president castellane say about the levy", "sayings"],
    ["Compare Varrick and Northbank Ferries on the levy", "compare"],
    ["varricks view on the levy", "sayings"],
    ["rep castellane on the slipway", "sayings"],
    ["What does the article “A quiet ferry” say about the slipway?", "article"],
    ["What does the story titled A quiet ferry say about the slipway?", "article"],
    ["Who was unhappy with how Northbank Ferries handled the strike?", "voices"],
    ["which people welcomed the levy?", "voices"],
    ["Names of those opposed to the levy, and why", "voices"],
    ["critics of the levy, who are they", "voices"],
    ["who are the supporters of the new slipway and what do they say", "voices"],
    ["What do opponents of the levy say?", "voices"],
    ["Why is the levy so high? Varrick's words", "sayings"],
    ["Ilse Varrick: in what state is the pier?", "sayings"],
    ["What did Tarn's Varrick say yesterday?", "sayings"],
    ["What I would like to know is what Varrick said of the levy", "sayings"],
    ["Who was quoted on the levy?", "voices"],
    ["Tom Larch on the levy", "sayings"],
  ])("%s: %s", (asked, kind) => {
    expect(asks(asked)).toBe(kind);
  });
});

describe("an outlet of the archive", () => {
  it.each(["Varrick on the levy, tarn today", "What did Varrick say on the levy in Tarn Today?"])(
    "%s: a limit, and no day",
    (asked) => {
      const read = readQuestion(asked, {
        names,
        now: new Date("2031-03-19T12:00:00Z"),
        languages: new Set(["en"]),
      });
      expect(read.limits).toEqual({ outlet: "tarn-today", time: null });
      expect(read.question).toMatchObject({ asks: "sayings", topic: { words: "levy" } });
    },
  );
});

it("whoever stands before what somebody else said speaks of it", () => {
  const speakersOf = (asked: string): readonly string[] => {
    const { question } = readQuestion(asked, {
      names,
      now: new Date("2031-03-19T12:00:00Z"),
      languages: new Set(["en"]),
    });
    return question.asks === "sayings" ? question.speakers.map(({ words }) => words) : [];
  };
  expect(speakersOf("Ilse Varrick on Northbank Ferries' statement")).toEqual(["Ilse Varrick"]);
  expect(speakersOf("northbank ferries on varricks speech")).toEqual(["northbank ferries"]);
  expect(speakersOf("Varrick's speech on the ferry")).toEqual(["Varrick"]);
});

describe("what askers tell of themselves first", () => {
  const topicOf = (asked: string): string | undefined => {
    const { question } = readQuestion(asked, {
      names,
      now: new Date("2031-03-19T12:00:00Z"),
      languages: new Set(["en"]),
    });
    return question.asks === "sayings" ? question.topic?.words : undefined;
  };

  it("is not what is asked about, but for what they are after", () => {
    const asked =
      "Good evening, I'm preparing a talk about the slipway. Could you tell me how Ilse Varrick describes it?";
    expect(topicOf(asked)).toBe("slipway");
    expect(topicOf("The slipway. What did Ilse Varrick say?")).toBe("slipway");
  });
});
