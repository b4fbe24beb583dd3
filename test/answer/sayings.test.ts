import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from "vitest";
import { contradictions } from "../../bench/eval/questions/contradictions.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { createConversation } from "../../src/answer/conversation.ts";
import type { Article } from "../../src/text/article.ts";
import { articleOf } from "../support/articles.ts";
import { saidReader } from "../support/said-reader.ts";
import { expectTrue, said, speakersOf } from "./newsroom.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

const ARTICLES = [
  articleOf(
    "fares",
    [
      "Ilse Marchetti said the ferry fares must rise by a tenth. The hall was full to the doors.",
      "Everybody wanted to hear about the bridge. Asked about the bridge, the mayor paused. Ilse Marchetti said her grandchildren may live to see it.",
      "Bram Tessaly said the ferry fares are a scandal and an outrage.",
    ],
    { title: "Fares to rise", outlet: "Quillhaven Courier", published: "2031-03-01" },
  ),
  articleOf(
    "swans",
    [
      "Ilse Marchetti said that the ferry fares must rise by a tenth. Nobody clapped.",
      "Zuzanna Kordrick said nobody had counted the swans before. It took a week and two boats.",
      "Zuzanna Kordrick said the lamps on the quay were broken. Ilse Marchetti looked away.",
    ],
    { title: "Swans counted at Quillhaven", outlet: "The Marrowick Bell", published: "2032-05-02" },
  ),
];

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive(ARTICLES);
});
afterAll(() => room?.close());

async function ask(question: string): Promise<Answer> {
  const answer = await room.answerer.answer(question);
  await expectTrue(answer, room.archive);
  return answer;
}

/** Another archive for one test. */
async function archiveOf(...[articles, options]: Parameters<typeof saidArchive>): Promise<SaidArchive> {
  const other = await saidArchive(articles, options);
  onTestFinished(() => other.close());
  return other;
}

describe("what a speaker said on a topic", () => {
  it.each([
    "What did Ilse Marchetti say about the ferry fares?",
    "what did marchetti say about ferry fares",
    "Marchetti on the fares",
    "has Ms Marchetti commented on the fares",
    "marchetti ferry fares",
    "what did Marcheti say about the fares", // a misspelt name
  ])("%s", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({
      status: "answered",
      understood: { speakers: ["Ilse Marchetti"] },
      lead: { is: "quotes", order: "best", isMore: false },
    });
    expect(said(answer)[0]).toMatch(/^Ilse Marchetti: (?:that )?the ferry fares must rise by a tenth$/u);
    // What Tessaly says of the fares is not what Marchetti says of them.
    expect(speakersOf(answer)).toEqual(["Ilse Marchetti"]);
  });

  it("tells a quote of two articles once, with its count, articles and earliest day", async () => {
    const { statements, lead } = await ask("what did Marchetti say about the ferry fares");
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ kind: "indirect", cue: "said", count: 2, earliest: "2031-03-01" });
    expect(statements[0]?.also).toHaveLength(1);
    expect(lead).toMatchObject({
      speakers: [{ name: "Ilse Marchetti", quotes: 1, isCertain: true, speaksFor: null }],
      topic: expect.stringMatching(/ferry fares$/u),
      counted: { found: 1, shown: 1, isLeast: false },
      limits: { outlet: null, from: null, to: null },
    });
  });

  it("finds what answers a question that only the lead-in tells", async () => {
    expect(said(await ask("what did Marchetti say about the bridge?"))).toEqual([
      "Ilse Marchetti: her grandchildren may live to see it",
    ]);
  });

  it("tells everything where no topic is asked for", async () => {
    const answer = await ask("quotes by Ilse Marchetti");
    expect(answer.statements).toHaveLength(2);
    expect(answer.lead).toMatchObject({ is: "quotes", topic: null });
  });

  it("tells the name that a misspelt one was taken for", async () => {
    expect((await ask("what did Marcheti say about the fares")).lead).toMatchObject({
      taken: [{ typed: "Marcheti", word: "Ilse Marchetti" }],
    });
  });
});

