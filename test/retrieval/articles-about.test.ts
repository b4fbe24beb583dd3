import { expect, it } from "vitest";
import { articlesAbout } from "../../src/retrieval/articles-about.ts";
import type { ArticleId } from "../../src/text/article.ts";
import type { Passage, PassageId } from "../../src/text/passage.ts";

/** Ten passages of each of some articles, numbered in a row. */
function passagesOf(articles: readonly string[]) {
  const all = articles.flatMap((article, a) =>
    Array.from({ length: 10 }, (_, i): Passage => {
      const id = (10 * a + i + 1) as PassageId;
      return { id, article: article as ArticleId, ordinal: i + 1, start: 0, end: 1, text: "x" };
    }),
  );
  return {
    passages: async (ids: readonly PassageId[]) => all.filter(({ id }) => ids.includes(id)),
  };
}
const hits = (...ids: number[]) => ids.map((id) => ({ id: id as PassageId }));

it("the articles that most of what was proposed lies in, the best first, two at most", async () => {
  const archive = passagesOf(["ferry", "swans", "lamps"]);
  expect(await articlesAbout(archive, hits(21, 1, 2, 11), hits(3, 1, 12))).toEqual(["ferry", "swans"]);
});

it("where each has one, the one that both propose first", async () => {
  const archive = passagesOf(["ferry", "swans"]);
  expect(await articlesAbout(archive, hits(11, 1), hits(12))).toEqual(["swans", "ferry"]);
});

it("a passage that is gone since counts for none", async () => {
  expect(await articlesAbout(passagesOf(["ferry"]), hits(99, 1), [])).toEqual(["ferry"]);
  expect(await articlesAbout(passagesOf([]), hits(99), [])).toEqual([]);
});
