import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerOptions } from "../../src/answer/answerer.ts";
import { articleOf } from "../support/articles.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

const ARTICLES = [
  articleOf(
    "spring",
    [
      "Ottoline Vasquell said the bridge of glass will open in May.",
      "Bram Tessaly said the bridge of glass must close in frost.",
    ],
    {
      outlet: "The Marrowick Bell",
      published: "2031-03-02",
    },
  ),
  articleOf(
    "summer",
    ["Ottoline Vasquell said the bridge of glass is late.", "The ferry carries 212 walkers a day."],
    {
      outlet: "Quillhaven Courier",
      published: "2031-07-20",
    },
  ),
  articleOf("winter", ["Bram Tessaly said the ferry is frozen in.", "The ferry carries 340 walkers a day."], {
    outlet: "Evening Hall",
    published: "2032-01-05",
  }),
];

let room: SaidArchive;
beforeAll(async () => {
  room = await saidArchive(ARTICLES);
});
afterAll(() => room.close());

const ask = async (question: string, within: AnswerOptions["within"]) => {
  const { status, statements, lead } = await room.answerer.answer(question, { within });
  return {
    status,
    lead,
    speakers: [...new Set(statements.map(({ speaker }) => speaker))],
    articles: [...new Set(statements.map(({ passage }) => passage.article))],
  };
};

test.each<
  [question: string, within: AnswerOptions["within"], speakers: (string | null)[], articles: string[]]
>([
  ["what about the bridge of glass?", { speaker: "Tessaly" }, ["Bram Tessaly"], ["spring"]],
  [
    "who said something about the bridge of glass?",
    { speaker: "Vasquell" },
    ["Ottoline Vasquell"],
    ["spring", "summer"],
  ],
  [
    "what did Tessaly say about the bridge of glass?",
    { speaker: "Vasquell" },
    ["Ottoline Vasquell"],
    ["spring", "summer"],
  ],
  [
    "what did she say about the bridge of glass?",
    { speaker: "Ottoline Vasquell" },
    ["Ottoline Vasquell"],
    ["spring", "summer"],
  ],
  [
    "what did Vasquell say about the bridge of glass?",
    { outlet: "courier" },
    ["Ottoline Vasquell"],
    ["summer"],
  ],
  [
    "what did Vasquell say about the bridge of glass?",
    { to: "2031-05-31" },
    ["Ottoline Vasquell"],
    ["spring"],
  ],
  [
    "what did Vasquell say about the bridge of glass since April 2031?",
    { from: "2030-01-01" },
    ["Ottoline Vasquell"],
    ["summer"],
  ],
  ["how many walkers does the ferry carry a day?", { from: "2032-01-01" }, [null], ["winter"]],
  ["how many walkers does the ferry carry a day?", { outlet: "Quillhaven Courier" }, [null], ["summer"]],
])("%s %j", async (question, within, speakers, articles) => {
  const found = await ask(question, within);
  expect(found.status).toBe("answered");
  expect(found.speakers).toEqual(speakers);
  expect([...found.articles].sort()).toEqual([...articles].sort());
});

test("the lead tells the limits that were applied", async () => {
  const { lead } = await ask("what did Vasquell say?", {
    outlet: "the marrowick bell",
    from: "2031-01-01",
    to: "2031-12-31",
  });
  expect(lead).toMatchObject({
    limits: { outlet: "The Marrowick Bell", from: "2031-01-01", to: "2031-12-31" },
  });
});

test("limits within which nothing is, and those that cannot be met, are told", async () => {
  expect(await ask("what did Vasquell say?", { from: "2032-06-01" })).toMatchObject({
    status: "nothing_found",
  });
  expect(await ask("what did Vasquell say?", { outlet: "Nowhere Times" })).toMatchObject({
    status: "nothing_found",
    lead: { because: "no_outlet", outlet: "Nowhere Times" },
  });
  expect(await ask("what about the ferry?", { speaker: "Quorlby" })).toMatchObject({
    status: "nothing_found",
  });
  // No outlet has both words in its name.
  expect(await ask("what did Vasquell say?", { outlet: "courier hall" })).toMatchObject({
    lead: { because: "no_outlet" },
  });
});

test("what is no question to the articles stays as it is", async () => {
  expect(await ask("thank you", { speaker: "Vasquell", outlet: "courier" })).toMatchObject({
    lead: { is: "talk" },
  });
});