describe("limits and order", () => {
  it("of days", async () => {
    const answer = await ask("what has Marchetti said since 2032?");
    const limits = { from: "2032-01-01", to: null };
    expect(answer).toMatchObject({ understood: { ...limits, topic: null }, lead: { limits } });
    expect(answer.sources.map(({ article }) => article)).toEqual(["swans"]);
  });

  it("of an outlet", async () => {
    const answer = await ask("what did Marchetti say about the fares, according to the Marrowick Bell?");
    expect(answer.understood).toMatchObject({ outlet: "The Marrowick Bell", speakers: ["Ilse Marchetti"] });
    expect(answer.statements.map(({ passage }) => passage.article)).toEqual(["swans"]);
  });

  it("the earliest or the latest first", async () => {
    const first = await ask("what was the first thing Marchetti said about the fares?");
    expect(first.lead).toMatchObject({ is: "quotes", order: "earliest" });
    expect(first.statements[0]?.passage.article).toBe("fares");
    const latest = await ask("the latest from Marchetti on the fares");
    expect(latest.lead).toMatchObject({ order: "latest" });
    expect(latest.statements[0]?.passage.article).toBe("swans");
  });
});

describe("nothing found, with the reason", () => {
  it("of a speaker who never spoke of it, with what she did speak of", async () => {
    const answer = await ask("what did Marchetti say about the swans?");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
    expect(answer.lead).toMatchObject({
      is: "nothing",
      because: "not_on_topic",
      speakers: ["Ilse Marchetti"],
      quotes: 3,
      articles: 2,
    });
    expect(answer.quoted).toMatchObject({ speakers: ["Ilse Marchetti"], quotes: 3, articles: 2 });
    expect(answer.quoted?.topics).toContain("ferry fares");
  });

  it("within limits: as many quotes as are within them", async () => {
    const { lead, quoted } = await ask("what did Marchetti say about the swans since 2032?");
    expect(lead).toMatchObject({ because: "not_on_topic", quotes: 1, articles: 1 });
    expect(quoted).toMatchObject({ quotes: 1, articles: 1 });
  });

  it("of somebody who is named in the other's quotes alone", async () => {
    expect((await ask("what did Tessaly say about Marchetti")).status).toBe("nothing_found");
  });

  it("of a name that nobody bears, with the nearest", async () => {
    const answer = await ask("what did Otto Mansfield say about the ferry");
    expect(answer).toMatchObject({
      status: "nothing_found",
      quoted: null,
      lead: { because: "not_quoted", words: "Otto Mansfield", articles: 0 },
    });
  });

  it("outside of the limits, with the latest day before", async () => {
    expect((await ask("what did Tessaly say about the fares since 2032")).lead).toMatchObject({
      because: "outside_limits",
      speakers: ["Bram Tessaly"],
      latestBefore: "2031-03-01",
    });
  });

  it("that was done in no words of theirs", async () => {
    expect((await ask("did Tessaly apologise for the fares?")).lead).toMatchObject({
      because: "not_in_that_manner",
      speakers: ["Bram Tessaly"],
      quotes: 1,
    });
  });
});

describe("what else", () => {
  it("leaves out what was shown; of something else it is not told to be on the topic", async () => {
    const { ask: say } = createConversation(room.answerer);
    await say("what did Marchetti say about the fares");
    const more = await say("what else did she say?");
    expect(said(more)).toEqual(["Ilse Marchetti: her grandchildren may live to see it"]);
    expect(more.lead).toMatchObject({ is: "quotes", isMore: true, topic: null });
    expect(more.understood.topic).toBeNull();
    const spent = await say("what else did she say?");
    expect(spent.lead).toMatchObject({ is: "nothing", because: "no_more", speakers: ["Ilse Marchetti"] });
  });
});

