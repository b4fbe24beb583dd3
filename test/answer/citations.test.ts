import { join } from "node:path";
import { DatabaseSync } from "../../src/sqlite/database.ts";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { createQuoteChecker } from "../../src/answer/check/check-quote.ts";
import { articleOf } from "../support/articles.ts";
import { expectTrue } from "./newsroom.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

// What is shown is what is stored: a paragraph and its article are two records, and an answer compares them. Here a test alters one of
// the two in the archive's own file, as a damaged disk or a faulty program would.

const LAST_WORDS = "Ilse Marchetti said her grandchildren may live to see the bridge of glass";
const FARES = articleOf(
  "fares",
  [
    "The hall was full to the doors. Ilse Marchetti said the ferry fares must rise by a tenth. Nobody clapped.",
    "The stone bridge was closed after a lorry struck its northern pier. Repairs will cost 340,000 florins.",
    `Everybody wanted to hear about the bridge. ${LAST_WORDS}.`,
  ],
  {
    title: "Fares to rise",
    outlet: "Quillhaven Courier",
    published: "2031-03-01",
    url: "https://courier.example/fares",
  },
);
const SWANS = articleOf(
  "swans",
  [
    "The hall was full to the doors. Ilse Marchetti said the ferry fares must rise by a tenth. Nobody clapped.",
    "Zuzanna Kordrick said nobody had counted the swans before.",
  ],
  { title: "Swans counted", outlet: "The Marrowick Bell", published: "2032-05-02" },
);

let said: SaidArchive;
let file: string;
beforeAll(async () => {
  said = await saidArchive([FARES, SWANS]);
  file = join(said.folder, "archive.sqlite");
});
afterAll(() => said?.close());

/** Questions that show the paragraphs of `FARES`, each in another way. */
const QUESTIONS = [
  "What did Ilse Marchetti say about the ferry fares?",
  "who said the ferry fares must rise by a tenth",
  "who spoke about the ferry fares?",
  "How much will repairs of the stone bridge cost?",
  "articles about the stone bridge",
  "what does the fares article say about repairs of the bridge",
  "what did Marchetti say about the swans?", // nothing: but what comes nearest is shown too
];

/** Does something to the archive's file, and to all of it back afterwards. */
async function whileAltered(change: string, undo: string, work: () => Promise<void>): Promise<void> {
  const run = (statements: string): void => {
    const db = new DatabaseSync(file);
    db.exec(statements);
    db.close();
  };
  run(change);
  try {
    await work();
  } finally {
    run(undo);
  }
}

const inText = (table: "article" | "passage", from: string, to: string): string =>
  `UPDATE ${table} SET text = CAST(replace(CAST(text AS TEXT), '${from}', '${to}') AS BLOB)`;
const shifted = (by: number): string => `UPDATE passage SET start = start + ${by}, "end" = "end" + ${by}`;

describe.each<[what: string, change: string, undo: string]>([
  [
    "a word of the stored paragraphs is another",
    inText("passage", "the", "teh"),
    inText("passage", "teh", "the"),
  ],
  [
    "a word of the stored articles is another",
    inText("article", "the", "teh"),
    inText("article", "teh", "the"),
  ],
  [
    "a letter of the stored paragraphs is missing",
    inText("passage", "bridge", "bridg"),
    inText("passage", "bridg", "bridge"),
  ],
  ["a paragraph's place is a letter further", shifted(1), shifted(-1)],
  ["a paragraph's place is a letter before", shifted(-1), shifted(1)],
])("where %s", (what, change, undo) => {
  // The missing letter stands in the paragraphs about the bridge alone.
  const asked = what.includes("letter of")
    ? QUESTIONS.filter((question) => question.includes("bridge"))
    : QUESTIONS;

  it.each(asked)("%s: an error, and no answer", async (question) => {
    await whileAltered(change, undo, async () => {
      await expect(said.answerer.answer(question)).rejects.toThrow(
        /^Expected the words at -?\d+-\d+ of the stored article, got others: not answered$/u,
      );
    });
  });

  it("a quotation is not checked against it either", async () => {
    const checker = createQuoteChecker({ archive: said.archive, names: said.names });
    const quote = "her grandchildren may live to see the bridge of glass";
    await whileAltered(change, undo, async () => {
      await expect(checker.check(quote)).rejects.toThrow(/not shown$/u);
    });
    expect(await checker.check(quote)).toMatchObject({ verdict: "exact" });
  });
});

describe("where a quote's offsets lie outside", () => {
  const at = FARES.text.indexOf("her grandchildren");
  const whole = `[[${at},${FARES.text.length - 1}]]`;
  const set = (content: string): string =>
    `UPDATE quote SET content = '${content}' WHERE article = 'fares' AND start = ${at}`;

  it.each([
    ["of its article", `[[${at},${FARES.text.length + 9}]]`],
    ["of its paragraph, in the one before", `[[3,${FARES.text.length - 1}]]`],
  ])("%s: an error, and no answer", async (_, content) => {
    await whileAltered(set(content), set(whole), async () => {
      await expect(said.answerer.answer("what did Marchetti say about the bridge of glass?")).rejects.toThrow(
        /not answered$/u,
      );
    });
  });

  it("is what the test altered", async () => {
    const { statements } = await said.answerer.answer("what did Marchetti say about the bridge of glass?");
    expect(statements[0]?.pieces).toEqual([
      {
        article: "fares",
        start: at,
        end: FARES.text.length - 1,
        text: "her grandchildren may live to see the bridge of glass",
      },
    ]);
  });
});

test.each(QUESTIONS)("%s: answered where nothing is altered", async (question) => {
  await expectTrue(await said.answerer.answer(question), said.archive);
});

test("one quote of two articles is cited once, with both, and the earliest day", async () => {
  const { statements, sources } = await said.answerer.answer("what did Marchetti say about the ferry fares");
  expect(statements[0]).toMatchObject({ kind: "indirect", cue: "said", count: 2, earliest: "2031-03-01" });
  expect([statements[0]?.source, ...(statements[0]?.also ?? [])].toSorted()).toEqual([1, 2]);
  expect(new Set(sources.map(({ article }) => article))).toEqual(new Set(["fares", "swans"]));
  const fares = sources.find(({ article }) => article === "fares");
  expect(fares?.link).toMatch(/^https:\/\/courier\.example\/fares#:~:text=/u);
});
