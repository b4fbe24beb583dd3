import { expect, test } from "vitest";
import { findArticles } from "../../src/archive/find-articles.ts";
import type { ArticleId } from "../../src/text/article.ts";

const ARTICLES = [
  ["bridge-1f", "Marrowick opens a bridge of glass"],
  ["bridge-1f2e", "A café beside the bridge"],
  ["swans-77", "Nobody has counted the swans"],
].map(([id, title]) => ({ id: id as ArticleId, title: title as string }));

test.each([
  ["bridge-1f", ["bridge-1f"]], // the whole id, though another one begins with it
  ["BRIDGE-1", ["bridge-1f", "bridge-1f2e"]],
  ["swans", ["swans-77"]],
  ["glass bridge", ["bridge-1f"]],
  ["cafe", ["bridge-1f2e"]],
  ["swan count", ["swans-77"]],
  ["ridge", []],
  [" ", []],
  ["?", []],
])("%j finds %j", (wanted, ids) => {
  expect(findArticles(ARTICLES, wanted).map(({ id }) => id)).toEqual(ids);
});