describe("of two of one surname", () => {
  const SMALL_TALK = [
    "the ropes were wet",
    "the tide gate was painted",
    "the herring had come back",
    "the chimney must go",
    "the band was asleep",
    "the goats ate the flags",
    "the library needs a roof",
    "the clock was slow",
    "the stalls were full",
    "the soup was cold",
    "the bell was cracked",
    "the tram was late",
    "the mill stood still",
    "the choir sang flat",
    "the well was dry",
    "the geese were loud",
    "the bread was burnt",
    "the post was late",
    "the fog was thick",
    "the lock was stuck",
  ];
  const RARE = articleOf(
    "rare",
    [
      "The lighthouse lamp broke in the night. Abel Kordrick said the keeper had gone to bed early. Nobody minded.",
      "The bridge was closed. A lorry had struck it. Abel Kordrick said nobody would repair it this year.",
    ],
    { title: "A night on the coast", published: "2031-02-01" },
  );
  const OFTEN = articleOf(
    "often",
    SMALL_TALK.map((words) => `Zuzanna Kordrick said ${words}. It rained.`),
    {
      title: "A day in the harbour",
      published: "2031-01-01",
    },
  );

  let kordricks: SaidArchive;
  beforeAll(async () => {
    kordricks = await saidArchive([RARE, OFTEN]);
  });
  afterAll(() => kordricks?.close());

  const about = (topic: string): Promise<Answer> =>
    kordricks.answerer.answer(`what did Kordrick say about ${topic}?`);

  it("the one who is quoted far more is meant where both fit", async () => {
    expect(speakersOf(await about("the soup"))).toEqual(["Zuzanna Kordrick"]);
  });

  it("the other is meant where it is nearly sure that they spoke of it", async () => {
    // 0.99 and 0.95: the words said hold the topic.
    expect(speakersOf(await about("the keeper"))).toEqual(["Abel Kordrick"]);
    expect(speakersOf(await about("repair of the bridge"))).toEqual(["Abel Kordrick"]);
  });

  it.each(["lorry", "lighthouse lamp"])("and not where it is not: %s", async (topic) => {
    // 0.56 and 0.57: the topic's words stand in the sentence before. Enough of one who is meant for certain.
    expect((await about(topic)).status).toBe("nothing_found");
    const full = await kordricks.answerer.answer(`what did Abel Kordrick say about ${topic}?`);
    expect(full.status).toBe("answered");
  });
});

test("a bearer whom an article calls by the surname alone is as certain as that article is", async () => {
  const plain = saidReader();
  const quoteReader = {
    ...plain,
    read: async (...given: Parameters<typeof plain.read>) => {
      const done = await plain.read(...given);
      if (!done.ok) return done;
      const value = done.value.map((quote) => ({
        ...quote,
        confidence: quote.speaker?.name === "Kordrick" ? 0.3 : quote.confidence,
      }));
      return { ...done, value };
    },
  };
  const articles: Article[] = [
    articleOf("full", ["Zuzanna Kordrick said the swans are ours. Zuzanna Kordrick said the tide is late."]),
    articleOf("other", ["Abel Kordrick said the lamps are dark."]),
    articleOf("bare", ["Kordrick said the swans are hungry."]),
  ];
  const { answerer } = await archiveOf(articles, { quoteReader });
  const answer = await answerer.answer("what did Zuzanna Kordrick say about the swans?");
  expect(answer.statements.map(({ isSpeakerCertain }) => isSpeakerCertain)).toContain(false);
  expect(contradictions(answer)).toEqual([]);
});

test("an archive without quotes says that nobody of the name is quoted, and shows what comes nearest as that", async () => {
  const { answerer } = await archiveOf(ARTICLES, {
    quoteReader: { tagger: null, stamp: "none", read: async () => ({ ok: true as const, value: [] }) },
  });
  const answer = await answerer.answer("what did Marchetti say about the ferry fares?");
  expect(answer).toMatchObject({ status: "nothing_found", statements: [], lead: { because: "not_quoted" } });
  expect(answer.closest[0]?.kind).toBe("passage");
});
