import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "../../src/sqlite/database.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Piece, Statement } from "../../src/answer/answer.ts";
import { linkToText } from "../../src/answer/text-fragment.ts";
import { type AnswerBody, answerBody } from "../../src/library/kept-answer.ts";
import { KEPT_ANSWER_DAYS } from "../../src/library/library-limits.ts";
import type { Article } from "../../src/text/article.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { sliceOf } from "../../src/text/span.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { addShared, asJson, jsonLines, openLibraries } from "./open-libraries.ts";
import { runsOf } from "../support/all-runs.ts";

const SHARED = [...generatedArticles(6, 41)].map((article) => ({
  ...article,
  id: `shared-${article.id}` as never,
}));
const OWN = [...generatedArticles(6, 42)].map((article, i) => ({
  ...article,
  url: `https://paper.example/${i}`,
}));
const ALL: readonly Article[] = [...SHARED, ...OWN];

/** Answers whose every word is a slice of an article, as the answerer's are. */
function answers(): fc.Arbitrary<AnswerBody> {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });
  const pieceIn = (article: Article): fc.Arbitrary<Piece> =>
    fc.tuple(fc.nat(article.text.length - 1), fc.integer({ min: 1, max: 60 })).map(([start, length]) => {
      const span = { start, end: Math.min(start + length, article.text.length) };
      return { article: article.id, ...span, text: sliceOf(article.text, span) };
    });
  const piecesIn = (article: Article) => fc.array(pieceIn(article), { minLength: 1, maxLength: 3 });
  /** The source of article i has the number i + 1. */
  const some = fc.nat(ALL.length - 1);
  const statement: fc.Arbitrary<Statement> = fc
    .tuple(some, fc.uniqueArray(some, { maxLength: 3 }))
    .chain(([at, others]) => {
      const article = ALL[at] as Article;
      const also = others.filter((other) => other !== at);
      const passages = passageSpans(article.text);
      return fc.record({
        kind: fc.constantFrom("passage", "direct", "mixed", "indirect"),
        pieces: piecesIn(article),
        shown: piecesIn(article),
        speaker: fc.option(text),
        cue: fc.option(text),
        confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        isSpeakerCertain: fc.option(fc.boolean()),
        passage: fc.nat(passages.length - 1).map((i) => {
          const span = passages[i] ?? { start: 0, end: 1 };
          return { article: article.id, ...span, text: sliceOf(article.text, span), ordinal: i + 1 };
        }),
        source: fc.constant(at + 1),
        score: fc.double({ min: -20, max: 20, noNaN: true }),
        also: fc.constant(also.map((other) => other + 1)),
        count: fc.constant(1 + also.length),
        earliest: fc.constant([at, ...also].flatMap((i) => ALL[i]?.published ?? []).sort()[0] ?? null),
        variants: fc.array(
          fc
            .constantFrom(at, ...also)
            .chain((i) => piecesIn(ALL[i] as Article).map((pieces) => ({ pieces, source: i + 1 }))),
          { maxLength: 2 },
        ),
      });
    });
  return fc.record({
    question: text,
    understood: fc.record({
      kind: fc.constantFrom("fact", "attribution", "archive"),
      asks: fc.constantFrom("fact", "sayings", "voices", "archive"),
      speakers: fc.constant(["Bram Tessaly"]),
      topic: fc.constant(null),
      outlet: fc.constant(null),
      from: fc.option(fc.constant("2031-01-01")),
      to: fc.option(fc.constant("2031-12-31")),
    }),
    status: fc.constantFrom("answered", "nothing_found"),
    statements: fc.array(statement, { maxLength: 4 }),
    closest: fc.array(statement, { maxLength: 3 }),
    sources: fc.constant(
      ALL.map(({ id, title, outlet, authors, published, url }, i) => {
        const link = url === null ? null : i % 2 === 0 ? url : linkToText(url, "the bridge, at noon");
        return { number: i + 1, article: id, title, outlet, authors, published, url, link, file: null };
      }),
    ),
    quoted: fc.record({
      speakers: fc.array(text, { maxLength: 2 }),
      quotes: fc.nat(),
      articles: fc.nat(),
      topics: fc.array(text, { maxLength: 2 }),
    }),
    suggestions: fc.array(text, { maxLength: 2 }),
    speaksFor: fc.dictionary(fc.constantFrom("Bram Tessaly", "Orla Finch"), text, { noNullPrototype: true }),
    tookMs: fc.double({ min: 0, max: 1e4, noNaN: true }),
  });
}

async function librariesWith(own: readonly Article[] = OWN, shared: readonly Article[] = SHARED) {
  const data = await temporaryFolder();
  await addShared(data, shared);
  const libraries = openLibraries(data);
  await libraries.addFiles("1", [jsonLines("own.jsonl", own)]);
  return { data, libraries };
}

