import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  availableVectorIndex,
  createEmbedder,
  describeModel,
  type Embedder,
} from "../../embeddings/index.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { createConversation } from "../../src/answer/conversation.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { embedTextsWith } from "../../src/intake/embed-texts.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import type { Article } from "../../src/text/article.ts";
import { UserError } from "../../src/user-error.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-answers-"));
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync("answer.schema.json", "utf8")),
);
let archive: Archive;
let embedder: Embedder;
let answerer: Answerer;

/** The sample articles: what people see first is what is tested. */
async function* samples(): AsyncGenerator<Article> {
  for await (const event of readArticles(["articles"])) if (event.kind === "article") yield event.article;
}

beforeAll(async () => {
  const model = await describeModel(undefined, MODEL_CACHE);
  embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE });
  archive = openArchive({ folder, model, vectorIndex: await availableVectorIndex() });
  const writer = await archive.openWriter();
  await addArticles(samples(), { writer, embed: embedTextsWith(embedder.embedPassages) });
  await writer.close();
  const retriever = createRetriever(archive, (text) => embedder.embedQuery(text));
  answerer = createAnswerer({ archive, retriever, now: () => new Date("2025-06-01T00:00:00Z") });
});

afterAll(async () => {
  await archive?.close();
  await embedder?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every answer is of the schema, and every word of it is in the stored articles. */
async function ask(question: string, limit?: number): Promise<Answer> {
  const answer = await answerer.answer(question, { limit });
  await check(answer);
  return answer;
}

async function check(answer: Answer): Promise<void> {
  expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
  for (const { pieces, passage, source, also } of [...answer.statements, ...answer.closest]) {
    for (const { article, start, end, text } of [...pieces, passage])
      expect(text).toBe((await archive.article(article))?.text.slice(start, end));
    for (const number of [source, ...also]) expect(answer.sources[number - 1]?.number).toBe(number);
  }
}

const marked = (answer: Answer): string => answer.statements[0]?.pieces[0]?.text ?? "";

describe("a question for a fact", () => {
  it.each([
    ["How many users does Facebook have in Vietnam?", "60 million"],
    ["who ordered the electric ferry?", "council"], // plain words, no capital
    ["Zukerberg immigration policy", "immigration"], // a misspelt name
  ])("%s", async (question, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe("answered");
    expect(marked(answer).toLowerCase()).toContain(words.toLowerCase());
  });

  it.each([
    "what is the capital of France",
    "does the site use cookies",
    "who won the football world cup in 1954",
  ])("refuses %j, and lists what is closest apart", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
    expect(answer.lead).toMatch(/^Nothing found/u);
    expect(answer.closest.length).toBeGreaterThan(0);
  });

  it("tells what a question in a script without spaces is about in its own characters", async () => {
    const { understood, lead } = await answerer.answer("堤防は何メートルですか");
    expect(understood.topic).toMatch(/^\S+$/u);
    expect("堤防は何メートルですか").toContain(understood.topic ?? "-");
    expect(lead).toContain(understood.topic ?? "-");
  });

  it("says what it took a misspelt word for", async () => {
    expect((await ask("Zukerberg immigration policy")).lead).toMatch(/Took “Zukerberg” for “zuckerberg”/iu);
  });

  it("shows a paragraph that two articles share once, with both sources", async () => {
    const articles = await archive.articles();
    const all = await Promise.all(articles.map((a) => archive.passagesOf(a.id)));
    const seen = new Set<string>();
    const shared = all.flat().find((p) => seen.has(p.text) || !seen.add(p.text));
    const answer = await ask(shared?.text.slice(0, 300) ?? "", 10);
    const shown = answer.statements.filter((s) => s.passage.text === shared?.text);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.also).toHaveLength(1);
  });

  it("keeps to the limit", async () => {
    expect((await ask("Facebook Vietnam", 2)).statements.length).toBeLessThanOrEqual(2);
  });

  it("links to the words where the article has an address", async () => {
    const answer = await ask("how much will the flood wall cost");
    expect(answer.sources[0]?.link).toMatch(/#:~:text=/u);
  });
});

describe("limits", () => {
  it("takes articles of the days asked for alone", async () => {
    const answer = await ask("articles about the ferry since 2025");
    expect(answer.understood).toMatchObject({ from: "2025-01-01", to: null });
    for (const { published } of answer.sources) expect((published ?? "") >= "2025-01-01").toBe(true);
  });

  it("does not limit a question for a fact to news of that year", async () => {
    const answer = await ask("what did Facebook do in Vietnam in 2015");
    expect(answer.closest.length + answer.statements.length).toBeGreaterThan(0);
  });

  it("takes articles of the outlet named alone", async () => {
    const answer = await ask("how long is the slate ship according to the Pellmouth Courier?");
    expect(answer.understood).toMatchObject({ kind: "fact", outlet: "The Pellmouth Courier" });
    for (const { outlet } of answer.sources) expect(outlet).toBe("The Pellmouth Courier");
  });
});

describe("a question about the archive", () => {
  it.each([
    ["who wrote the slate ship article", "Greta Lindqvarn"],
    ["when was the Kittiwake article published?", "2025-02-11"],
    ["who published the slate ship article", "Pellmouth Courier"],
    ["how many articles do you have", "8 articles"],
  ])("%s", async (question, words) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "answered", understood: { kind: "archive" } });
    expect(answer.lead).toContain(words);
  });

  it("lists its sources", async () => {
    expect((await ask("what are your sources?")).sources).toHaveLength(8);
  });

  it("tells which articles are about something", async () => {
    const answer = await ask("what do you know about the ferry?");
    expect(answer.sources.map((s) => s.title).join()).toMatch(/ferry/iu);
    expect(new Set(answer.statements.map((s) => s.passage.article)).size).toBe(answer.statements.length);
  });

  it("says which article it cannot find", async () => {
    expect(await ask("who wrote the giraffe article")).toMatchObject({
      status: "nothing_found",
      statements: [],
    });
  });
});

describe("what cannot be asked", () => {
  it.each(["", "   ", "???", "\u0000\u0001"])("%j", async (question) => {
    await expect(answerer.answer(question)).rejects.toThrow(UserError);
  });

  it("names the length of a question that is too long", async () => {
    await expect(answerer.answer("ferry ".repeat(1_700))).rejects.toThrow(
      /at most 2000 characters, got 10200/u,
    );
  });

  it("reads past control characters", async () => {
    expect((await ask("how many users\u0007 does Facebook\u001b[31m have in Vietnam")).status).toBe(
      "answered",
    );
  });
});

describe("a conversation", () => {
  it("understands what leans on the question before", async () => {
    const conversation = createConversation(answerer);
    const first = await conversation.ask("What do you know about the museum?");
    await check(first);
    const second = await conversation.ask("and about Vietnam?");
    expect(second.understood.topic).toBe("Vietnam");
    const third = await conversation.ask("who wrote that?");
    expect(third.lead).toContain("was written by");
    await check(third);
    await conversation.ask("how many passengers does the Kittiwake carry?");
    expect((await conversation.ask("who wrote that?")).lead).toContain("Sorrel Maddock");
  });
});
