import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { availableVectorIndex } from "../../embeddings/index.ts";
import type { Answer, Piece } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { createConversation } from "../../src/answer/conversation.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import type { PreparedModel } from "../../src/intake/prepare-model.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import { testModel } from "../support/running-bot.ts";
import { copyIngested } from "../support/sample-data.ts";
import { expectTrue, speakersOf } from "./newsroom.ts";

const SEEDS = join("..", "shared", "seeds");
const isThere = existsSync(SEEDS);
if (!isThere) console.log("skipped: ../shared is absent");

/** The article a span is in, by the beginning of its id, and the span: their words are not ours to print. */
type Gold = readonly [article: "000" | "001" | "002", start: number, end: number];

/** What the person asked about most often said of the other: a bargain, a meal, a complaint, remarks. */
const FLAGSHIP = {
  bargain: ["001", 462, 481],
  meal: ["001", 2367, 2391],
  complaint: ["001", 1489, 1504],
  remarks: ["001", 2183, 2208],
} as const satisfies Readonly<Record<string, Gold>>;
/** What advertisements argue, in a sentence about him. */
const ADVERTISED: Gold = ["001", 336, 389];
const SOMEBODY_ELSE: Gold = ["001", 3500, 3516];

const isOf = (piece: Piece, [article, start, end]: Gold): boolean =>
  piece.article.startsWith(`${article}_`) && piece.start < end && start < piece.end;

describe.skipIf(!isThere)("questions to the three articles this began with", () => {
  let folder: string;
  let archive: Archive;
  let model: PreparedModel;
  let answerer: Answerer;

  beforeAll(async () => {
    model = await testModel();
    folder = await mkdtemp(join(tmpdir(), "verbatim-seeds-"));
    await copyIngested(folder, model, [SEEDS]);
    archive = openArchive({ folder, model: model.model, vectorIndex: await availableVectorIndex() });
    const retriever = createRetriever(archive, (text) => model.embedder.embedQuery(text));
    answerer = createAnswerer({ archive, retriever });
  });

  afterAll(async () => {
    await archive?.close();
    await model?.embedder.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  async function ask(...questions: readonly string[]): Promise<Answer> {
    const conversation = createConversation(answerer);
    let last: Answer | undefined;
    for (const question of questions) {
      last = await conversation.ask(question);
      await expectTrue(last, archive);
    }
    return last as Answer;
  }

  /** Which of the first so many statements hold a span, from 1; 0: none. */
  function placeOf({ statements }: Answer, gold: Gold): number {
    return statements.findIndex(({ pieces }) => pieces.some((piece) => isOf(piece, gold))) + 1;
  }

  it("what one person said about another: the four that matter come first", async () => {
    const answer = await ask("what did Zuckerberg say about Trump?");
    expect(new Set(speakersOf(answer))).toEqual(new Set(["Mark Zuckerberg"]));
    const places = Object.entries(FLAGSHIP).map(([name, gold]) => [name, placeOf(answer, gold)] as const);
    const within = (most: number) => places.filter(([, place]) => place >= 1 && place <= most).length;
    expect(within(6), JSON.stringify(places)).toBe(4);
    expect(within(4), JSON.stringify(places)).toBeGreaterThanOrEqual(3);
    expect(placeOf(answer, SOMEBODY_ELSE)).toBe(0);
    expect(placeOf(answer, ADVERTISED)).toBe(0);
  });

  it("no quote ends at the dot of a ticker", async () => {
    const quotes = await archive.quotes({});
    for (const { article, content } of quotes) {
      const text = (await archive.article(article))?.text ?? "";
      for (const { start, end } of content) expect(text.slice(start, end)).not.toMatch(/<[A-Z]+$/u);
    }
    expect(quotes.some(({ content }) => content.some(({ start, end }) => start < 80 && end > 150))).toBe(
      true,
    );
  });

  it.each<[question: string, gold: Gold]>([
    ["How many users does Facebook have in Vietnam?", ["002", 2096, 2106]],
    ["how does Vietnam rank in press freedom", ["002", 1601, 1618]],
    ["what is Facebook's mission according to Zuckerberg", ["000", 419, 439]],
    ["where was the town hall", ["000", 197, 205]],
    ["did he lose any friends over it", ["001", 3148, 3164]],
  ])("%s", async (question, gold) => {
    const { statements } = await ask(question);
    expect(statements[0]?.pieces.some((piece) => isOf(piece, gold))).toBe(true);
  });

  it.each(["what is the capital of France", "does the site use cookies"])("refuses %j", async (question) => {
    expect((await ask(question)).status).toBe("nothing_found");
  });

  it.each<[question: string, speaker: RegExp, gold: Gold]>([
    ["what did Ming Yu Hah say", /^Ming Yu Hah$/u, ["002", 3353, 3373]],
    ["what did the White House official say about Zuckerberg", /White House official/u, SOMEBODY_ELSE],
    [
      "what did the senior Facebook official say about the agreement in April",
      /official/u,
      ["002", 494, 523],
    ],
  ])("%s", async (question, speaker, gold) => {
    const { statements } = await ask(question);
    expect(statements[0]?.speaker).toMatch(speaker);
    expect(statements[0]?.pieces.some((piece) => isOf(piece, gold))).toBe(true);
  });

  it("what he said about something else, asked after another question", async () => {
    const { statements } = await ask(
      "what did Zuckerberg say about Trump?",
      "what did he say about climate change",
    );
    expect(statements[0]?.speaker).toBe("Mark Zuckerberg");
    expect(statements[0]?.pieces.some((piece) => isOf(piece, ["001", 2116, 2131]))).toBe(true);
  });

  it.each([
    ["what did Trump say about Zuckerberg", "not_quoted"],
    ["what did Tim Cook say about privacy", "not_quoted"],
    ["what did Zuckerberg say about WhatsApp payments in Brazil", "not_on_topic"],
  ])("%s: nothing, with the reason", async (question, because) => {
    expect(await ask(question)).toMatchObject({
      status: "nothing_found",
      lead: { is: "nothing", because },
    });
  });
});
