import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { createQuoteLister, type QuoteLister } from "../../src/answer/quote-list.ts";
import type { QuoteListRequest } from "../../src/answer/quote-list-request.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createNames } from "../../src/question/names/names.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import { articleOf } from "../support/articles.ts";
import { fakeVector } from "../support/fake-embed.ts";
import { archiveOf } from "./check/archive-of.ts";
import { expectTrue } from "./newsroom.ts";

const BELL = { outlet: "The Marrowick Bell" };
const ARTICLES = [
  articleOf(
    "spring",
    [
      "“The bridge of glass will open before the cherries are ripe,” Mayor Ottoline Vasquell said on Monday.",
      "Nobody asked about the fish market, which has been closed since the winter.",
      "“The swans were here before the town hall,” Vasquell said. The harbour office said nothing.",
    ],
    { ...BELL, published: "2031-03-02" },
  ),
  articleOf(
    "summer",
    [
      "“The bridge of glass is late, and I am ashamed of it,” Ottoline Vasquell said.",
      "“Glass breaks,” said the engineer Bram Tessaly.",
    ],
    { outlet: "Quillhaven Courier", published: "2031-07-20" },
  ),
  articleOf("undated", ["“No bridge has ever been finished on a Tuesday,” Ottoline Vasquell said."]),
  articleOf(
    "echo",
    ["“The bridge of glass will open before the cherries are ripe,” Ottoline Vasquell said."],
    { ...BELL, published: "2031-03-04" },
  ),
];

let archive: Archive;
let lister: QuoteLister;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ archive, close } = await archiveOf(ARTICLES));
  const retriever = createRetriever(archive, async (text) => fakeVector(text));
  lister = createQuoteLister({ archive, names: createNames(archive), retriever });
});
afterAll(() => close());

async function list(request: Partial<QuoteListRequest>): Promise<Answer> {
  const answer = await lister.list({
    speaker: "Vasquell",
    topic: null,
    order: "best",
    limit: 20,
    ...request,
  });
  await expectTrue(answer, archive);
  return answer;
}

const words = ({ statements }: Answer) => statements.map(({ pieces }) => pieces[0]?.text.slice(0, 20));
const OPEN = "The bridge of glass ";
const SWANS = "The swans were here ";
const TUESDAY = "No bridge has ever b";

describe("a speaker's quotes", () => {
  test("without a topic come newest first, the same quote once", async () => {
    const answer = await list({});
    expect(words(answer)).toEqual([OPEN, OPEN, SWANS, TUESDAY]);
    expect(answer.statements.map(({ count, earliest }) => [count, earliest])).toEqual([
      [1, "2031-07-20"],
      [2, "2031-03-02"],
      [1, "2031-03-02"],
      [1, null],
    ]);
    expect(answer).toMatchObject({
      status: "answered",
      quoted: { speakers: ["Ottoline Vasquell"], quotes: 5 },
    });
    expect(answer.statements.every(({ speaker }) => speaker === "Ottoline Vasquell")).toBe(true);
  });

  test("on a topic leave the others out", async () => {
    const answer = await list({ topic: "swans town hall" });
    expect(words(answer)).toEqual([SWANS]);
    expect(answer.lead).toMatchObject({
      is: "quotes",
      topic: "swans town hall",
      counted: { found: 1, articles: 1 },
    });
  });

  test("in order of time come earliest first, the undated last", async () => {
    const { statements, sources } = await list({ topic: "bridge", order: "earliest" });
    const days = statements.map(({ source }) => sources.find(({ number }) => number === source)?.published);
    expect(days).toEqual(["2031-03-02", "2031-07-20", null]);
  });

  test.each([
    [{ from: "2031-07-01" }, 1],
    [{ to: "2031-06-30" }, 2],
    [{ outlet: "quillhaven courier" }, 1],
    [{ limit: 1 }, 1],
  ])("within %j", async (limits, quotes) => {
    expect((await list(limits)).statements).toHaveLength(quotes);
  });
});

describe("nothing found says why", () => {
  test("the topic", async () => {
    const answer = await list({ topic: "kettles" });
    expect(answer).toMatchObject({ status: "nothing_found", statements: [] });
    expect(answer.lead).toMatchObject({ because: "not_on_topic", topic: "kettles", quotes: 5, articles: 4 });
  });

  test("the time", async () => {
    const answer = await list({ from: "2032-01-01" });
    expect(answer.status).toBe("nothing_found");
    expect(answer.lead).toMatchObject({
      because: "outside_limits",
      speakers: ["Ottoline Vasquell"],
      limits: { from: "2032-01-01", to: null },
      latestBefore: "2031-07-20",
    });
  });

  test("the outlet", async () => {
    expect((await list({ outlet: "The Bel" })).lead).toMatchObject({
      because: "no_outlet",
      outlet: "The Bel",
      outlets: ["The Marrowick Bell", "Quillhaven Courier"],
    });
  });

  test("the speaker, with the nearest names", async () => {
    const answer = await list({ speaker: "Peter Vasquell" });
    expect(answer.suggestions).toEqual(["Ottoline Vasquell"]);
    expect(answer.lead).toMatchObject({ because: "not_quoted", words: "Peter Vasquell" });
  });
});
