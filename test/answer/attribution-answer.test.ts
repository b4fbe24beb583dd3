import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../embeddings/index.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { createConversation } from "../../src/answer/conversation.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import { articleOf } from "../support/articles.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { embedTextsWith, realEmbedder } from "../support/real-embedder.ts";
import { saidReader } from "../support/said-reader.ts";

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

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync("answer.schema.json", "utf8")),
);
let embedder: Embedder;
let archive: Archive;
let answerer: Answerer;
let close: () => Promise<void>;

beforeAll(async () => {
  embedder = await realEmbedder();
  ({ archive, close } = await emptyArchive());
  const writer = await archive.openWriter();
  await addArticles(ARTICLES, { writer, embed: embedTextsWith(embedder), quoteReader: saidReader() });
  await writer.close();
  const retriever = createRetriever(archive, (text) => embedder.embedQuery(text));
  answerer = createAnswerer({ archive, retriever, now: () => new Date("2033-01-01T00:00:00Z") });
});

afterAll(async () => {
  await close?.();
  await embedder?.close();
});

/** Every answer is of the schema, and every word of it is in the stored articles. */
async function check(answer: Answer): Promise<Answer> {
  expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
  for (const { pieces, passage, source, also, variants } of [...answer.statements, ...answer.closest]) {
    for (const { article, start, end, text } of [...pieces, passage, ...variants.flatMap((v) => v.pieces)])
      expect(text).toBe((await archive.article(article))?.text.slice(start, end));
    for (const number of [source, ...also, ...variants.map((v) => v.source)])
      expect(answer.sources[number - 1]?.number).toBe(number);
  }
  return answer;
}

const ask = async (question: string): Promise<Answer> => check(await answerer.answer(question));
const said = ({ statements }: Answer): string[] =>
  statements.map(({ speaker, pieces }) => `${speaker}: ${pieces.map(({ text }) => text).join(" ")}`);

describe("what a speaker said on a topic", () => {
  it.each([
    "What did Ilse Marchetti say about the ferry fares?",
    "what did marchetti say about ferry fares",
    "Marchetti on the fares",
    "has Mr Marchetti commented on the fares",
    "marchetti ferry fares",
    "what did Marcheti say about the fares", // a misspelt name
  ])("%s", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({
      status: "answered",
      understood: { kind: "attribution", speaker: "Ilse Marchetti" },
    });
    expect(said(answer)[0]).toBe("Ilse Marchetti: the ferry fares must rise by a tenth");
    // What Tessaly says of the fares is not what Marchetti says of them.
    for (const { speaker } of answer.statements) expect(speaker).toBe("Ilse Marchetti");
  });

  it("shows the same quote of two articles once, with its count and earliest day", async () => {
    const { statements, lead } = await ask("what did Marchetti say about the ferry fares");
    expect(statements[0]).toMatchObject({ kind: "indirect", cue: "said", count: 2, earliest: "2031-03-01" });
    expect(statements[0]?.also).toHaveLength(1);
    expect(lead).toMatch(/^1 quote of Ilse Marchetti on “the ferry fares” in 1 article/u);
  });

  it("finds what answers a question that only the lead-in tells", async () => {
    expect(said(await ask("what did Marchetti say about the bridge?"))).toEqual([
      "Ilse Marchetti: her grandchildren may live to see it",
    ]);
  });

  it("lists everything where no topic is asked for", async () => {
    expect((await ask("quotes by Ilse Marchetti")).statements).toHaveLength(2);
  });

  it("keeps to days and outlet", async () => {
    const since = await ask("what has Marchetti said since 2032?");
    expect(since.understood).toMatchObject({ from: "2032-01-01", to: null, topic: null });
    expect(since.sources.map(({ article }) => article)).toEqual(["swans"]);
    const bell = await ask("what did Marchetti say about the fares, according to the Marrowick Bell?");
    expect(bell.understood).toMatchObject({ outlet: "The Marrowick Bell", topic: "the fares" });
    expect(bell.statements[0]?.passage.article).toBe("swans");
  });

  it("takes the earliest or the latest first", async () => {
    const first = await ask("what was the first thing Kordrick said?");
    expect(first.lead).toContain("the earliest first");
    expect((await ask("the latest from Marchetti on the fares")).statements[0]?.passage.article).toBe(
      "swans",
    );
  });
});

