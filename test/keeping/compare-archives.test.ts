import { expect, test } from "vitest";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { openSqliteArchive } from "../../src/archive/sqlite/sqlite-archive.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { compareArchives } from "../../src/keeping/compare-archives.ts";
import { UserError } from "../../src/user-error.ts";
import { EXACT } from "../archive/sqlite/open.ts";
import { generatedArticles } from "../support/articles.ts";
import { FAKE_MODEL, fakeEmbed, fakeVector } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function filled(): Promise<MovableArchive> {
  const archive = openSqliteArchive({
    folder: await temporaryFolder(),
    model: FAKE_MODEL,
    vectorIndex: EXACT,
  });
  const writer = await archive.openWriter();
  await addArticles(generatedArticles(30, 5), { writer, embed: fakeEmbed() });
  await writer.close();
  return archive;
}

const options = { probe: fakeVector("probe"), signal: new AbortController().signal };

test("archives with the same articles are told as such, and what is not the same in one is named", async () => {
  const [from, to] = [await filled(), await filled()];
  try {
    expect(await compareArchives({ from, to, ...options })).toBe(30);
    const broken: readonly [Partial<MovableArchive>, RegExp][] = [
      [{ status: async () => ({ ...(await to.status()), quotes: 7 }) }, /\d+ quotes there, 7 here/u],
      [{ articles: async () => (await to.articles()).reverse() }, /other lists of articles/u],
      [{ stories: async () => [["one", "other"]] as never }, /other stories/u],
      [
        { article: async (id) => ({ ...(await to.article(id)), title: "Another" }) as never },
        /another article/u,
      ],
      [{ similarities: async () => new Map() }, /other vectors of the article/u],
      // An index of terms that has lost a passage.
      [
        { searchTerms: async (query) => (await to.searchTerms(query)).slice(1) },
        /other passages that hold the word/u,
      ],
    ];
    for (const [part, told] of broken) {
      const compared = compareArchives({ from, to: { ...to, ...part }, ...options }).catch((error) => error);
      expect(await compared).toBeInstanceOf(UserError);
      expect((await compared).message).toMatch(told);
    }
  } finally {
    await from.close();
    await to.close();
  }
});
