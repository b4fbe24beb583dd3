import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { availableVectorIndex } from "../../embeddings/index.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import type { PreparedModel } from "../../src/intake/prepare-model.ts";
import { createWindowReader } from "../../src/retrieval/reading/passage-reader.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import { testModel } from "../support/running-bot.ts";
import { copyIngested } from "../support/sample-data.ts";

// Questions of fact to the sample articles, read by the real reader.

let folder: string;
let model: PreparedModel;
let archive: Archive;
let answerer: Answerer;
/** The same by checks alone, as with a model that has no reader. */
let unread: Answerer;

beforeAll(async () => {
  model = await testModel();
  folder = await mkdtemp(join(tmpdir(), "verbatim-facts-"));
  await copyIngested(folder, model, ["articles"]);
  archive = openArchive({ folder, model: model.model, vectorIndex: await availableVectorIndex() });
  const { embedQuery, read } = model.embedder;
  if (read === null) throw new Error("Expected the embedded model to have a reader, got none");
  const reader = createWindowReader(read);
  answerer = createAnswerer({ archive, retriever: createRetriever(archive, embedQuery, reader) });
  unread = createAnswerer({ archive, retriever: createRetriever(archive, embedQuery) });
});
afterAll(async () => {
  await archive?.close();
  await model?.embedder.close();
  await rm(folder, { recursive: true, force: true });
});

async function expectSlices({ statements }: Answer): Promise<void> {
  for (const { words, passage, pieces } of statements) {
    if (words === undefined) continue;
    const article = await archive.article(words.article);
    expect(words.text).toBe(article?.text.slice(words.start, words.end));
    expect(words.start).toBeGreaterThanOrEqual(passage.start);
    expect(words.end).toBeLessThanOrEqual(passage.end);
    // The sentence around them is what the card links to.
    expect(pieces[0]?.text).toContain(words.text);
  }
}

describe("the words that answer", () => {
  it.each([
    ["how long is the new flood wall?", "1.9 kilometres"],
    ["Which school named the wreck?", "Tidewell School"],
    ["Who is the finance director?", "Orrin Fesk"],
    ["Where will the new vessel be built?", "Lower Ostrand"],
    ["how many passengers will the new ferry take", "240"],
    ["how many people were on board the Kittiwake?", "187"],
  ])("%s %s", async (question, words) => {
    const answer = await answerer.answer(question);
    expect(answer.lead).toMatchObject({ is: "passages" });
    expect(answer.statements[0]?.words?.text).toContain(words);
    await expectSlices(answer);
  });

  it("are a number where one is asked for: the first passengers tell none", async () => {
    const { status, closest } = await answerer.answer("how many passengers does the Kittiwake carry?");
    expect(status).toBe("nothing_found");
    expect(closest[0]?.passage.text).toContain("its first passengers");
  });

  it.each(["what year was Bastian Orme born", "in which year did Nadia Brandreth leave school?"])(
    "are a year where one is asked for: %s",
    async (question) => {
      const { status, statements } = await answerer.answer(question);
      expect([status, statements]).toEqual(["nothing_found", []]);
    },
  );

  it("of another unit are of another question: their passages are no part of the answer", async () => {
    const { statements, closest, lead } = await answerer.answer("How long is the new flood wall?");
    expect(statements.map(({ words }) => words?.text)).not.toContain("six weeks");
    for (const { words } of statements) expect(words?.text).toMatch(/kilomet|^[\d.,]+$/u);
    expect(closest.some(({ passage }) => passage.text.includes("six weeks"))).toBe(true);
    expect(lead).toMatchObject({ words: "1.9 kilometres", others: [] });
  });

  it("of other articles are told once an article", async () => {
    const { statements, lead } = await answerer.answer("How much did the ferry cost?");
    const others = lead.is === "passages" ? lead.others : [];
    expect(others.length).toBeGreaterThan(0);
    const articles = others.map(
      (other) => statements.find(({ words }) => words?.text === other)?.words?.article,
    );
    expect(new Set([statements[0]?.words?.article, ...articles]).size).toBe(others.length + 1);
  });

  it("are not those of how much in a year where the first one's are of how much at once", async () => {
    const { statements, lead } = await answerer.answer("how many passengers will the new ferry take");
    expect(statements.map(({ words }) => words?.text)).toContain("410,000 passengers");
    expect(lead).toMatchObject({ words: "240 passengers", others: [] });
  });

  it("are a sentence where the answer is yes or no", async () => {
    const answer = await answerer.answer("Did the council vote for the wall?");
    await expectSlices(answer);
    expect(answer.statements.length).toBeGreaterThan(0);
    for (const { words, pieces } of answer.statements)
      if (words !== undefined) expect(pieces.map(({ text }) => text)).toEqual([words.text]);
    const [first] = answer.statements;
    expect(first?.words?.text).toMatch(/vote/u);
    const isShort = (first?.words?.text.length ?? 0) <= 100;
    expect(answer.lead).toMatchObject({ words: isShort ? first?.words?.text : null, others: [] });
  });

  it("are no sentence that asks", async () => {
    const { statements } = await answerer.answer("did Zuckerberg make a deal with Trump");
    for (const { words } of statements) expect(words?.text ?? "").not.toMatch(/\?["”’']?$/u);
  });

  it("are none where nothing was asked", async () => {
    for (const { words } of (await answerer.answer("ferry price")).statements) expect(words).toBeUndefined();
  });
});

describe("a refusal tells why", () => {
  it.each([
    ["How much did the ferry to Lindenau cost?", { because: "name_unknown", words: "Lindenau" }],
    ["When did the ferry sink in 1999?", { because: "time_unknown", words: "1999" }],
  ])("%s", async (question, lead) => {
    for (const one of [answerer, unread]) {
      const answer = await one.answer(question);
      expect(answer).toMatchObject({ status: "nothing_found", statements: [], lead });
      expect(answer.closest.length).toBeGreaterThan(0);
    }
  });
});

describe("who is asked why they did what they did not", () => {
  it.each([
    ["Why did Bastian Orme vote in favour of the new electric ferry?", "nothing_found"],
    ["Why did Bastian Orme vote against the new electric ferry?", "answered"],
    ["why did Orme vote for the ferry?", "nothing_found"],
    ["why did Orme reject the ferry", "answered"],
    ["why did Zuckerberg refuse the dinner invitation", "nothing_found"],
  ])("%s %s", async (question, status) => {
    expect(await answerer.answer(question)).toMatchObject({ status });
  });
});

describe("whatever is asked", () => {
  it.each([
    "wall",
    "how",
    "when?",
    "who who who who",
    `How long is the wall ${"and the other wall ".repeat(110)}?`.slice(0, 2_000),
    "How long is the wall? Who paid for it? When?",
    "Wie lang ist die neue Mauer?",
    "how many are two dozen, 1,5 or 1.5 of them last year",
    `${"🎈 ".repeat(40)}how much?`,
  ])("%j is answered or refused, each word a slice", async (question) => {
    await expectSlices(await answerer.answer(question));
  });
});
