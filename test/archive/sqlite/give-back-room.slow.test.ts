import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { giveBackRoom } from "../../../src/archive/sqlite/give-back-room.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { articleOf } from "../../support/articles.ts";
import { emptyArchive } from "../../support/empty-archive.ts";
import { fakeEmbed, fakeVector } from "../../support/fake-embed.ts";
import { longestHold } from "../../support/longest-hold.ts";
import { add } from "../archive-contract.ts";

const ARTICLES = 500;
const PARAGRAPHS = 20;

let archive: Archive;
let folder: string;
let close: () => Promise<void>;
const notices: string[] = [];

beforeAll(async () => {
  ({ archive, folder, close } = await emptyArchive({ notice: (line) => notices.push(line) }));
  await add(archive, articles(), fakeEmbed());
}, 300_000);
afterAll(() => close());

function* articles(): Generator<Article> {
  for (let i = 0; i < ARTICLES; i++)
    yield articleOf(
      `quay-${i}`,
      Array.from(
        { length: PARAGRAPHS },
        (_, k) =>
          `Paragraph ${k} of notice ${i} tells of crane ${i * PARAGRAPHS + k} and of the quay at Orrin.`,
      ),
    );
}

const sizeOfFile = () => statSync(join(folder, "archive.sqlite")).size;
const idsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `quay-${from + i}` as ArticleId);

async function remove(ids: readonly ArticleId[]): Promise<void> {
  const writer = await archive.openWriter();
  try {
    await writer.remove(ids);
  } finally {
    await writer.close();
  }
}

test("a small removal leaves the file as it is", async () => {
  const before = sizeOfFile();
  await remove(idsOf(0, 20));
  expect(sizeOfFile()).toBeGreaterThanOrEqual(before);
});

test("a large one gives its room back by itself, while questions are answered", async () => {
  const before = sizeOfFile();
  let isDone = false;
  let answered = 0;
  const asking = async (): Promise<void> => {
    while (!isDone) {
      const [terms, vectors] = await Promise.all([
        archive.searchTerms({ terms: ["crane"], limit: 5 } as never),
        archive.searchVectors({ vector: fakeVector("the quay at Orrin"), limit: 5 }),
      ]);
      expect([terms.length, vectors.length]).toEqual([5, 5]);
      answered += 1;
    }
  };
  const { longestMs } = await longestHold(async () => {
    const asked = asking();
    await remove(idsOf(20, 450)).finally(() => {
      isDone = true;
    });
    await asked;
  });
  expect(notices).toEqual([]);
  expect(sizeOfFile()).toBeLessThan(before / 3);
  expect(answered).toBeGreaterThan(10);
  expect(longestMs).toBeLessThan(200);
  const { articles: left, vectors, vectorIndex } = await archive.status();
  expect([left, vectorIndex.indexed]).toEqual([50, vectors]);
  expect((await archive.passagesOf("quay-460" as ArticleId)).length).toBe(PARAGRAPHS);
});

test("what SQLite says on its thread is told as it is elsewhere", async () => {
  await expect(giveBackRoom(join(folder, "none", "archive.sqlite"))).rejects.toMatchObject({
    message: expect.stringContaining("unable to open database file"),
  });
});
