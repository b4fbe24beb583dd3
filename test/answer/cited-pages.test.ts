import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import picocolors from "picocolors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textsOf } from "../commands/card/page-checks.ts";
import { contextPages } from "../../commands/card/context-pages.ts";
import { statementText } from "../../commands/card/statement-text.ts";
import type { Answer, Statement } from "../../src/answer/answer.ts";
import { createQuoteChecker } from "../../src/answer/check/check-quote.ts";
import { renderStatement } from "../../src/cli/render-statement.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { answerJson } from "../../src/words/answer-json.ts";
import { checkLead } from "../../src/words/check-lead.ts";
import { ALL_PHRASES, phrasesFor } from "../../src/words/phrases-for.ts";
import { articleOf } from "../support/articles.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

const PARAGRAPHS = [
  "The hall was full to the doors, and the lamps were lit before noon.",
  "Ilse Marchetti said the ferry fares must rise by a tenth before the first of May.",
  "The stone bridge was closed after a lorry struck its northern pier. Repairs will cost 340,000 florins.",
];
const TEXT = PARAGRAPHS.join("\n\n");
/** The second paragraph begins on page 7 and ends on page 8. */
const REPORT = articleOf("report", PARAGRAPHS, {
  title: "Report of the harbour board",
  outlet: "Quillhaven Courier",
  published: "2031-03-01",
  url: "https://courier.example/report.pdf",
  pageStarts: [
    { at: 0, page: 7 },
    { at: TEXT.indexOf("a tenth"), page: 8 },
    { at: TEXT.indexOf("The stone"), page: 11 },
  ],
});

let said: SaidArchive;
let answer: Answer;
let statement: Statement;
beforeAll(async () => {
  said = await saidArchive([REPORT]);
  answer = await said.answerer.answer("What did Ilse Marchetti say about the ferry fares?");
  statement = answer.statements[0] as Statement;
});
afterAll(() => said?.close());

const PAGE = {
  colours: picocolors.createColors(false),
  isColoured: false,
  isScreen: false,
  areLinksShown: false,
  width: 200,
};

test("a statement knows the pages of its words, and its link leads to the first of them", () => {
  expect(statement).toMatchObject({ pages: { first: 7, last: 8 }, fragment: "page=7" });
  expect(answer.sources[0]?.link).toBe("https://courier.example/report.pdf#page=7");
});

test("a fact is cited with its page", async () => {
  const fact = await said.answerer.answer("How much will repairs of the stone bridge cost?");
  expect(fact.statements[0]).toMatchObject({ pages: { first: 11, last: 11 }, fragment: "page=11" });
});

test("the JSON answer keeps to its schema", () => {
  const isAnswer = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("answer.schema.json", "utf8")),
  );
  expect(isAnswer(answerJson(answer)), JSON.stringify(isAnswer.errors)).toBe(true);
});

test("a terminal and a card show the pages", () => {
  const source = answer.sources[0];
  expect(renderStatement(statement, { source }, PAGE)).toMatch(/paragraph 2 · p\. 7–8$/mu);
  const frame = { ordinal: null, sources: new Map(answer.sources.map((one) => [one.number, one])) };
  const inEach = ALL_PHRASES.map((phrases) =>
    statementText(statement, { ...frame, phrases }, { characters: 3_000, bytes: 9_000 }),
  );
  expect(inEach.map((text) => /(?:\p{L}+\. )?7–8[^\s·]*/u.exec(text)?.[0])).toEqual(
    expect.arrayContaining(["p. 7–8", "S. 7–8", "pág. 7–8", "7–8ページ"]),
  );
  for (const text of inEach) expect(text).toContain("report.pdf#page=7)");
});

test("in context each paragraph has its pages", async () => {
  const passages = await said.archive.passagesOf(REPORT.id);
  const [page] = contextPages(REPORT, passages, statement, {
    key: "aB3-_xYz01234567" as AnswerKey,
    index: 0,
    phrases: phrasesFor("en-GB"),
  });
  expect(page && textsOf(page).join("\n")).toMatch(/-# 1 · p\. 7\n.*-# 2 · p\. 7–8\n.*-# 3 · p\. 11\n/su);
});

test("a quotation that is checked is found on its page", async () => {
  const found = await createQuoteChecker(said).check("Repairs will cost 340,000 florins.");
  expect(checkLead(found, phrasesFor("en-GB"))).toMatch(/paragraph 3, p\. 11\)/u);
  expect(found.sources[0]?.link).toBe("https://courier.example/report.pdf#page=11");
});
