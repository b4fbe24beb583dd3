import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateChecks, readCheckRecipes } from "../../../bench/eval/check-eval.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import type { Article } from "../../../src/text/article.ts";
import { archiveOf } from "../../answer/check/archive-of.ts";

// Tests run from the project's folder, and the compiled ones have no data beside them.
const RECIPES = join("bench", "eval", "sets", "attribution", "checks.jsonl");
const ARTICLES = join("..", "shared", "eval", "quotes", "dev.articles.jsonl");

const isThere = existsSync(ARTICLES);
if (!isThere) console.log("skipped: ../shared is absent");

test.skipIf(!isThere)(
  "all sixty quotations made from the dev articles come out right",
  { timeout: 120_000 },
  async () => {
    const { archive, close } = await archiveOf(articles());
    const { figures, wrong } = await evaluateChecks("checks", readCheckRecipes(RECIPES), archive);
    await close();
    expect(wrong).toEqual([]);
    expect(figures).toEqual({
      "exact told rightly": 1,
      "altered told rightly": 1,
      "speaker_changed told rightly": 1,
      "invented told rightly": 1,
    });
  },
);

async function* articles(): AsyncGenerator<Article> {
  for await (const event of readArticles([ARTICLES])) if (event.kind === "article") yield event.article;
}