const nameless = ({ question: _, ...answer }: AnswerBody) => asJson(answer);
/** Of own articles; their file is the uploaded one's name. */
const withFiles = (answer: AnswerBody, own: readonly Article[]): AnswerBody => ({
  ...answer,
  sources: answer.sources.map((source) =>
    own.some(({ id }) => id === source.article) ? { ...source, file: "own.jsonl" } : source,
  ),
});

test("what is kept comes back the same, but for the question", async () => {
  const { libraries } = await librariesWith();
  await fc.assert(
    fc.asyncProperty(answers(), async (random) => {
      const answer = withFiles(random, OWN);
      const key = await libraries.keep("1", answer);
      expect(key).toMatch(/^[\w-]{16}$/u);
      const kept = await libraries.kept("1", key);
      expect(kept).toBeDefined();
      const { places, isWhole, ...rest } = kept as NonNullable<typeof kept>;
      expect(rest).toMatchObject({ question: "" });
      expect(isWhole).toBe(true);
      expect(nameless(rest)).toEqual(nameless(answer));
      const shown = answer.status === "answered" ? answer.statements : answer.closest;
      expect(places).toEqual(shown.map((_, i) => i));
    }),
    { numRuns: runsOf(60) },
  );
});

test("nothing of the question is stored, nor who judged", async () => {
  const { data, libraries } = await librariesWith();
  const answer = await libraries.use("1", ({ answerer }) =>
    answerer.answer("What did Xanthippe Quorlby say about the zeppelin of the emperor?"),
  );
  const key = await libraries.keep("1", {
    ...answerBody(answer),
    understood: { ...answer.understood, outlet: "Quorlby Times" },
  });
  expect(await libraries.judge("1", key, { voter: "80351110224678912", isHelpful: true })).toBe(true);
  await libraries.close();
  const folder = `${data}/servers/1`;
  for (const name of readdirSync(folder).filter((file) => file.startsWith("library.sqlite"))) {
    const bytes = readFileSync(`${folder}/${name}`).toString("latin1").toLowerCase();
    for (const word of ["xanthippe", "quorlby", "zeppelin", "emperor", "80351110224678912"])
      expect(bytes.includes(word), word).toBe(false);
  }
});

describe("when articles change", () => {
  const said = (id: string, who: string, what: string, fields: Partial<Article> = {}) =>
    articleOf(id, [`${who} said ${what}.`, "And nothing else was heard."], {
      published: "2031-01-01",
      ...fields,
    });
  const FIRST = said("first", "Ilse Varrick", "the quay was closed");
  const SECOND = said("second", "Ilse Varrick", "the ferry was late", { published: "2031-02-01" });
  const THIRD = said("third", "Ilse Varrick", "the wall was short", { published: "2031-03-01" });

  async function keptOf(articles: readonly Article[], shared: readonly Article[] = []) {
    const { libraries } = await librariesWith(articles, shared);
    const answer = await libraries.use("1", ({ answerer }) => answerer.answer("What did Ilse Varrick say?"));
    expect(answer.statements).toHaveLength(articles.length + shared.length);
    const key = await libraries.keep("1", answerBody(answer));
    const words = async () =>
      (await libraries.kept("1", key))?.statements.map(({ pieces }) => pieces[0]?.text);
    expect((await libraries.kept("1", key))?.isWhole).toBe(true);
    return { libraries, answer, key, words };
  }

  test("a statement whose words have changed is left out; the others keep their places", async () => {
    const { libraries, answer, key, words } = await keptOf([FIRST, SECOND, THIRD]);
    const edited = { ...SECOND, text: SECOND.text.replace("late", "gone") };
    await libraries.addFiles("1", [jsonLines("own.jsonl", [FIRST, edited, THIRD])]);
    const before = answer.statements.map(({ pieces }) => pieces[0]?.text);
    const gone = before.indexOf("the ferry was late");
    expect((await libraries.kept("1", key))?.isWhole).toBe(false);
    expect(await words()).toEqual(before.filter((_, i) => i !== gone));
    expect((await libraries.kept("1", key))?.places).toEqual([0, 1, 2].filter((i) => i !== gone));
  });

  test("an answer whose speaker a person has set since is not as it was shown, until that is taken back", async () => {
    const { libraries, key, answer } = await keptOf([FIRST, SECOND]);
    const [first] = answer.statements;
    if (first === undefined) throw new Error("Expected a statement");
    const shown = { article: first.passage.article, pieces: first.pieces };
    const isWhole = async () => (await libraries.kept("1", key))?.isWhole;
    await libraries.correctQuotes("1", shown, { is: "speaker", typed: "Orla Finch" });
    expect(await isWhole()).toBe(false);
    await libraries.correctQuotes("1", shown, { is: "as_read" });
    expect(await isWhole()).toBe(true);
    await libraries.correctQuotes("1", shown, { is: "unknown" });
    expect(await isWhole()).toBe(false);
  });

  test("words that have moved are not taken for those that stand there now", async () => {
    const { libraries, words } = await keptOf([FIRST]);
    await libraries.addFiles("1", [jsonLines("own.jsonl", [{ ...FIRST, text: `Moved.\n\n${FIRST.text}` }])]);
    expect(await words()).toBeUndefined();
  });

  test("an answer of which nothing is left is gone", async () => {
    const { libraries, words } = await keptOf([FIRST, SECOND]);
    await libraries.removeArticles("1", [FIRST.id]);
    expect(await words()).toEqual(["the ferry was late"]);
    await libraries.removeArticles("1", [SECOND.id]);
    expect(await words()).toBeUndefined();
  });

  test("shared articles hidden since are left out, and come back with the setting", async () => {
    const { libraries, words } = await keptOf([FIRST], [SECOND]);
    await libraries.changeSettings("1", { isSharedVisible: false });
    expect(await words()).toEqual(["the quay was closed"]);
    await libraries.changeSettings("1", { isSharedVisible: true });
    expect((await words())?.toSorted()).toEqual(["the ferry was late", "the quay was closed"]);
  });

  test("an own article that takes a shared one's id does not take its words", async () => {
    const { libraries, words } = await keptOf([FIRST], [SECOND]);
    const impostor = { ...said("second", "Bram Tessaly", "nothing of the sort") };
    await libraries.addFiles("1", [jsonLines("own.jsonl", [FIRST, impostor])]);
    expect((await words())?.toSorted()).toEqual(["the ferry was late", "the quay was closed"]);
    const names = await libraries.use("1", ({ archive }) => archive.articles());
    expect(names.map(({ id }) => id).sort()).toEqual(["first", "second", "shared:second"]);
  });
});

