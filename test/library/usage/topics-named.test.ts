import { afterAll, beforeAll, expect, test } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../../src/archive/archive.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import type { AnswerBody } from "../../../src/library/kept-answer.ts";
import { topicKey, topicsNamed } from "../../../src/library/usage/topics-named.ts";
import type { Article } from "../../../src/text/article.ts";
import { sliceOf } from "../../../src/text/span.ts";
import { openWith } from "../../archive/sqlite/open.ts";
import { addShared } from "../open-libraries.ts";

const articles = new Map<string, Article>();
let archive: Archive | undefined;
let folder = "";

beforeAll(async () => {
  for await (const event of readArticles(["articles"]))
    if (event.kind === "article") articles.set(event.article.id, event.article);
  folder = await mkdtemp(join(tmpdir(), "verbatim-topics-"));
  await addShared(folder, articles.values());
  archive = openWith(folder);
});

afterAll(async () => {
  await archive?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The topics of a question as the sample articles have them. */
async function namedIn(
  question: string,
  {
    asks = "fact",
    topic = null,
    speakers,
  }: { asks?: AnswerBody["understood"]["asks"]; topic?: string | null; speakers?: string[] } = {},
): Promise<string[]> {
  if (archive === undefined) throw new Error("Expected an archive, got none");
  const understood = { kind: "fact", asks, speakers: [], topic, outlet: null, from: null, to: null } as const;
  const quoted = speakers === undefined ? null : { speakers, quotes: 0, articles: 0, topics: [] };
  const named = await topicsNamed({ question, understood, quoted }, archive);
  return named.map(({ article, key, ...span }) => {
    const words = sliceOf(articles.get(article)?.text ?? "", span);
    expect(topicKey(words)).toBe(key);
    return words;
  });
}

test.each([
  ["who built the flood wall?", ["flood wall"]],
  ["who built the FLOOD WALLS", ["flood wall"]],
  ["when will the ferry to Pellmouth sail again?", ["ferry", "Pellmouth"]],
  ["Facebook users in Vietnam in 1999?", ["Facebook", "Vietnam"]],
  ["was passiert mit der Fähre in Pellmouth?", ["Pellmouth"]],
])("%s", async (question, expected) => {
  expect(await namedIn(question)).toEqual(expect.arrayContaining(expected));
});

test.each(["many people say so", "what is it?", "zwieback and marmalade", "???", ""])(
  "%s names nothing that an article has",
  async (question) => {
    expect(await namedIn(question)).toEqual([]);
  },
);

test("words that no article has are in no topic", async () => {
  const named = await namedIn("what did Varrick say about the zwieback of Nether Wallop?");
  expect(named).toEqual(["Varrick"]);
});

test("a slip is corrected as the question was understood, and a speaker is there by the full name", async () => {
  expect(await namedIn("who bilt teh flod wal?", { topic: "flood wall" })).toEqual(["flood wall"]);
  expect(await namedIn("and him?", { speakers: ["Ilse Varrick"] })).toEqual(["Ilse Varrick"]);
});

test("a phrase stands for its words, and a question for a few at most", async () => {
  const named = await namedIn(
    "the flood wall, the storm surge, the slate ship, the ferry, the council, the mayor and the harbour of Pellmouth",
  );
  expect(named).toHaveLength(4);
  expect(named).not.toContain("wall");
});

test("somebody's very words name no topic", async () => {
  expect(await namedIn("who said the flood wall was too low?", { asks: "source" })).toEqual([]);
});
