import { afterAll, beforeAll, expect, test } from "vitest";
import type { Source } from "../../src/answer/answer.ts";
import { articlesAndStories, storiesAmong, withStories } from "../../src/answer/with-stories.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { ArticleId } from "../../src/text/article.ts";
import { add } from "../archive/archive-contract.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { COPIES, OTHERS, WIRE } from "../support/syndicated.ts";

let archive: Archive;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ archive, close } = await emptyArchive());
  await add(archive, [...COPIES, ...OTHERS, WIRE]);
});
afterAll(() => close());

const source = (number: number, article: ArticleId): Source => ({
  number,
  article,
  title: article,
  outlet: null,
  authors: [],
  published: null,
  url: null,
  link: null,
  file: null,
});

test("a source that tells the story of one before it is of the same story", async () => {
  const [herald, tribune] = COPIES;
  const [own] = OTHERS;
  if (herald === undefined || tribune === undefined || own === undefined) throw new Error("Expected copies");
  const sources = [source(1, own.id), source(2, herald.id), source(3, WIRE.id), source(4, tribune.id)];
  const told = await withStories(sources, archive);
  expect(told.map(({ number, sameStoryAs }) => [number, sameStoryAs])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 2],
    [4, 2],
  ]);
});

test("statements count the articles that hold them, and the stories these tell", () => {
  const statements = [
    { source: 1, also: [2, 3] },
    { source: 4, also: [] },
  ];
  const sources = [
    { number: 1 },
    { number: 2, sameStoryAs: 1 },
    { number: 3, sameStoryAs: 1 },
    { number: 4 },
  ];
  expect(articlesAndStories(statements, sources)).toEqual({ articles: 4, stories: 2 });
});

test("articles listed tell so many stories, one that is listed twice once", async () => {
  const listed = [...COPIES, WIRE, ...OTHERS];
  expect(await storiesAmong(listed, archive)).toBe(1 + OTHERS.length);
  expect(await storiesAmong([...listed, WIRE], archive)).toBe(1 + OTHERS.length);
  expect(await storiesAmong([], archive)).toBe(0);
});
