import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { AnswerOptions, Answered, Answerer } from "../../src/answer/answerer.ts";
import { createConversation, converse, memoryOf } from "../../src/answer/conversation.ts";
import type { Question, Sayings } from "../../src/question/question.ts";
import type { ArticleId } from "../../src/text/article.ts";

const NO_LIMITS = { outlet: null, time: null };
const sayings = (topic: string | null): Sayings => ({
  asks: "sayings",
  speakers: [{ by: "unknown", words: "Vasquell", suggestions: [] }],
  topic: topic === null ? null : { words: topic, names: [] },
  manner: "say",
  order: "best",
  most: null,
  besides: "nothing",
  reading: "sure",
  limits: NO_LIMITS,
});
const TALK: Question = { asks: "talk", of: "thanks" };
const FACT: Question = {
  asks: "fact",
  words: "length of the ship",
  according: null,
  limits: NO_LIMITS,
  about: null,
};

/** What an answerer gave, with as much of an answer as a conversation looks at. */
function answered(
  question: Question,
  fields: Partial<Answer> = {},
  speakers: readonly string[] = [],
): Answered {
  const isTalk = question.asks === "talk";
  return {
    question,
    answer: {
      question: "",
      understood: {
        kind: isTalk ? "talk" : "attribution",
        asks: question.asks,
        speakers,
        topic: null,
        outlet: null,
        from: null,
        to: null,
      },
      status: "answered",
      lead: { is: "talk", of: "thanks", examples: [] },
      statements: [],
      closest: [],
      sources: [],
      quoted: null,
      suggestions: [],
      tookMs: 1,
      ...fields,
    },
  };
}

const source = (number: number, article: string): Answer["sources"][number] => ({
  number,
  article: article as ArticleId,
  title: article,
  outlet: null,
  authors: [],
  published: null,
  url: null,
  link: null,
  file: null,
});

/** An answerer that gives what it is told to, and keeps what it was asked with. */
function scripted(...replies: readonly Answered[]): Answerer & { readonly asked: AnswerOptions[] } {
  const asked: AnswerOptions[] = [];
  const reply = async (_: string, options: AnswerOptions = {}): Promise<Answered> => {
    asked.push(options);
    const next = replies[asked.length - 1];
    if (next === undefined) throw new Error("unreadable");
    return next;
  };
  return { asked, reply, answer: async (question, options) => (await reply(question, options)).answer };
}

describe("what a conversation remembers", () => {
  it("is nothing at first, then whom and what the question was about", async () => {
    const answerer = scripted(answered(sayings("the bridge"), {}, ["Ottoline Vasquell"]), answered(FACT));
    const { ask } = createConversation(answerer);
    await ask("one");
    await ask("two");
    expect(answerer.asked[0]?.remembered).toBeUndefined();
    expect(answerer.asked[1]?.remembered).toEqual({
      asks: "sayings",
      speakers: ["Ottoline Vasquell"],
      topic: { words: "the bridge", names: [] },
      manner: "say",
      limits: NO_LIMITS,
    });
  });

  it("is left as it was by talk, and by a question that found nothing of anybody", async () => {
    const nothing = answered(FACT, { status: "nothing_found" });
    const answerer = scripted(
      answered(sayings("the bridge"), {}, ["Vasquell"]),
      answered(TALK),
      nothing,
      answered(TALK),
    );
    const { ask } = createConversation(answerer);
    for (const question of ["one", "two", "three", "four"]) await ask(question);
    for (const { remembered } of answerer.asked.slice(1))
      expect(remembered).toMatchObject({ asks: "sayings", topic: { words: "the bridge" } });
  });

  it("is a known speaker also where they said nothing on it: another topic may come next", async () => {
    const silent = answered(
      sayings("kettles"),
      {
        status: "nothing_found",
        quoted: { speakers: ["Vasquell"], quotes: 3, articles: 1, topics: [] },
      },
      ["Vasquell"],
    );
    const { memory } = await converse(scripted(silent), undefined, "one");
    expect(memory?.remembered).toMatchObject({ speakers: ["Vasquell"], topic: { words: "kettles" } });
  });

  it("is the subject of a fact, and its articles, the latest first", async () => {
    const first = answered(FACT, { sources: [source(1, "ship"), source(2, "wall")] });
    const second = answered(FACT, { sources: [source(1, "wall"), source(2, "ferry")] });
    const answerer = scripted(first, second, answered(TALK));
    const { ask } = createConversation(answerer);
    for (const question of ["one", "two", "three"]) await ask(question);
    expect(answerer.asked[1]).toMatchObject({
      talkedAbout: ["ship", "wall"],
      remembered: { asks: "fact", topic: { words: "length of the ship" } },
    });
    expect(answerer.asked[2]?.talkedAbout).toEqual(["wall", "ferry", "ship"]);
  });

  it("is what was talked of before, where an article was only asked about in between", async () => {
    const about: Question = {
      asks: "article",
      which: { by: "conversation" },
      what: { of: "author" },
      limits: NO_LIMITS,
    };
    const answerer = scripted(
      answered(sayings("the bridge"), {}, ["Vasquell"]),
      answered(about),
      answered(TALK),
    );
    const { ask } = createConversation(answerer);
    for (const question of ["one", "two", "three"]) await ask(question);
    expect(answerer.asked[2]?.remembered).toMatchObject({ asks: "sayings", speakers: ["Vasquell"] });
  });
});

