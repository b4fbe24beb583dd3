import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { contradictions } from "../../bench/eval/questions/contradictions.ts";
import { availableVectorIndex } from "../../embeddings/index.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { type ConversationMemory, converse } from "../../src/answer/conversation.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { createRetriever, type Retriever } from "../../src/retrieval/retriever.ts";
import type { Article } from "../../src/text/article.ts";
import { answerJson } from "../../src/words/answer-json.ts";
import { testModel } from "../support/running-bot.ts";
import { copySampleData } from "../support/sample-data.ts";
import { TARROW_ARTICLES } from "./tarrow-articles.ts";

/** Invented articles with names that are words, and a rival of each. */
const NAMES = join("bench", "eval", "sets", "questions", "names.articles.jsonl");
/** The day on which everything is asked, where a test does not say another one: long after all articles. */
export const TODAY = "2026-11-29";

/** An archive of invented articles, read and embedded as an operator's are, and questions to it. */
export interface Newsroom {
  readonly archive: Archive;
  readonly retriever: Retriever;
  readonly answerer: Answerer;
  readonly embedQuery: (text: string) => Promise<Float32Array>;
  /** Asks one after the other in one conversation, and gives back the last answer. Each is checked for what every answer must be. */
  ask(...questions: readonly string[]): Promise<Answer>;
  /** The same on a day of one's own. */
  askOn(day: string, ...questions: readonly string[]): Promise<Answer>;
  close(): Promise<void>;
}

/** The sample articles, those of the questions about names, and those of this room. */
export async function openNewsroom(): Promise<Newsroom> {
  const model = await testModel();
  const folder = await mkdtemp(join(tmpdir(), "verbatim-newsroom-"));
  await copySampleData(folder, model, [...(await articlesIn(NAMES)), ...TARROW_ARTICLES]);
  const archive = openArchive({
    folder,
    model: model.model,
    vectorIndex: await availableVectorIndex(),
  });
  const embedQuery = (text: string) => model.embedder.embedQuery(text);
  const retriever = createRetriever(archive, embedQuery);
  let now = TODAY;
  const answerer = createAnswerer({ archive, retriever, now: () => new Date(`${now}T12:00:00Z`) });
  const askOn = async (day: string, ...questions: readonly string[]): Promise<Answer> => {
    now = day;
    let memory: ConversationMemory | undefined;
    let last: Answer | undefined;
    for (const question of questions) {
      const next = await converse(answerer, memory, question);
      await expectTrue(next.answer, archive);
      memory = next.memory;
      last = next.answer;
    }
    if (last === undefined) throw new Error("Expected a question to ask, got none");
    return last;
  };
  return {
    archive,
    retriever,
    answerer,
    embedQuery,
    askOn,
    ask: (...questions) => askOn(TODAY, ...questions),
    async close() {
      await archive.close();
      await model.embedder.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const isAnswer = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync("answer.schema.json", "utf8")),
);

/** Every word shown stands in the stored article, every number is a source's, the lead states nothing that is not so, and the JSON keeps to its schema. */
export async function expectTrue(answer: Answer, archive: Archive): Promise<void> {
  for (const statement of [...answer.statements, ...answer.closest]) {
    const { pieces, shown, passage, source, also, variants } = statement;
    const all = [...pieces, ...shown, passage, ...variants.flatMap((variant) => variant.pieces)];
    for (const { article, start, end, text } of all)
      expect(text).toBe((await archive.article(article))?.text.slice(start, end));
    for (const piece of pieces)
      expect(shown.some(({ start, end }) => start <= piece.start && end >= piece.end)).toBe(true);
    for (const number of [source, ...also, ...variants.map((variant) => variant.source)])
      expect(answer.sources[number - 1]?.number).toBe(number);
  }
  expect(contradictions(answer), answer.question).toEqual([]);
  expect([isAnswer(answerJson(answer)), isAnswer.errors]).toEqual([true, null]);
}

/** What was said, one line a statement: "Ilse Varrick: We were late". */
export function said({ statements }: Pick<Answer, "statements">): string[] {
  return statements.map(
    ({ speaker, pieces }) => `${speaker ?? "?"}: ${pieces.map(({ text }) => text).join(" … ")}`,
  );
}

/** Whose words are shown, each once. */
export function speakersOf({ statements }: Pick<Answer, "statements">): string[] {
  return [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))];
}

async function articlesIn(file: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const event of readArticles([file])) if (event.kind === "article") articles.push(event.article);
  return articles;
}