test("a quote of several articles counts those that are left", async () => {
  const same = "Bram Tessaly said the harbour was full of seals and nobody minded.";
  const own = articleOf("own", [same], { published: "2031-05-01" });
  const shared = articleOf("theirs", [same], { published: "2031-01-01" });
  const { libraries } = await librariesWith([own], [shared]);
  const answer = await libraries.use("1", ({ answerer }) =>
    answerer.answer("What did Tessaly say about seals?"),
  );
  expect(answer.statements).toMatchObject([{ count: 2, earliest: "2031-01-01" }]);
  const key = await libraries.keep("1", answerBody(answer));
  const [best] = answer.sources;
  await libraries.changeSettings("1", { isSharedVisible: false });
  const kept = await libraries.kept("1", key);
  if (best?.article === "own") {
    expect(kept?.statements).toMatchObject([{ count: 1, also: [], earliest: "2031-05-01" }]);
    expect(kept?.sources.map(({ article }) => article)).toEqual(["own"]);
  } else expect(kept).toBeUndefined();
});

test("an answer is kept for half a year", async () => {
  const data = await temporaryFolder();
  await addShared(data, SHARED);
  let now = Date.parse("2031-01-01");
  const libraries = openLibraries(data, { now: () => new Date(now) });
  const answer = await libraries.use("1", ({ answerer }) => answerer.answer("What did Tessaly say?"));
  const key = await libraries.keep("1", answerBody(answer));
  now += (KEPT_ANSWER_DAYS - 1) * 86_400_000;
  await libraries.keep("1", answerBody(answer));
  expect(await libraries.kept("1", key)).toBeDefined();
  now += 2 * 86_400_000;
  await libraries.keep("1", answerBody(answer));
  expect(await libraries.kept("1", key)).toBeUndefined();
});

test("the last verdict of a voter counts; there is none without an answer", async () => {
  const { data, libraries } = await librariesWith();
  const answer = await libraries.use("1", ({ answerer }) => answerer.answer("What did Tessaly say?"));
  const key = await libraries.keep("1", answerBody(answer));
  for (const [voter, isHelpful] of [
    ["7", true],
    ["8", true],
    ["7", false],
  ] as const)
    expect(await libraries.judge("1", key, { voter, isHelpful })).toBe(true);
  expect(await libraries.judge("2", key, { voter: "7", isHelpful: true })).toBe(false);
  expect(await libraries.judge("1", "aaaaaaaaaaaaaaaa" as never, { voter: "7", isHelpful: true })).toBe(
    false,
  );
  await libraries.close();
  const db = new DatabaseSync(`${data}/servers/1/library.sqlite`);
  const rows = db.prepare("SELECT * FROM verdict ORDER BY id").all();
  db.close();
  expect(rows.map(({ is_helpful }) => is_helpful)).toEqual([1, 0]);
  expect(JSON.parse(rows[0].citations)).toHaveLength(answer.statements.length);
});