describe("words that were shown", () => {
  const piece = (start: number): Answer["statements"][number] => {
    const text = { article: "a" as ArticleId, start, end: start + 4, text: "word" };
    return {
      kind: "direct",
      pieces: [text],
      shown: [text],
      speaker: "Vasquell",
      cue: "said",
      confidence: 0.9,
      isSpeakerCertain: true,
      passage: { ...text, ordinal: 1 },
      source: 1,
      score: 1,
      also: [],
      count: 1,
      earliest: null,
      variants: [],
    };
  };

  it("are remembered while the speaker is the same, and no longer", async () => {
    const answerer = scripted(
      answered(sayings("a"), { statements: [piece(0)] }, ["Vasquell"]),
      answered(sayings("b"), { statements: [piece(10)] }, ["Vasquell"]),
      answered(sayings("c"), { statements: [piece(20)] }, ["Tessaly"]),
      answered(TALK),
    );
    const { ask } = createConversation(answerer);
    for (const question of ["one", "two", "three", "four"]) await ask(question);
    const starts = answerer.asked.map(({ shown = [] }) => shown.map(({ start }) => start));
    expect(starts).toEqual([[], [0], [0, 10], [20]]);
  });

  it("are known of a kept answer too, whose question is forgotten", () => {
    const { answer } = answered(sayings("a"), { statements: [piece(7)], sources: [source(1, "a")] }, [
      "Vasquell",
    ]);
    expect(memoryOf(answer)).toEqual({
      remembered: { asks: "sayings", speakers: ["Vasquell"], topic: null, manner: "say", limits: NO_LIMITS },
      talkedAbout: ["a"],
      shown: [{ article: "a", start: 7 }],
    });
  });

  it("tell who spoke, where the question named nobody", () => {
    const { answer } = answered(FACT, { statements: [piece(7)] });
    expect(memoryOf(answer).remembered).toMatchObject({ asks: "sayings", speakers: ["Vasquell"] });
  });
});

it("a conversation goes on after a question that could not be read", async () => {
  const answerer = scripted(answered(sayings("the bridge"), {}, ["Vasquell"]));
  const { ask } = createConversation(answerer);
  await ask("one");
  await expect(ask("?")).rejects.toThrow("unreadable");
  await expect(ask("?")).rejects.toThrow("unreadable");
  expect(answerer.asked[2]?.remembered).toMatchObject({ speakers: ["Vasquell"] });
});