describe("nothing found, with the reason", () => {
  it("of a speaker who never spoke of it, with what he did speak of", async () => {
    const answer = await ask("what did Marchetti say about the swans?");
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
    expect(answer.lead).toMatch(/3 quotes of Ilse Marchetti in 2 articles, none on “the swans”/u);
    expect(answer.quoted).toMatchObject({ speakers: ["Ilse Marchetti"], quotes: 3, articles: 2 });
    expect(answer.quoted?.topics).toContain("fares");
  });

  it("of somebody who is named in the other's quotes alone", async () => {
    expect((await ask("what did Tessaly say about Marchetti")).status).toBe("nothing_found");
  });

  it("of a name that nobody bears, with the nearest", async () => {
    const answer = await ask("what did Otto Kordrick say about the ferry");
    expect(answer).toMatchObject({ status: "nothing_found", quoted: null });
    expect(answer.lead).toContain("Did you mean Zuzanna Kordrick?");
    expect(answer.suggestions).toEqual(["Zuzanna Kordrick"]);
  });

  it("outside the limits", async () => {
    const answer = await ask("what did Tessaly say about the fares since 2032");
    expect(answer.status).toBe("nothing_found");
    expect(answer.lead).toContain("no quote of Bram Tessaly since 2032-01-01");
  });
});

describe("who said it", () => {
  it.each([
    ["who said nobody had counted the swans?", "Zuzanna Kordrick"],
    ["who criticised the ferry fares?", "Bram Tessaly"],
    ["who spoke about the lamps on the quay?", "Zuzanna Kordrick"],
  ])("%s", async (question, speaker) => {
    expect((await ask(question)).statements[0]?.speaker).toBe(speaker);
  });

  it.each(["who said the moon is made of brass", "who criticised the swans?"])(
    "refuses %j",
    async (question) => {
      expect((await ask(question)).status).toBe("nothing_found");
    },
  );
});

describe("a conversation", () => {
  it("goes on with the speaker", async () => {
    const { ask: say } = createConversation(answerer);
    await check(await say("what did Zuzanna Kordrick say about the swans"));
    expect(said(await check(await say("and about the lamps?")))).toEqual([
      "Zuzanna Kordrick: the lamps on the quay were broken",
    ]);
    expect((await say("what did she say about the fares?")).lead).toContain("2 quotes of Zuzanna Kordrick");
    const { statements } = await say("who said the ferry fares are a scandal?");
    expect(statements[0]?.speaker).toBe("Bram Tessaly");
  });

  it("leaves out what was shown", async () => {
    const { ask: say } = createConversation(answerer);
    await say("what did Marchetti say about the fares");
    expect(said(await check(await say("what else did she say?")))).toEqual([
      "Ilse Marchetti: her grandchildren may live to see it",
    ]);
    expect((await say("what else did she say?")).lead).toContain("No more quotes");
  });
});

it("answers with passages where the archive has no quotes", async () => {
  const bare = await emptyArchive();
  const writer = await bare.archive.openWriter();
  await addArticles(ARTICLES, {
    writer,
    embed: embedTextsWith(embedder),
    quoteReader: { tagger: null, stamp: "none", read: async () => ({ ok: true, value: [] }) },
  });
  await writer.close();
  const retriever = createRetriever(bare.archive, (text) => embedder.embedQuery(text));
  const answer = await createAnswerer({ archive: bare.archive, retriever }).answer(
    "what did Marchetti say about the ferry fares?",
  );
  expect(answer.statements[0]?.kind).toBe("passage");
  await bare.close();
});
