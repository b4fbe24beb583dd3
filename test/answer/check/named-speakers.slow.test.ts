import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createQuoteChecker } from "../../../src/answer/check/check-quote.ts";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import { createNames } from "../../../src/question/names/names.ts";
import type { Article, ArticleId } from "../../../src/text/article.ts";
import { createEmbedder, describeFrameTagger, describeModel } from "../../../embeddings/index.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import { embedTextsWith } from "../../../src/intake/embed-texts.ts";
import { createQuoteReader } from "../../../src/quotes/reading/quote-reader.ts";
import { MODEL_CACHE } from "../../embeddings/model-cache.ts";
import { emptyArchive } from "../../support/empty-archive.ts";

// Tests run from the project's folder, and the compiled ones have no data beside them.
const CHECKS = join("bench", "eval", "sets", "attribution", "named-speakers.jsonl");
const ARTICLES = join("..", "shared", "eval", "quotes", "dev.articles.jsonl");

/** A quotation by its place, whom it is asked of, and what checking it must tell. */
interface PlacedCheck {
  readonly by: string;
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly verdict: string;
}

const isThere = existsSync(ARTICLES);
if (!isThere) console.log("skipped: ../shared is absent");

test.skipIf(!isThere)(
  "thirty quotations are told right by each way to name who said them",
  { timeout: 600_000 },
  async () => {
    // With the tagger, as archives are read: by rules alone two of them are heard in another's mouth.
    const model = await describeModel(undefined, MODEL_CACHE);
    const embedder = await createEmbedder({ model, cacheFolder: MODEL_CACHE, tagFrames: true });
    const tagger = describeFrameTagger(model)?.stamp ?? null;
    const { archive, close } = await emptyArchive({ model });
    const writer = await archive.openWriter();
    const embed = embedTextsWith(embedder.embedPassages, tagger);
    await addArticles(articles(), { writer, embed, quoteReader: createQuoteReader(tagger) });
    await writer.close();
    const checker = createQuoteChecker({ archive, names: createNames(archive) });
    const wrong: string[] = [];
    const checks = readFileSync(CHECKS, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as PlacedCheck);
    for (const { by, article, start, end, speaker, verdict } of checks) {
      const text = (await archive.article(article))?.text.slice(start, end) ?? "";
      const answer = await checker.check(text, { speaker });
      if (answer.verdict !== verdict) wrong.push(`${by}, ${speaker}, ${article} ${start}: ${answer.verdict}`);
    }
    await close();
    await embedder.close();
    expect(wrong).toEqual([]);
    expect(checks).toHaveLength(30);
  },
);

async function* articles(): AsyncGenerator<Article> {
  for await (const event of readArticles([ARTICLES])) if (event.kind === "article") yield event.article;
}
